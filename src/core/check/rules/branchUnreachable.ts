import { textOf } from '../../expressions/values.js';
import type { Input } from '../../inputs/input.js';
import { inputsByName } from '../../inputs/inputsByName.js';
import type { PromptFile } from '../../promptFile.js';
import type { Conditional, Expression, Part, Placeholder } from '../../template/nodes.js';
import { createProblem, type Problem } from '../../text/problem.js';
import type { Span } from '../../text/span.js';
import { readComparison } from '../comparisons.js';
import { equalityKey, Facts } from '../facts.js';
import type { Rule } from '../rule.js';

/**
 * Reports a branch that can never come out: its condition is `true` or `false`, was already decided by a condition before
 * it or around it, or all options of a required input were taken by the branches above.
 *
 * An empty branch (`: ''`) is never reported, because it does no harm and the form needs one.
 */
export const branchUnreachable: Rule = {
  codes: ['branch-unreachable'],
  check: (promptFile) => {
    const checker = new BranchChecker(promptFile);
    checker.checkParts(promptFile.template.parts);
    return checker.problems;
  },
};

const reasons = {
  true: 'the condition before it always holds',
  false: 'its condition never holds',
  options: 'every option is taken by a branch above',
} as const;

/** Walks expressions with what is known to hold at each place. */
class BranchChecker {
  readonly problems: Problem[] = [];
  private readonly facts = new Facts();
  private readonly inputs: ReadonlyMap<string, Input>;

  constructor(promptFile: PromptFile) {
    this.inputs = inputsByName(promptFile.inputs);
  }

  checkParts(parts: readonly Part[]): void {
    for (const part of parts) if (part.kind !== 'text') this.checkPlaceholder(part);
  }

  private checkPlaceholder(part: Placeholder): void {
    if (part.kind === 'expression') this.check(part.expression);
  }

  private check(expression: Expression): void {
    switch (expression.kind) {
      case 'conditional':
        return this.checkConditional(expression);
      case 'template':
        return this.checkParts(expression.parts);
      case 'nested':
        return this.checkPlaceholder(expression.placeholder);
      case 'not':
        return this.check(expression.operand);
      case 'logical':
      case 'sum':
        return expression.operands.forEach((each) => this.check(each));
      case 'comparison':
        this.check(expression.first);
        return expression.rest.forEach(({ operand }) => this.check(operand));
      case 'chain':
        this.check(expression.target);
        return expression.steps.forEach((step) => step.arguments?.forEach((each) => this.check(each)));
      case 'literal':
      case 'input':
      case 'variable':
      case 'missing':
        return;
    }
  }

  private checkConditional({ branches, otherwise, span }: Conditional): void {
    const before = this.facts.mark();
    for (const [index, { test, then }] of branches.entries()) {
      this.check(test);
      const decided = this.facts.decide(test);
      if (decided === false) this.report(then, then.span, reasons.false);
      const inside = this.facts.mark();
      this.facts.assume(test, true);
      if (decided !== false) this.check(then);
      this.facts.undo(inside);
      if (decided === true) {
        const next = branches[index + 1];
        this.report(next === undefined ? otherwise : undefined, { start: next?.test.span.start ?? otherwise.span.start, end: span.end }, reasons.true);
        this.facts.undo(before);
        return;
      }
      this.facts.assume(test, false);
    }
    // Each input once: a chain of branches most often asks about one again and again.
    const compared = new Set(branches.map(({ test }) => readComparison(test)?.name));
    if ([...compared].some((name) => this.isExhausted(name))) this.report(otherwise, otherwise.span, reasons.options);
    else this.check(otherwise);
    this.facts.undo(before);
  }

  /** Whether the branches took every answer that an input can have. */
  private isExhausted(name: string | undefined): boolean {
    const input = name === undefined ? undefined : this.inputs.get(name);
    if (input?.options === undefined || input.type !== 'choice' || input.custom || !input.required || input.when !== undefined) return false;
    if (input.default?.template !== undefined || !input.options.every(({ value }) => this.facts.get(equalityKey(input.name, value)) === false)) return false;
    return input.default === undefined || input.options.some(({ value }) => textOf(value) === textOf(input.default?.value));
  }

  private report(branch: Expression | undefined, span: Span, reason: string): void {
    if (branch?.kind === 'literal' && (branch.value === '' || branch.value === undefined || branch.value === null)) return;
    if (branch?.kind === 'template' && branch.parts.length === 0) return;
    this.problems.push(createProblem('branch-unreachable', span, { reason }));
  }
}
