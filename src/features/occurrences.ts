import { walkParts, type BrokenPart, type Expression, type HeaderMention, type Placeholder, type PromptFile, type ReferencePart, type Span, type Visitor } from '../core/index.js';

/** How a name is written: the forms of the language, the places of the header, or inside a placeholder that cannot be read. */
export type OccurrenceForm = 'header' | 'section' | 'configuration' | 'reference' | 'bare' | 'argument' | 'required' | 'broken';

/** One place where the name of an input or a variable stands. */
export interface Occurrence {
  readonly kind: 'input' | 'variable';
  readonly name: string;
  /** The name itself, without quotes; when it is not `exact`, a larger piece in which it stands in some other spelling. */
  readonly span: Span;
  readonly exact: boolean;
  readonly role: 'declaration' | 'use';
  readonly form: OccurrenceForm;
}

const known = new WeakMap<PromptFile, readonly Occurrence[]>();

/** Gives every place of every name in a prompt file, in the order of the file; computed once for each snapshot. */
export function occurrencesIn(promptFile: PromptFile): readonly Occurrence[] {
  let occurrences = known.get(promptFile);
  if (occurrences === undefined) {
    occurrences = inOrder(new Finder(promptFile).find());
    known.set(promptFile, occurrences);
  }
  return occurrences;
}

/** `input:name`, or a bare name where an operand is likely rather than a word of a text. */
const brokenName =
  /(?<![\p{L}\p{N}_-])input:([\p{L}_][\p{L}\p{N}\p{M}_-]*)|(?:(?<=(?:\$\{|[(!！]|&&|\|\||\?\?)\s{0,3})|(?<![\p{L}\p{N}\p{M}_-])(?=[\p{L}\p{N}\p{M}_-]{1,99}\s{0,3}(?:[=!！]=|&&|\|\||[?？])))([\p{L}_][\p{L}\p{N}\p{M}_-]*)/gu;

class Finder {
  private readonly found: Occurrence[] = [];
  private readonly broken: BrokenPart[] = [];
  private declaredOnce?: ReadonlySet<string>;
  private readonly visitor: Visitor = {
    placeholder: (placeholder) => this.addPlaceholder(placeholder),
    expression: (expression) => this.addExpression(expression),
  };

  constructor(private readonly promptFile: PromptFile) {}

  find(): readonly Occurrence[] {
    const { headerInputs, template, embedded } = this.promptFile;
    for (const mention of headerInputs.mentions) this.addMention(mention);
    walkParts(template.parts, this.visitor);
    walkParts(embedded, this.visitor);
    // What never closes is no part of the template, but will ask for its input once it does.
    for (const { code, span } of this.promptFile.problems) if (code === 'placeholder-unclosed') this.addBroken(this.promptFile.text.slice(span.start, span.end), span);
    for (const { text, span } of this.broken) this.addBroken(text, span);
    return this.found;
  }

  private add(kind: Occurrence['kind'], name: string, span: Span, form: OccurrenceForm): void {
    const exact = isWritten(name, this.promptFile.text.slice(span.start, span.end));
    const role = form === 'header' || form === 'section' || form === 'configuration' ? 'declaration' : 'use';
    this.found.push({ kind, name, span, exact, role, form });
  }

  private addMention({ kind, name, nameSpan }: HeaderMention): void {
    const { text } = this.promptFile;
    const quoted = /["']/.test(text[nameSpan.start] ?? '') && nameSpan.end - nameSpan.start === name.length + 2;
    const span = quoted ? { start: nameSpan.start + 1, end: nameSpan.end - 1 } : nameSpan;
    this.add('input', name, span, kind === 'required' ? 'required' : 'header');
  }

  private addPlaceholder(placeholder: Placeholder): void {
    switch (placeholder.kind) {
      case 'reference':
        return this.add('input', placeholder.name, placeholder.nameSpan, this.formOf(placeholder));
      case 'configuration':
        return this.add('input', placeholder.name, placeholder.nameSpan, 'configuration');
      case 'variable':
        return this.add('variable', placeholder.name, this.nameInVariable(placeholder), 'bare');
      case 'broken':
        this.broken.push(placeholder);
        return;
      case 'expression':
        return;
    }
  }

  private formOf({ labelled, argument, span, nameSpan }: ReferencePart): OccurrenceForm {
    return argument !== undefined ? 'argument' : labelled ? 'section' : nameSpan.start === span.start + 2 ? 'bare' : 'reference';
  }

  private nameInVariable({ name, span }: Extract<Placeholder, { kind: 'variable' }>): Span {
    const start = span.start + 2;
    return this.promptFile.text.startsWith(name, start) ? { start, end: start + name.length } : span;
  }

  private addExpression(expression: Expression): void {
    if (expression.kind === 'variable') this.add('variable', expression.name, expression.span, 'bare');
    else if (expression.kind === 'input') {
      const { name, nameSpan, span } = expression;
      this.add('input', name, nameSpan, nameSpan.start === span.start ? 'bare' : 'reference');
    }
  }

  /** What cannot be read was meant as a use all the same; left out of a rename, it would no longer be a problem but foreign text. */
  private addBroken(text: string, { start }: Span): void {
    if (!this.promptFile.text.startsWith(text, start)) return;
    for (const match of text.matchAll(brokenName)) {
      const [whole, prefixed, bare = ''] = match;
      const name = prefixed ?? bare;
      const end = start + match.index + whole.length;
      if (prefixed !== undefined || this.declared.has(name)) this.add('input', name, { start: end - name.length, end }, 'broken');
    }
  }

  /** The names that may stand bare. */
  private get declared(): ReadonlySet<string> {
    return (this.declaredOnce ??= new Set(this.found.filter(({ form }) => form === 'header' || form === 'configuration').map(({ name }) => name)));
  }
}

/** Sorts, and keeps one of several that are the same: an alias of YAML gives what it stands for a second time. */
function inOrder(found: readonly Occurrence[]): readonly Occurrence[] {
  const ordered = [...found].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return ordered.filter((each, index) => {
    const before = ordered[index - 1];
    return before === undefined || before.span.start !== each.span.start || before.span.end !== each.span.end || before.name !== each.name;
  });
}

/** Whether the file says a name as it is; the text of `${input:free text}` may break lines and repeat spaces. */
function isWritten(name: string, raw: string): boolean {
  return raw === name || (name.includes(' ') && raw.trim().replace(/\s+/g, ' ') === name);
}
