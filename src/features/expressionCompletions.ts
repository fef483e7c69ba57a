import { declareInputs, isName, methods, nameEnd, readToken, skipSpace, variables, type Input, type PromptFile, type Span } from '../core/index.js';
import { escapeSnippet, type Completion, type CompletionWorld } from './completion.js';
import type { CompletionContext } from './completionContext.js';
import { codeSpan, onOneLine, shorten } from './escapeMarkdown.js';
import type { Place } from './expressionPlace.js';
import { formCompletions } from './formCompletions.js';
import { inputCard, summaryOf } from './inputCard.js';
import { likelyAnswers, writeInQuotes, writeLiteral } from './literals.js';
import { occurrencesIn } from './occurrences.js';
import { inEnglish, type Translate } from './translate.js';

/** What surrounds a placeholder: the header's YAML forbids what the body allows. */
export interface Surroundings {
  /** The quote that YAML uses around the expression, which must not stand in it. */
  readonly taken?: string;
  readonly inHeader: boolean;
}

const configured = /^[\p{L}\p{N}_-]*=(?!=)/u;

/** Gives what can stand at a place of a placeholder or an expression. */
export function expressionCompletions(promptFile: PromptFile, context: CompletionContext, world: CompletionWorld, around: Surroundings): readonly Completion[] {
  const offer = new Offer(promptFile, context, world, around);
  const { place } = context;
  switch (place.kind) {
    case 'start':
      return offer.atStart(place.span);
    case 'inputName':
      return offer.inputNames(place);
    case 'operand':
      return offer.operands(place);
    case 'literal':
      return offer.inQuotes(place);
    case 'member':
      return offer.members(place.span);
    case 'text':
      return [];
  }
}

class Offer {
  private readonly text: string;
  private readonly t: Translate;
  private readonly known: readonly Input[];
  /** Names that may stand without `input:`. */
  private readonly bare: ReadonlySet<string>;
  private readonly configured: ReadonlySet<string>;

  constructor(
    private readonly promptFile: PromptFile,
    private readonly context: CompletionContext,
    private readonly world: CompletionWorld,
    private readonly around: Surroundings,
  ) {
    this.text = promptFile.text;
    this.t = world.translate ?? inEnglish;
    const { place } = context;
    const own = place.kind === 'text' ? -1 : place.span.start;
    const known = new Set<string>();
    const configured = new Set<string>();
    const bare = new Set<string>();
    for (const { kind, name, span, form } of occurrencesIn(promptFile)) {
      // The name that is being typed is not yet a name of the file.
      if (kind !== 'input' || span.start === own) continue;
      known.add(name);
      if (form === 'configuration') configured.add(name);
      if (form === 'configuration' || form === 'header') bare.add(name);
    }
    this.known = promptFile.inputs.filter(({ name }) => known.has(name) && isName(name));
    this.bare = bare;
    this.configured = configured;
  }

  atStart(span: Span): readonly Completion[] {
    const replace = this.wordAt(span);
    // The name of a configuration line is the author's own.
    if (configured.test(this.text.slice(span.end, span.end + 200))) return [];
    const close = this.closing(replace.end);
    const names = this.known.map((input) => this.input(input, `input:${input.name}`, replace, close, '1'));
    const bare = this.known.filter(({ name }) => this.configured.has(name)).map((input) => this.input(input, input.name, replace, close, '2'));
    // A whole form fits only where nothing else of the placeholder follows.
    const isAlone = close !== '' || this.text[skipSpace(this.text, replace.end, this.text.length)] === '}';
    const forms = isAlone ? formCompletions(this.known, replace, close, this.quote(), this.t) : [];
    return [...names, ...bare, this.prefix(replace, close), ...this.variables(replace, close), ...forms];
  }

