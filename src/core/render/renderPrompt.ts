import { valueOf, type SlotValues } from '../expressions/evaluate.js';
import { TooLong } from '../expressions/methods.js';
import { textOf, type Value } from '../expressions/values.js';
import type { Part, Placeholder, Slot, Template } from '../template/nodes.js';
import { walkParts } from '../template/walk.js';
import { limits } from '../text/limits.js';
import { createProblem, type Problem } from '../text/problem.js';
import type { FilledPrompt, Piece } from './filledPrompt.js';

/** The values that a template is filled with, by name. A name without a value comes out empty. */
export interface Values {
  readonly answers: Readonly<Record<string, Value>>;
  readonly variables: Readonly<Record<string, Value>>;
}

/**
 * Fills a template. Takes the answers as they are: defaults are the interview's business. Text from an answer is never
 * read again. Never throws; what would grow over the limit is left out with a problem. The problems of `known` are
 * those of the file, passed on when they are asked for.
 */
export function renderTemplate(template: Template, values: Values, known: () => readonly Problem[] = () => []): FilledPrompt {
  const slotValues = slotValuesOf(template, values);
  const problems: Problem[] = [];
  const { parts } = template;
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Part;
    text += part.kind === 'text' ? part.text : textOfPlaceholder(part, slotValues, problems);
    if (text.length > limits.output) {
      problems.push(createProblem('limit-exceeded', part.span, { what: 'The filled prompt', limit: '64 MB' }));
      text = text.slice(0, limits.output);
      break;
    }
  }
  return new Filled(text, template, slotValues, problems, known);
}

/** Only the text is made at once. A class, since V8 keeps the getters of an object literal, with all they hold, for long. */
class Filled implements FilledPrompt {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new Filled('', { parts: [], slots: [] }, [], [], () => []);

  private piecesOnce?: readonly Piece[];
  private unansweredOnce?: readonly string[];

  constructor(
    readonly text: string,
    private readonly template: Template,
    private readonly slotValues: SlotValues,
    private readonly found: readonly Problem[],
    private readonly known: () => readonly Problem[],
  ) {}

  get pieces(): readonly Piece[] {
    return (this.piecesOnce ??= cutPieces(this.template.parts, this.slotValues, this.text.length));
  }

  get unanswered(): readonly string[] {
    return (this.unansweredOnce ??= findUnanswered(this.template, this.slotValues));
  }

  get problems(): readonly Problem[] {
    return [...this.known(), ...this.found];
  }
}

/** Gives the values of a template's slots, by index. */
export function slotValuesOf({ slots }: Template, { answers, variables }: Values): SlotValues {
  const values: Value[] = [];
  for (let index = 0; index < slots.length; index++) {
    const { kind, name } = slots[index] as Slot;
    values.push(valueIn(kind === 'input' ? answers : variables, name));
  }
  return values;
}

/** Own properties only: an input may be called `constructor`. */
function valueIn(values: Readonly<Record<string, Value>>, name: string): Value {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function textOfPlaceholder(part: Placeholder, values: SlotValues, problems?: Problem[]): string {
  if (part.kind === 'reference') {
    const text = textOf(values[part.slot]);
    return part.labelled ? (text === '' ? part.name : `${part.name} = ${text}`) : text;
  }
  try {
    return textOf(valueOf(part, values));
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    problems?.push(createProblem('limit-exceeded', part.span, { what: 'The text of this placeholder', limit: '64 MB' }));
    return '';
  }
}

function cutPieces(parts: readonly Part[], values: SlotValues, length: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const part of parts) {
    const text = part.kind === 'text' ? part.text : textOfPlaceholder(part, values);
    const end = Math.min(start + text.length, length);
    const kind = part.kind === 'text' || part.kind === 'broken' ? 'text' : 'placeholder';
    pieces.push({ kind, start, end, source: part.span, names: namesIn(part) });
    start = end;
  }
  return pieces;
}

function namesIn(part: Part): readonly string[] {
  const names = new Set<string>();
  walkParts([part], {
    placeholder: (each) => 'name' in each && names.add(each.name),
    expression: (each) => (each.kind === 'input' || each.kind === 'variable') && names.add(each.name),
  });
  return [...names];
}

function findUnanswered({ parts, slots }: Template, values: SlotValues): readonly string[] {
  const names = new Set<string>();
  const meet = (slot: number): void => {
    const value = values[slot];
    if (value === undefined || value === null) names.add(slots[slot]?.name ?? '');
  };
  walkParts(parts, {
    placeholder: (each) => 'slot' in each && meet(each.slot),
    expression: (each) => (each.kind === 'input' || each.kind === 'variable') && meet(each.slot),
  });
  return [...names];
}
