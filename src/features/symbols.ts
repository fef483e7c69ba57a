import type { InputType, PromptFile, Span } from '../core/index.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';

/** One input in the outline of a file and in the list of a workspace's symbols. */
export interface InputSymbol {
  readonly name: string;
  /** What the answer is, from which a host chooses an icon. */
  readonly kind: InputType;
  readonly required: boolean;
  /** Type and whether an answer is needed, in English, to stand behind the name. */
  readonly detail: string;
  /** The whole declaration: an entry of the header, a line of an Inputs section, a configuration line, or a first use. */
  readonly span: Span;
  /** The name in it. */
  readonly nameSpan: Span;
}

/** Gives the inputs of a file in the order of their questions; variables are none. */
export function symbolsOf(promptFile: PromptFile): readonly InputSymbol[] {
  const places = bestPlaces(occurrencesIn(promptFile));
  const entries = new Map<string, Span>();
  for (const { kind, name, span } of promptFile.headerInputs.mentions) if (kind === 'entry') entries.set(name, span);
  const partAt = partFinder(promptFile);
  return promptFile.inputs.flatMap(({ name, type, required }) => {
    const place = places.get(name);
    if (place === undefined) return [];
    const whole = place.form === 'header' ? entries.get(name) : place.form === 'section' ? lineAt(promptFile.text, place.span) : partAt(place.span);
    return [{ name, kind: type, required, detail: required ? `${type}, required` : type, span: around(place.span, whole), nameSpan: place.span }];
  });
}

const ranks: Readonly<Record<Occurrence['form'], number>> = { header: 0, section: 1, configuration: 2, reference: 3, bare: 3, argument: 3, required: 4, broken: 5 };

/** The place of each name that stands for it: the best declaration, else the first use. */
function bestPlaces(occurrences: readonly Occurrence[]): ReadonlyMap<string, Occurrence> {
  const best = new Map<string, Occurrence>();
  for (const each of occurrences) {
    const before = best.get(each.name);
    if (each.kind === 'input' && (before === undefined || ranks[each.form] < ranks[before.form])) best.set(each.name, each);
  }
  return best;
}

/** Makes a search for the part of the body that a span lies in. */
function partFinder({ template: { parts } }: PromptFile): (span: Span) => Span | undefined {
  return ({ start, end }) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.span.end ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const part = parts[low];
    return part !== undefined && part.span.start <= start ? part.span : undefined;
  };
}

function lineAt(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', end);
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd === -1 ? text.length : lineEnd };
  return text[line.end - 1] === '\r' ? { ...line, end: line.end - 1 } : line;
}

/** An editor insists that the name lies inside the whole. */
function around(name: Span, whole: Span | undefined): Span {
  return whole !== undefined && whole.start <= name.start && whole.end >= name.end ? whole : name;
}
