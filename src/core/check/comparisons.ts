import type { PromptFile } from '../promptFile.js';
import type { ComparisonOperator, Expression, Literal } from '../template/nodes.js';
import { walkExpression, walkParts, type Visitor } from '../template/walk.js';
import type { Span } from '../text/span.js';

/** An input beside a literal, with an operator that asks whether they are equal. */
export interface InputComparison {
  readonly name: string;
  readonly operator: '===' | '!==' | '==' | '!=';
  readonly literal: Literal;
  /** All of it. */
  readonly span: Span;
}

const found = new WeakMap<PromptFile, readonly InputComparison[]>();

/** Gives every comparison of an input with a literal: in the body, in computed defaults and in conditions. Once per snapshot. */
export function comparisonsOf(promptFile: PromptFile): readonly InputComparison[] {
  const known = found.get(promptFile);
  if (known !== undefined) return known;
  const comparisons: InputComparison[] = [];
  const visitor: Visitor = {
    expression: (expression) => {
      const comparison = readComparison(expression);
      if (comparison !== undefined) comparisons.push(comparison);
    },
  };
  walkParts(promptFile.template.parts, visitor);
  for (const { default: value, when } of promptFile.inputs) {
    if (value?.template !== undefined) walkParts(value.template.parts, visitor);
    if (when?.expression !== undefined) walkExpression(when.expression, visitor);
  }
  found.set(promptFile, comparisons);
  return comparisons;
}

/** Reads an expression that asks whether an input equals a literal; nothing for any other. */
export function readComparison(expression: Expression): InputComparison | undefined {
  const [only, more] = expression.kind === 'comparison' ? expression.rest : [];
  if (expression.kind !== 'comparison' || only === undefined || more !== undefined || !isEquality(only.operator)) return undefined;
  const name = inputNameOf(expression.first) ?? inputNameOf(only.operand);
  const literal = expression.first.kind === 'literal' ? expression.first : only.operand.kind === 'literal' ? only.operand : undefined;
  return name === undefined || literal === undefined ? undefined : { name, operator: only.operator, literal, span: expression.span };
}

/** Gives the name of the input that an expression is, or nothing. */
export function inputNameOf(expression: Expression): string | undefined {
  if (expression.kind === 'input') return expression.name;
  return expression.kind === 'nested' && expression.placeholder.kind === 'reference' ? expression.placeholder.name : undefined;
}

function isEquality(operator: ComparisonOperator): operator is InputComparison['operator'] {
  return operator === '===' || operator === '!==' || operator === '==' || operator === '!=';
}
