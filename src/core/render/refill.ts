import { holds, type Branches, type Evaluation, type SlotValues, type Step, type Test } from '../expressions/evaluate.js';
import { TooLong } from '../expressions/methods.js';
import { textOf, type Value } from '../expressions/values.js';
import { Work } from '../expressions/work.js';
import type { Template } from '../template/nodes.js';
import { limits } from '../text/limits.js';
import { SlotReader, type Values } from './slotValues.js';

/** Of longer text a copy costs more than it gains, in UTF-16 units. */
const longestCopy = 1024;

/**
 * A template made ready to be filled many times, as by a preview while somebody types. To make it ready takes longer than one fill does, and each
 * fill of a short prompt a quarter less. (Most of a fill is the copying of text by V8, so the gain lies in what it finds there: fewer pieces, each
 * one a text by itself, written from the beginning of the prompt to its end.)
 */
export class Refill {
  private readonly sequence: Sequence;
  private readonly answers: SlotReader;
  private readonly variables: SlotReader;
  private readonly size: number;

  constructor({ slots }: Template, steps: readonly Step[]) {
    this.sequence = sequenceOf(steps);
    this.answers = new SlotReader(slots, 'input');
    this.variables = new SlotReader(slots, 'variable');
    this.size = slots.length;
  }

  /** Gives the values of the slots, by index. */
  valuesOf(answers: Values, variables: Values): SlotValues {
    const values = new Array<Value>(this.size);
    this.answers.read(answers, values);
    this.variables.read(variables, values);
    return values;
  }

  /** Gives the text, or nothing when it met a limit: which, and where, a fill from the beginning says. */
  textFrom(values: SlotValues): string | undefined {
    try {
      const text = prepend(this.sequence, values, new Work(), '');
      return text.length > limits.output ? undefined : text;
    } catch (error) {
      // A `RangeError` says that V8 makes no text as long as this one.
      if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
      return undefined;
    }
  }
}

/** Text, and the substitutions that follow it, as ECMAScript calls what a template has between its texts. */
interface Sequence {
  readonly text: string;
  /** By turns a substitution and the text that follows it up to the next. */
  readonly substitutions: readonly (Substitution | string)[];
}

/** A slot, or what is computed for every fill. */
type Substitution = number | Choice | Evaluation;

/**
 * One branch of a conditional, and what it comes out as with the text that follows the conditional; of the last one also what comes out when
 * no test is true. Each is made ready when it is first taken.
 */
class Choice {
  readonly test: Test;
  readonly next: Choice | undefined;
  private whenTrue: Outcome | undefined;
  private whenNone: Outcome | undefined;

  constructor(
    private readonly branches: Branches,
    private readonly index: number,
    private readonly text: string,
    next?: Choice,
  ) {
    this.test = branches.tests[index] as Test;
    this.next = next;
  }

  taken(): Outcome {
    return (this.whenTrue ??= this.outcome(this.index));
  }

  notTaken(): Outcome {
    return (this.whenNone ??= this.outcome(this.index + 1));
  }

  private outcome(index: number): Outcome {
    const sequence = sequenceOf([this.branches.result(index), this.text]);
    return sequence.substitutions.length === 0 ? sequence.text : sequence;
  }
}

type Outcome = Sequence | string;

function choiceOf(branches: Branches, text: string): Choice | undefined {
  let choice: Choice | undefined;
  for (let index = branches.tests.length - 1; index >= 0; index--) choice = new Choice(branches, index, text, choice);
  return choice;
}

function outcomeOf(first: Choice, values: SlotValues, work: Work): Outcome {
  let choice = first;
  while (!holds(choice.test, values, work)) {
    if (choice.next === undefined) return choice.notTaken();
    choice = choice.next;
  }
  return choice.taken();
}

/** Puts steps together. Those of template strings become the sequence's own. */
function sequenceOf(steps: readonly Step[]): Sequence {
  const texts = [''];
  const between: Exclude<Step, string>[] = [];
  const add = (step: Step): void => {
    const own = typeof step === 'object' ? step.steps : undefined;
    if (typeof step === 'string') texts.push((texts.pop() ?? '') + step);
    else if (own !== undefined) own.forEach(add);
    else {
      between.push(step);
      texts.push('');
    }
  };
  steps.forEach(add);
  const [text = '', ...after] = texts.map(copy);
  return { text, substitutions: between.flatMap((step, index) => substitution(step, after[index] ?? '')) };
}

function substitution(step: number | Evaluation, text: string): [Substitution, string] {
  if (typeof step === 'number') return [step, text];
  const { branches } = step;
  if (branches === undefined) return [step, text];
  const isShort = text.length <= longestCopy;
  return [choiceOf(branches, isShort ? text : '') ?? step, isShort ? '' : text];
}

/** V8 keeps a slice as a part of the whole file, and with two bytes for each character when the file has one that needs them. A copy is free of both. */
function copy(text: string): string {
  return text.length > longestCopy ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/**
 * Puts what a sequence comes out as before a text. It goes from the end to the beginning, since V8 then writes the text from the beginning to
 * the end when it is asked for. Throws as an `Evaluation` does, or a `RangeError`.
 */
function prepend(sequence: Sequence, values: SlotValues, work: Work, rest: string): string {
  const { substitutions } = sequence;
  let text = rest;
  for (let index = substitutions.length - 2; index >= 0; index -= 2) {
    const substitution = substitutions[index] as Substitution;
    const after = substitutions[index + 1] as string;
    if (substitution instanceof Choice) {
      const outcome = outcomeOf(substitution, values, work);
      if (after !== '') text = after + text;
      text = typeof outcome === 'string' ? outcome + text : prepend(outcome, values, work, text);
    } else {
      const value = typeof substitution === 'number' ? values[substitution] : substitution.valueFrom(values, work);
      text = (typeof value === 'string' ? value : otherText(value, work)) + (after + text);
    }
  }
  return sequence.text + text;
}

function otherText(value: Value, work: Work): string {
  if (typeof value === 'object') work.count(value);
  return textOf(value);
}
