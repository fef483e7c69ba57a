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
 * A template made ready for fills without number, such as those of a preview while somebody types. To make it ready takes longer than one fill
 * does, and each fill two thirds of the time. (Half of that time V8 copies text, so the gain lies in what it finds there: fewer pieces, each
 * one a text by itself, written from the beginning of the prompt to its end.)
 */
export class Refill {
  private readonly strand: Strand;
  private readonly answers: SlotReader;
  private readonly variables: SlotReader;
  private readonly size: number;

  constructor({ slots }: Template, steps: readonly Step[]) {
    this.strand = weave(steps);
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
      const text = prepend(this.strand, values, new Work(), '');
      return text.length > limits.output ? undefined : text;
    } catch (error) {
      // A `RangeError` says that V8 makes no text as long as this one.
      if (!(error instanceof TooLong || error instanceof RangeError)) throw error;
      return undefined;
    }
  }
}

/** Text, and the joints that follow it. */
interface Strand {
  readonly text: string;
  /** By turns what is computed for every fill and the text that follows it up to the next. */
  readonly joints: readonly (Joint | string)[];
}

type Joint = number | Choice | Evaluation;

/**
 * One branch of a conditional, and what it comes out as with the text that follows the conditional; of the last one also what comes out when
 * no test is true. Each is woven when it is first taken.
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
    const strand = weave([this.branches.result(index), this.text]);
    return strand.joints.length === 0 ? strand.text : strand;
  }
}

type Outcome = Strand | string;

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

/** Puts steps together to a strand. The steps of template strings become its own. */
function weave(steps: readonly Step[]): Strand {
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
  return { text, joints: between.flatMap((step, index) => joint(step, after[index] ?? '')) };
}

function joint(step: number | Evaluation, text: string): [Joint, string] {
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
 * Puts before a text what a strand comes out as. It goes from the end to the beginning, since V8 then writes the text from the beginning to
 * the end when it is asked for. Throws as an `Evaluation` does, or a `RangeError`.
 */
function prepend(strand: Strand, values: SlotValues, work: Work, rest: string): string {
  const { joints } = strand;
  let text = rest;
  for (let index = joints.length - 2; index >= 0; index -= 2) {
    const joint = joints[index] as Joint;
    const after = joints[index + 1] as string;
    if (joint instanceof Choice) {
      const outcome = outcomeOf(joint, values, work);
      if (after !== '') text = after + text;
      text = typeof outcome === 'string' ? outcome + text : prepend(outcome, values, work, text);
    } else {
      const value = typeof joint === 'number' ? values[joint] : joint.valueFrom(values, work);
      text = (typeof value === 'string' ? value : otherText(value, work)) + (after + text);
    }
  }
  return strand.text + text;
}

function otherText(value: Value, work: Work): string {
  if (typeof value === 'object') work.count(value);
  return textOf(value);
}
