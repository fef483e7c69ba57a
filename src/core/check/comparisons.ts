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

/** An input that is asked whether it holds a literal: `input:tags.includes('red')`. */
export interface InputMembership {
  readonly name: string;
  readonly literal: Literal;
}

interface Found {
  readonly comparisons: InputComparison[];
  readonly memberships: InputMembership[];
}

const known = new WeakMap<PromptFile, Found>();

/** Gives every comparison of an input with a literal: in the body, in computed defaults and in conditions. */
export function comparisonsOf(promptFile: PromptFile): readonly InputComparison[] {
  return findAll(promptFile).comparisons;
}

/** Gives every question whether an input holds a literal, in the same places. */
export function membershipsOf(promptFile: PromptFile): readonly InputMembership[] {
  return findAll(promptFile).memberships;
}

/** Once per snapshot. */
function findAll(promptFile: PromptFile): Found {
  let found = known.get(promptFile);
  if (found !== undefined) return found;
  const { comparisons, memberships } = (found = { comparisons: [], memberships: [] } as Found);
  const visitor: Visitor = {
    expression: (expression) => {
      const comparison = readComparison(expression);
      if (comparison !== undefined) comparisons.push(comparison);
      const membership = readMembership(expression);
      if (membership !== undefined) memberships.push(membership);
    },
  };
  walkParts(promptFile.template.parts, visitor);
  for (const { default: value, when } of promptFile.inputs) {
    if (value?.template !== undefined) walkParts(value.template.parts, visitor);
    if (when?.expression !== undefined) walkExpression(when.expression, visitor);
  }
  known.set(promptFile, found);
  return found;
}

function readMembership(expression: Expression): InputMembership | undefined {
  if (expression.kind !== 'chain') return undefined;
  const [{ name: method, arguments: [literal] = [] } = {}] = expression.steps;
  const name = inputNameOf(expression.target);
  return method !== 'includes' || name === undefined || literal?.kind !== 'literal' ? undefined : { name, literal };
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
