import { textOf, type Scalar, type Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { nearestAmong } from '../text/nearestWord.js';

/** The answers that a question allows, ready to be asked about for each of many comparisons. */
export class AnswerSet {
  private readonly values: ReadonlySet<Value>;
  private readonly byText: ReadonlyMap<string, Scalar>;
  /** The numbers as which `==` compares answers of other types than the literal. */
  private readonly numbers: ReadonlySet<number>;
  private readonly numbersInTexts: ReadonlySet<number>;
  /** Gives the answer's text that a misspelt one most probably meant. */
  readonly nearest: (word: string) => string | undefined;

  constructor(answers: readonly Scalar[]) {
    this.values = new Set(answers);
    // The last that is set stays, so the first comes last.
    this.byText = new Map(answers.map((answer) => [textOf(answer), answer] as const).reverse());
    this.numbers = numbersOf(answers.filter((answer) => typeof answer !== 'string'));
    this.numbersInTexts = numbersOf(answers.filter((answer) => typeof answer === 'string'));
    this.nearest = nearestAmong(answers.map(textOf));
  }

  /** Gives the answer that reads as a value does, whatever its type. */
  readingAs(value: Value): Scalar | undefined {
    return this.byText.get(textOf(value));
  }

  /** Tells whether an answer equals a value as `===` has it or, loosely, as `==`. */
  has(value: Scalar, loosely: boolean): boolean {
    if (this.values.has(value) || !loosely) return this.values.has(value);
    const number = Number(value);
    return this.numbers.has(number) || (typeof value !== 'string' && this.numbersInTexts.has(number));
  }
}

const known = new WeakMap<Input, AnswerSet>();

/** Gives the options of an input. Once per input, for all comparisons, defaults and repairs. */
export function optionsOf(input: Input): AnswerSet {
  let options = known.get(input);
  if (options === undefined) known.set(input, (options = new AnswerSet(input.options?.map(({ value }) => value) ?? [])));
  return options;
}

/** What is no number equals nothing. */
function numbersOf(answers: readonly Scalar[]): ReadonlySet<number> {
  return new Set(answers.map(Number).filter((number) => !Number.isNaN(number)));
}
