// The part of VS Code's snippet syntax that the snippets use: $0, ${1:text}, ${1|a,b|} and the backslash.
const stop = /\\(?<escaped>[\\$}])|\$(?<bare>\d+)|\$\{(?<number>\d+)(?::(?<text>(?:\\.|[^\\}])*)|\|(?<choices>(?:\\.|[^\\|])*)\|)\}/g;

/** Gives the text of a snippet whose tab stops are left as they are, or filled with the given texts. */
export function expandSnippet(body: string, filled: ReadonlyMap<number, string> = new Map()): string {
  return body.replace(stop, (...match) => {
    const { escaped, bare, number, text, choices } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    if (escaped !== undefined) return escaped;
    if (bare !== undefined) return filled.get(Number(bare)) ?? '';
    return filled.get(Number(number)) ?? (choices === undefined ? unescape(text ?? '') : (choicesIn(choices)[0] ?? ''));
  });
}

/** Gives the tab stops that offer a choice, with what they offer. */
export function tabStopsOf(body: string): ReadonlyMap<number, readonly string[]> {
  const stops = new Map<number, readonly string[]>();
  for (const { groups } of body.matchAll(stop)) {
    if (groups?.['choices'] !== undefined) stops.set(Number(groups['number']), choicesIn(groups['choices']));
  }
  return stops;
}

function choicesIn(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map(unescape);
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
