/** What a new element begins with; `text` goes in as text, whatever it holds. */
interface ElementStart {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, start: ElementStart = {}): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (start.class !== undefined) made.className = start.class;
  if (start.text !== undefined) made.textContent = start.text;
  for (const [attribute, value] of Object.entries(start.attributes ?? {})) made.setAttribute(attribute, value);
  made.append(...(start.children ?? []));
  return made;
}

let count = 0;

/** Gives an id that no other element of the page has. */
export function newId(): string {
  return `id-${++count}`;
}

/** Sets an attribute, or takes it away when its value is empty. */
export function setAttribute(target: Element, name: string, value: string): void {
  if (value === '') target.removeAttribute(name);
  else target.setAttribute(name, value);
}