  inputNames({ span, simple }: Extract<Place, { kind: 'inputName' }>): readonly Completion[] {
    const end = this.extends(span) ? nameEnd(this.text, span.start, this.text.length) : span.end;
    const replace = { start: span.start, end };
    const close = simple ? this.closing(end) : '';
    const names = this.known.map((input) => this.input(input, input.name, replace, close, '1'));
    const typed = this.text.slice(span.start, span.end);
    if (typed === '' || this.around.inHeader || this.known.some(({ name }) => name === typed)) return names;
    const edits = isName(typed) ? declareInputs(this.promptFile, [{ name: typed, properties: [] }]) : undefined;
    if (edits === undefined) return names;
    const declare: Completion = {
      label: this.t('{name} (declare new input)', { name: typed }),
      kind: 'declare',
      detail: this.t('Adds it to the header'),
      insertText: typed + close,
      isSnippet: false,
      replace,
      additionalEdits: edits,
      sortText: '9',
    };
    return [...names, declare];
  }

  operands({ span, compared }: Extract<Place, { kind: 'operand' }>): readonly Completion[] {
    const replace = this.wordAt(span);
    const literals = this.answersOf(compared).map(({ value, label, description }, index): Completion => {
      const insertText = writeLiteral(value, this.quote());
      return { label: insertText, kind: 'option', detail: description ?? (label === String(value) ? undefined : label), insertText, isSnippet: false, replace, sortText: optionOrder(index) };
    });
    const names = this.known.map((input) => this.input(input, `input:${input.name}`, replace, '', '1'));
    const bare = this.known.filter(({ name }) => this.bare.has(name)).map((input) => this.input(input, input.name, replace, '', '2'));
    const words = ['true', 'false'].filter((word) => !literals.some(({ label }) => label === word)).map((word): Completion => ({ label: word, kind: 'keyword', insertText: word, isSnippet: false, replace, sortText: '4' }));
    return [...literals, ...names, ...bare, this.prefix(replace, ''), ...this.variables(replace, ''), ...words];
  }

  inQuotes({ span, quote, compared }: Extract<Place, { kind: 'literal' }>): readonly Completion[] {
    // Over a line break an unclosed quote has run into prose.
    if (this.text.slice(span.start, span.end).includes('\n')) return [];
    const rest = new RegExp(`^[^${quote}\\n?:}&|]*${quote}`).exec(this.text.slice(span.end, span.end + 200))?.[0];
    const replace = { start: span.start, end: span.end + (rest?.length ?? 0) };
    const name = compared ?? (rest === undefined ? undefined : this.comparedBehind(replace.end));
    return this.answersOf(name).flatMap(({ value, label, description }, index): readonly Completion[] => {
      if (typeof value !== 'string') return [];
      const insertText = writeInQuotes(value, quote) + quote;
      return [{ label: value, kind: 'option', detail: description ?? (label === value ? undefined : label), insertText, isSnippet: false, replace, sortText: optionOrder(index) }];
    });
  }

  members(span: Span): readonly Completion[] {
    const end = this.extends(span) ? nameEnd(this.text, span.start, this.text.length) : span.end;
    const replace = { start: span.start, end };
    const called = this.text[end] === '(';
    return Object.entries(methods).map(([name, { property, signature, help }]) => {
      const given = /\((.+)\)/.exec(signature)?.[1]?.split(', ') ?? [];
      const stops = given.map((word, index) => escapeSnippet(this.quote()) + `\${${index + 1}:${word}}` + escapeSnippet(this.quote()));
      const isSnippet = !property && !called && given.length > 0;
      const insertText = property || called ? name : isSnippet ? `${name}(${stops.join(', ')})` : `${name}()`;
      return { label: name, kind: property ? 'property' : 'method', detail: signature, documentation: this.t(help), insertText, isSnippet, replace, sortText: '1' };
    });
  }

  private input(input: Input, label: string, replace: Span, close: string, sortText: string): Completion {
    const { promptFile, t } = this;
    return new InputCompletion(label, summaryOf(input, t), () => inputCard(promptFile, input, {}, t), label + close, replace, sortText);
  }

