import { prepareLabelled, prepareStep } from '../expressions/evaluate.js';
import { Evaluation, textOfStep, type Step } from '../expressions/evaluation.js';
import { TooLong } from '../expressions/methods.js';
import type { SlotValues } from '../expressions/slots.js';
import { TooMuchWork, Work } from '../expressions/work.js';
import type { Part, ReferencePart, Template } from '../template/nodes.js';
import { walkParts } from '../template/walk.js';
import { limits } from '../text/limits.js';
import { createProblem, type Problem } from '../text/problem.js';
import type { FilledPrompt, Piece } from './filledPrompt.js';
import { Refill } from './refill.js';
import { slotValuesOf, type Values } from './slotValues.js';

/** A file, as far as a fill of it is concerned. */
interface WithProblems {
  readonly problems: readonly Problem[];
}

/** A template made ready to be filled. */
export class Program {
  /** What each part comes out as. */
  readonly steps: readonly Step[];
  private refillOnce?: Refill | 'at the next fill';

  /** Takes the parts of a template as they are; nothing is computed before a fill. */
  constructor(readonly template: Template) {
    this.steps = template.parts.map((part) => (part.kind === 'reference' && part.labelled ? labelled(part) : prepareStep(part)));
  }

  /** Gives what is quicker from the second fill on. Most templates are filled once, so it is made when it is asked for a second time. */
  refill(): Refill | undefined {
    const refill = this.refillOnce;
    if (typeof refill === 'object') return refill;
    if (refill === undefined) {
      this.refillOnce = 'at the next fill';
      return undefined;
    }
    return (this.refillOnce = new Refill(this.template, this.steps));
  }
}

/**
 * Fills a template. Takes the answers as they are: defaults are the interview's business. Text from an answer is never
 * read again. Never throws; what would grow over the limit is left out with a problem. The problems of `file` are passed
 * on when they are asked for.
 *
 * What is made here besides the text is as little as can be: for a short prompt, new memory is most of what a fill costs.
 */
export function renderTemplate(program: Program, answers: Values, variables: Values, file: WithProblems): FilledPrompt {
  const refill = program.refill();
  const values = refill === undefined ? slotValuesOf(program.template, answers, variables) : refill.valuesOf(answers, variables);
  const text = refill?.textFrom(values);
  return text === undefined ? renderSteps(program, values, file) : new Filled(text, program, values, none, file);
}

/** Fills step by step, and says where a limit is met. */
function renderSteps(program: Program, values: SlotValues, file: WithProblems): FilledPrompt {
  const { steps, template } = program;
  const work = new Work();
  let problems: Problem[] | undefined;
  let text = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step;
    const made = typeof step === 'string' ? step : textWithinLimits(step, values, work);
    if (typeof made === 'string') text += made;
    else {
      (problems ??= []).push(tooMuch(made, template.parts[index] as Part));
      if (made instanceof TooMuchWork) break;
    }
    if (text.length > limits.output) {
      (problems ??= []).push(createProblem('fill-incomplete', (template.parts[index] as Part).span, { what: 'The filled prompt', limit: '64 MB' }));
      text = text.slice(0, limits.output);
      break;
    }
  }
  return new Filled(text, program, values, problems ?? none, file);
}

/** Only the text is made at once. A class, since V8 keeps the getters of an object literal, with all they hold, for long. */
class Filled implements FilledPrompt {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new Filled('', new Program({ parts: [], slots: [] }), [], [], { problems: [] });

  private piecesOnce?: readonly Piece[];
  private unansweredOnce?: readonly string[];

  constructor(
    readonly text: string,
    private readonly program: Program,
    private readonly slotValues: SlotValues,
    private readonly found: readonly Problem[],
    private readonly file: WithProblems,
  ) {}

  get pieces(): readonly Piece[] {
    return (this.piecesOnce ??= cutPieces(this.program, this.slotValues, this.text.length));
  }

  get unanswered(): readonly string[] {
    return (this.unansweredOnce ??= findUnanswered(this.program.template, this.slotValues));
  }

  get problems(): readonly Problem[] {
    return [...this.file.problems, ...this.found];
  }
}

const none: readonly Problem[] = [];

function tooMuch(error: TooLong, { span }: Part): Problem {
  const values = error instanceof TooMuchWork ? { what: 'The text that the expressions read and make', limit: '256 MB' } : { what: 'The text of this placeholder', limit: '64 MB' };
  return createProblem('fill-incomplete', span, values);
}

/** An item of an Inputs section keeps its label. */
function labelled(part: ReferencePart): Evaluation {
  return Evaluation.ofSteps([part.name, prepareLabelled(part)]);
}

function textWithinLimits(step: number | Evaluation, values: SlotValues, work: Work): string | TooLong {
  try {
    return textOfStep(step, values, work);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return error;
  }
}

function cutPieces({ template, steps }: Program, values: SlotValues, length: number): readonly Piece[] {
  const work = new Work();
  let end = 0;
  return template.parts.map((part, index) => {
    const start = end;
    const step = steps[index] as Step;
    // Behind the end of the text nothing is computed again.
    const made = typeof step === 'string' || start === length ? step : textWithinLimits(step, values, work);
    end = Math.min(start + (typeof made === 'string' ? made.length : 0), length);
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
