import type { Expression } from '../template/nodes.js';
import type { Step } from './evaluation.js';
import type { SlotValues } from './slots.js';
import { holds, type Test } from './test.js';
import type { Work } from './work.js';

/** What is chosen from by tests, in their order. What a branch gives is made ready when it is first taken: most never are. */
export class Branches {
  private readonly results: (Step | undefined)[];

  /** Takes the tests; what each gives that holds, and at the end what there is when none does; and what makes one of these ready. */
  constructor(
    readonly tests: readonly Test[],
    private readonly expressions: readonly Expression[],
    private readonly prepare: (expression: Expression) => Step,
  ) {
    this.results = expressions.map(() => undefined);
  }

  /** Gives the index of the first test that holds, or the one behind them. Throws as an `Evaluation` does. */
  taken(values: SlotValues, work: Work): number {
    const { tests } = this;
    let index = 0;
    while (index < tests.length && !holds(tests[index] as Test, values, work)) index++;
    return index;
  }

  /** Takes an index among the tests, or the one behind them when none holds. */
  result(index: number): Step {
    return (this.results[index] ??= this.prepare(this.expressions[index] as Expression));
  }
}