  private prefix(replace: Span, close: string): Completion {
    const isSnippet = close !== '';
    return { label: 'input:', kind: 'keyword', detail: this.t('An input of this prompt'), insertText: isSnippet ? `input:$0${close}` : 'input:', isSnippet, replace, sortText: '3' };
  }

  private variables(replace: Span, close: string): readonly Completion[] {
    const { t } = this;
    return Object.entries(variables).map(([name, { help }]) => {
      const value = Object.hasOwn(this.world.variables, name) ? this.world.variables[name] : undefined;
      const documentation = value === undefined ? `${t(help)}.` : `${t(help)}.\n\n${t('Now: {text}', { text: codeSpan(value, 200) })}`;
      const detail = value === undefined ? undefined : shorten(onOneLine(value), 60);
      return { label: name, kind: 'variable', detail, documentation, insertText: name + close, isSnippet: false, replace, sortText: '5' };
    });
  }

  private answersOf(name: string | undefined): ReturnType<typeof likelyAnswers> {
    const input = name === undefined ? undefined : this.promptFile.inputs.find((each) => each.name === name);
    return input === undefined ? [] : likelyAnswers(input);
  }

  /** `'text' === input:name`: the input stands behind the literal. */
  private comparedBehind(at: number): string | undefined {
    const limit = Math.min(this.text.length, at + 300);
    const operator = readToken(this.text, at, limit);
    if (!['===', '!==', '==', '!='].includes(operator.value)) return undefined;
    const operand = readToken(this.text, operator.end, limit);
    return operand.kind === 'input' || operand.kind === 'name' ? operand.value : undefined;
  }

  /** The word around the cursor, with `input:` in front of it. */
  private wordAt(span: Span): Span {
    if (!this.extends(span)) return span;
    const token = readToken(this.text, span.start, this.text.length);
    return { start: span.start, end: token.start === span.start && (token.kind === 'name' || token.kind === 'input') ? Math.max(token.end, span.end) : span.end };
  }

  /** What stands right behind the cursor belongs to a word that was begun, or to one alone in its braces. */
  private extends({ start, end }: Span): boolean {
    if (start < end) return true;
    const token = readToken(this.text, end, this.text.length);
    return token.start === end && (token.kind === 'name' || token.kind === 'input') && this.text[skipSpace(this.text, token.end, this.text.length)] === '}';
  }

  /** The brace that must be written because none closes the placeholder in its line. */
  private closing(at: number): string {
    return /^[^{}\n]*\}/.test(this.text.slice(at, at + 1000)) ? '' : '}';
  }

  /** The quote that the author uses: in this placeholder, else in comparisons of this file. */
  private quote(): string {
    const { taken } = this.around;
    if (taken !== undefined) return taken === "'" ? '"' : "'";
    const before = this.text.slice(this.context.opener, this.text.length).slice(0, 2000);
    const here = /^[^}'"]*(?:=|\(|\?|:|\+|&|\|)\s*(['"])/.exec(before)?.[1];
    if (here !== undefined) return here;
    const [single, double] = ["== '", '== "'].map((mark) => this.text.indexOf(mark));
    return double !== undefined && double !== -1 && (single === undefined || single === -1 || double < single) ? '"' : "'";
  }
}

/** Options stand first, in the order in which the author declared them. */
function optionOrder(index: number): string {
  return `0${String(index).padStart(6, '0')}`;
}

/** Of a long list a person reads one card, so a card is written when it is looked at. */
class InputCompletion implements Completion {
  readonly kind = 'input';
  readonly isSnippet = false;

  constructor(
    readonly label: string,
    readonly detail: string,
    private readonly writeCard: () => string,
    readonly insertText: string,
    readonly replace: Span,
    readonly sortText: string,
  ) {}

  get documentation(): string {
    return this.writeCard();
  }
}
