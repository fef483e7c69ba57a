import type { Literal } from '../template/nodes.js';
import { limits } from '../text/limits.js';
import { Branches } from './branches.js';
import { TooLong } from './methods.js';
import { noSlot, type SlotValues } from './slots.js';
import { textOf, type Value } from './values.js';
import type { Work } from './work.js';

/**
 * An expression made ready to be evaluated again and again: what computes it, and what that holds of the expression. Means what JavaScript
 * means. All are of one shape, so that V8 need not ask what kind of node it meets. (Closures would be the same in fewer words, but V8
 * forgets the compiled code of one as soon as no instance of it is left.)
 */
export class Evaluation {
  private constructor(
    private readonly compute: (held: never, values: SlotValues, work: Work) => Value,
    private readonly held: unknown,
    private readonly slot = noSlot,
  ) {}

  /** The value of a slot, which most operands are: it is read without a further call. */
  static ofSlot(slot: number): Evaluation {
    return new Evaluation(itself, undefined, slot);
  }

  /** A value that is known. */
  static ofValue(value: Value): Evaluation {
    return new Evaluation(itself, value);
  }

  /** What a function computes. Takes the function, and what it is given of the expression. */
  static of<Held>(compute: (held: Held, values: SlotValues, work: Work) => Value, held: Held): Evaluation {
    return new Evaluation(compute, held);
  }

  /** The text of steps, one after the other. */
  static ofSteps(steps: readonly Step[]): Evaluation {
    return new Evaluation(joinSteps, steps);
  }

  /** What is chosen from branches. */
  static ofBranches(branches: Branches): Evaluation {
    return new Evaluation(choose, branches);
  }

  /** The branches, of what is chosen from some. */
  get branches(): Branches | undefined {
    return this.held instanceof Branches ? this.held : undefined;
  }

  /** The steps, of what is their text. */
  get steps(): readonly Step[] | undefined {
    return (this.compute as unknown) === joinSteps ? (this.held as readonly Step[]) : undefined;
  }

  /** Gives the value, from those of the slots. Throws `TooLong`, and nothing else, when a text would grow over the limit or the work would. */
  valueFrom(values: SlotValues, work: Work): Value {
    return this.slot !== noSlot ? values[this.slot] : this.compute(this.held as never, values, work);
  }
}

/** What a part comes out as: text as it stands, the value of a slot, or what is computed for every fill. */
export type Step = string | number | Evaluation;

/** One of the operands of a chain, which may have tens of thousands: a literal stands for itself. */
export type Operand = Evaluation | Literal['value'];

/** Gives the value of an operand. Throws as an `Evaluation` does. */
export function valueOf(operand: Operand, values: SlotValues, work: Work): Value {
  return typeof operand === 'object' && operand !== null ? operand.valueFrom(values, work) : operand;
}

/** Gives the text of a step other than plain text. Throws as an `Evaluation` does. */
export function textOfStep(step: number | Evaluation, values: SlotValues, work: Work): string {
  const value = typeof step === 'number' ? values[step] : step.valueFrom(values, work);
  if (typeof value === 'object') work.count(value);
  return textOf(value);
}

/** Gives the text of steps. Takes the most that it may grow to; throws as an `Evaluation` does when it would grow over that. */
export function joinSteps(steps: readonly Step[], values: SlotValues, work: Work, most: number = limits.output): string {
  let text = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step;
    text += typeof step === 'string' ? step : textOfStep(step, values, work);
    if (text.length > most) throw new TooLong();
  }
  return text;
}

function itself(value: Value): Value {
  return value;
}

function choose(branches: Branches, values: SlotValues, work: Work): Value {
  const result = branches.result(branches.taken(values, work));
  return typeof result === 'string' ? result : typeof result === 'number' ? values[result] : result.valueFrom(values, work);
}
