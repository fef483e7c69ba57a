import type { ComparisonOperator, Logical } from '../template/nodes.js';
import { compareBy } from './compareBy.js';
import type { Evaluation } from './evaluation.js';
import { noSlot, type SlotValues } from './slots.js';
import { textOf, type Value } from './values.js';
import type { Work } from './work.js';

/** What is asked of a slot by itself: whether it is true, has any value, has none, or comes out as any text. */
type SlotQuestion = 'holds' | 'given' | 'missing' | 'text';

const noTests: readonly Test[] = [];

/**
 * What decides a branch, of which nothing is asked but whether it holds: most often a slot by itself or beside a literal, or several of these, which
 * are read without a further call. Everything else is `other`.
 */
export class Test {
  private constructor(
    readonly operator: SlotQuestion | ComparisonOperator | '&&' | '||' | '!' | 'other',
    readonly slot: number,
    readonly literal: Value,
    readonly tests: readonly Test[],
    readonly other: Evaluation | undefined,
  ) {}

  /** Asks one of the questions of a slot, which is an index. */
  static ofSlot(question: SlotQuestion, slot: number): Test {
    return new Test(question, slot, undefined, noTests, undefined);
  }

  /** Tells whether the value of a slot is the result of a chain of `||`, `&&` or `??`, whatever follows it. */
  static ofDeciding(operator: Logical['operator'], slot: number): Test {
    return operator === '&&' ? Test.not(Test.ofSlot('holds', slot)) : Test.ofSlot(operator === '||' ? 'holds' : 'given', slot);
  }

  /** Compares the value of a slot with a literal. */
  static ofComparison(slot: number, operator: ComparisonOperator, literal: Value): Test {
    const isAbsent = literal === null || literal === undefined;
    if (isAbsent && operator === '==') return Test.ofSlot('missing', slot);
    if (isAbsent && operator === '!=') return Test.ofSlot('given', slot);
    return new Test(operator, slot, literal, noTests, undefined);
  }

  /** Holds when another does not. */
  static not(test: Test): Test {
    return new Test('!', noSlot, undefined, [test], undefined);
  }

  /** Holds when all of some tests do, or any of them. */
  static ofMany(operator: '&&' | '||', tests: readonly Test[]): Test {
    return new Test(operator, noSlot, undefined, tests, undefined);
  }

  /** Holds when what is computed counts as true. */
  static of(other: Evaluation): Test {
    return new Test('other', noSlot, undefined, noTests, other);
  }
}

/** Tells whether a test holds. Throws as an `Evaluation` does. */
export function holds({ operator, slot, literal, tests, other }: Test, values: SlotValues, work: Work): boolean {
  switch (operator) {
    case 'holds':
      return Boolean(values[slot]);
    case 'given':
      return !isAbsent(values[slot]);
    case 'missing':
      return isAbsent(values[slot]);
    case 'text':
      return textOf(values[slot]) !== '';
    case '&&':
    case '||':
      return anyIs(operator === '||', tests, values, work) === (operator === '||');
    case '!':
      return !holds(tests[0] as Test, values, work);
    case 'other':
      return Boolean((other as Evaluation).valueFrom(values, work));
    default:
      return compareBy(operator, values[slot], literal, work);
  }
}

function isAbsent(value: Value): boolean {
  return value === undefined || value === null;
}

/** Tells whether one of the tests holds, or does not, whichever is asked for. */
function anyIs(asked: boolean, tests: readonly Test[], values: SlotValues, work: Work): boolean {
  for (let index = 0; index < tests.length; index++) if (holds(tests[index] as Test, values, work) === asked) return true;
  return false;
}
