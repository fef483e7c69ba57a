import type { Value } from '../expressions/values.js';
import type { Expression } from '../template/nodes.js';
import { inputNameOf, readComparison } from './comparisons.js';

/** What is known of conditions at one place of a file; what was learnt last is forgotten first. */
export class Facts {
  private readonly known = new Map<string, boolean>();
  private readonly equals = new Map<string, Value>();
  private readonly learnt: (() => void)[] = [];

  /** Gives the present state, to come back to. */
  mark(): number {
    return this.learnt.length;
  }

  /** Forgets what was learnt since a mark. */
  undo(mark: number): void {
    while (this.learnt.length > mark) this.learnt.pop()?.();
  }

  get(key: string): boolean | undefined {
    return this.known.get(key);
  }

  /** Tells whether a condition surely holds or surely does not; nothing when neither is known. */
  decide(test: Expression): boolean | undefined {
    if (test.kind === 'literal') return Boolean(test.value);
    if (test.kind === 'not') {
      const inner = this.decide(test.operand);
      return inner === undefined ? undefined : !inner;
    }
    if (test.kind === 'logical' && test.operator !== '??') {
      const settling = test.operator === '||';
      const decided = test.operands.map((each) => this.decide(each));
      if (decided.includes(settling)) return settling;
      return decided.includes(undefined) ? undefined : !settling;
    }
    const comparison = readComparison(test);
    if (comparison !== undefined) {
      const { name, literal, operator } = comparison;
      const isNegative = operator.startsWith('!');
      const known = this.known.get(equalityKey(name, literal.value)) ?? this.decideByEqual(name, literal.value);
      return known === undefined ? undefined : known !== isNegative;
    }
    const key = keyOf(test);
    return key === undefined ? undefined : this.known.get(key);
  }

  /** Learns that a condition holds, or that it does not. */
  assume(test: Expression, holds: boolean): void {
    if (test.kind === 'not') return this.assume(test.operand, !holds);
    if (test.kind === 'logical' && test.operator === (holds ? '&&' : '||')) return test.operands.forEach((each) => this.assume(each, holds));
    const comparison = readComparison(test);
    if (comparison !== undefined) {
      const { name, literal, operator } = comparison;
      const isEqual = holds !== operator.startsWith('!');
      this.learn(this.known, equalityKey(name, literal.value), isEqual);
      if (isEqual && typeof literal.value === 'string') this.learn(this.equals, name, literal.value);
      return;
    }
    const key = keyOf(test);
    if (key !== undefined) this.learn(this.known, key, holds);
  }

  private decideByEqual(name: string, value: Value): boolean | undefined {
    const equal = this.equals.get(name);
    return equal === undefined || typeof value !== 'string' ? undefined : equal === value;
  }

  private learn<Known>(facts: Map<string, Known>, key: string, value: Known): void {
    const before = facts.get(key);
    this.learnt.push(() => (before === undefined ? facts.delete(key) : facts.set(key, before)));
    facts.set(key, value);
  }
}

/** The key under which it is known whether an input equals a value; for texts, `==` and `===` ask the same. */
export function equalityKey(name: string, value: Value): string {
  return `${name} equals ${typeof value} ${String(value)}`;
}

/** A key that two conditions share when they ask the same; nothing for one that is too involved to be compared. */
function keyOf(test: Expression): string | undefined {
  const name = inputNameOf(test);
  if (name !== undefined) return `is ${name}`;
  if (test.kind !== 'chain') return undefined;
  const target = inputNameOf(test.target);
  const [only, more] = test.steps;
  const given = only?.arguments ?? [];
  if (target === undefined || only === undefined || more !== undefined || !given.every((each) => each.kind === 'literal')) return undefined;
  return `${target}.${only.name}(${given.map((each) => (each.kind === 'literal' ? JSON.stringify(each.value) : '')).join()})`;
}
