import type { Branches } from '../expressions/branches.js';
import type { Evaluation, Step } from '../expressions/evaluation.js';
import { TooLong } from '../expressions/methods.js';
import type { SlotValues } from '../expressions/slots.js';
import { holds, type Test } from '../expressions/test.js';
import { textOf, type Value } from '../expressions/values.js';
import { Work } from '../expressions/work.js';
import type { Template } from '../template/nodes.js';
import { limits } from '../text/limits.js';
import { SlotReader, type Values } from './slotValues.js';

/** Of longer text a copy costs more than it gains, in UTF-16 units. */
const longestCopy = 1024;

/**
 * A template made ready to be filled many times, as by a preview while somebody types. To make it ready takes longer than one fill does, and each
 * fill of a short prompt a third less. (Most of a fill is the copying of text by V8, so the gain lies in what it finds there: fewer pieces, each
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

/**
 * Text and what is put into it, in one list: so V8 reads memory that lies side by side, where objects would be all over it. It goes from the end of
 * the text to its beginning, and has, one after the other,
 *
 * - for the value of a slot: its index, and the text after it;
 * - for what is computed: `computed`, the evaluation, and the text after it;
 * - for long text behind what is chosen: `plain`, and the text;
 * - for what is chosen: `chosen`, the test, what comes out when it holds, what comes out when not (each since it was first asked for), and what makes these;
 *
 * and at last the text before all of them.
 */
type Sequence = (number | string | Evaluation | Test | Outcome | Branch | undefined)[];

const computed = -1;
const plain = -2;
const chosen = -3;
const sizeOfChosen = 5;

type Outcome = Sequence | string;

/** One of some branches, with the text before and after what is chosen from them. */
class Branch {
  constructor(
    private readonly before: string,
    private readonly branches: Branches,
    private readonly index: number,
    private readonly after: string,
  ) {}

  /** What stands for it in a sequence. */
  get items(): Sequence {
    return [chosen, this.branches.tests[this.index], undefined, undefined, this];
  }

  /** Gives what comes out when the test holds, or when not. */
  outcome(isTaken: boolean): Outcome {
    const { before, branches, after } = this;
    const index = isTaken ? this.index : this.index + 1;
    if (!isTaken && index < branches.tests.length) return [...new Branch(before, branches, index, after).items, ''];
    const sequence = sequenceOf([before, branches.result(index), after]);
    return sequence.length === 1 ? (sequence[0] as string) : sequence;
  }
}

/** Puts steps together. Those of template strings become the sequence's own, and what is chosen takes up the text around it. */
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
  const sequence: Sequence = [];
  let after = copy(texts.pop() ?? '');
  for (let index = between.length - 1; index >= 0; index--) {
    const step = between[index] as Exclude<Step, string>;
    const branches = typeof step === 'object' ? step.branches : undefined;
    let before = copy(texts[index] ?? '');
    if (branches !== undefined) {
      if (after.length > longestCopy) {
        sequence.push(plain, after);
        after = '';
      }
      const isShort = before.length <= longestCopy;
      sequence.push(...new Branch(isShort ? before : '', branches, 0, after).items);
      if (isShort) before = '';
    } else if (typeof step === 'number') sequence.push(step, after);
    else sequence.push(computed, step, after);
    after = before;
  }
  sequence.push(after);
  return sequence;
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
  const last = sequence.length - 1;
  let text = rest;
  let index = 0;
  while (index < last) {
    const kind = sequence[index] as number;
    if (kind === chosen) {
      const outcome = outcomeOf(sequence, index, values, work);
      text = typeof outcome === 'string' ? outcome + text : prepend(outcome, values, work, text);
      index += sizeOfChosen;
    } else if (kind === plain) {
      text = (sequence[index + 1] as string) + text;
      index += 2;
    } else {
      let value: Value;
      if (kind === computed) value = (sequence[++index] as Evaluation).valueFrom(values, work);
      else value = values[kind];
      const after = sequence[index + 1] as string;
      index += 2;
      text = (typeof value === 'string' ? value : otherText(value, work)) + (after.length === 0 ? text : after + text);
    }
  }
  const before = sequence[last] as string;
  return before.length === 0 ? text : before + text;
}

/** Takes a sequence and where it has what is chosen. */
function outcomeOf(first: Sequence, at: number, values: SlotValues, work: Work): Outcome {
  let sequence = first;
  let index = at;
  for (;;) {
    const isTaken = holds(sequence[index + 1] as Test, values, work);
    const place = index + (isTaken ? 2 : 3);
    const outcome = (sequence[place] ??= (sequence[index + 4] as Branch).outcome(isTaken)) as Outcome;
    if (typeof outcome === 'string' || !isOnlyChosen(outcome)) return outcome;
    sequence = outcome;
    index = 0;
  }
}

function isOnlyChosen(sequence: Sequence): boolean {
  return sequence.length === sizeOfChosen + 1 && sequence[0] === chosen && sequence[sizeOfChosen] === '';
}

function otherText(value: Value, work: Work): string {
  if (typeof value === 'object') work.count(value);
  return textOf(value);
}
