import { Evaluation, prepareStep, textOfStep, type SlotValues, type Step } from '../expressions/evaluate.js';
import { TooLong } from '../expressions/methods.js';
import { textOf, type Value } from '../expressions/values.js';
import type { Part, ReferencePart, Slot, Template } from '../template/nodes.js';
import { walkParts } from '../template/walk.js';
import { limits } from '../text/limits.js';
import { createProblem, type Problem } from '../text/problem.js';
import type { FilledPrompt, Piece } from './filledPrompt.js';

/** The values that a template is filled with, by name. A name without a value comes out empty. */
export interface Values {
  readonly answers: Readonly<Record<string, Value>>;
  readonly variables: Readonly<Record<string, Value>>;
}

/** A template made ready to be filled again and again. */
export interface Program {
  readonly template: Template;
  /** What each part comes out as. */
  readonly steps: readonly Step[];
}

/** Makes a template ready. Takes its parts as they are; nothing is computed before a fill. */
export function prepareTemplate(template: Template): Program {
  return { template, steps: template.parts.map((part) => (part.kind === 'reference' && part.labelled ? Evaluation.of(labelled, part) : prepareStep(part))) };
}

/**
 * Fills a template. Takes the answers as they are: defaults are the interview's business. Text from an answer is never
 * read again. Never throws; what would grow over the limit is left out with a problem. The problems of `known` are
 * those of the file, passed on when they are asked for.
 */
export function renderTemplate(program: Program, values: Values, known: () => readonly Problem[]): FilledPrompt {
  const { steps, template } = program;
  const slotValues = slotValuesOf(template, values);
  const problems: Problem[] = [];
  let text = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step;
    text += typeof step === 'string' ? step : textOrProblem(step, slotValues, template.parts[index] as Part, problems);
    if (text.length > limits.output) {
      problems.push(createProblem('limit-exceeded', (template.parts[index] as Part).span, { what: 'The filled prompt', limit: '64 MB' }));
      text = text.slice(0, limits.output);
      break;
    }
  }
  return new Filled(text, program, slotValues, problems, known);
}

/** Only the text is made at once. A class, since V8 keeps the getters of an object literal, with all they hold, for long. */
class Filled implements FilledPrompt {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new Filled('', { template: { parts: [], slots: [] }, steps: [] }, [], [], () => []);

  private piecesOnce?: readonly Piece[];
  private unansweredOnce?: readonly string[];

  constructor(
    readonly text: string,
    private readonly program: Program,
    private readonly slotValues: SlotValues,
    private readonly found: readonly Problem[],
    private readonly known: () => readonly Problem[],
  ) {}

  get pieces(): readonly Piece[] {
    return (this.piecesOnce ??= cutPieces(this.program, this.slotValues, this.text.length));
  }

  get unanswered(): readonly string[] {
    return (this.unansweredOnce ??= findUnanswered(this.program.template, this.slotValues));
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

function labelled({ name, slot }: ReferencePart, values: SlotValues): string {
  const text = textOf(values[slot]);
  return text === '' ? name : `${name} = ${text}`;
}

function textOrProblem(step: Exclude<Step, string>, values: SlotValues, part: Part, problems?: Problem[]): string {
  try {
    return textOfStep(step, values);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    problems?.push(createProblem('limit-exceeded', part.span, { what: 'The text of this placeholder', limit: '64 MB' }));
    return '';
  }
}

function cutPieces({ template, steps }: Program, values: SlotValues, length: number): readonly Piece[] {
  let end = 0;
  return template.parts.map((part, index) => {
    const start = end;
    const step = steps[index] as Step;
    end = Math.min(start + (typeof step === 'string' ? step : textOrProblem(step, values, part)).length, length);
    const kind = part.kind === 'text' || part.kind === 'broken' ? 'text' : 'placeholder';
    return { kind, start, end, source: part.span, names: namesIn(part) };
  });
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
