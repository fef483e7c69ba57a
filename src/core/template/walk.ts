import type { Expression, Part, Placeholder } from './nodes.js';

/** What a walk does at each node; absent handlers are passed over. */
export interface Visitor {
  /** `inExpression` tells a placeholder in plain text from one inside an expression, whose branch may not be taken. */
  placeholder?(placeholder: Placeholder, inExpression: boolean): void;
  expression?(expression: Expression, parent: Expression | undefined): void;
}

/** Visits all placeholders and expressions of parts, outer ones before what they hold, in the order of the text. */
export function walkParts(parts: readonly Part[], visitor: Visitor, parent?: Expression): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    visitor.placeholder?.(part, parent !== undefined);
    if (part.kind === 'expression') walkExpression(part.expression, visitor, parent);
  }
}

/** Visits an expression and everything in it. */
export function walkExpression(expression: Expression, visitor: Visitor, parent?: Expression): void {
  visitor.expression?.(expression, parent);
  // Loops and no closures: most nodes are leaves, and a file may hold tens of thousands.
  switch (expression.kind) {
    case 'template':
      return walkParts(expression.parts, visitor, expression);
    case 'nested':
      return walkParts([expression.placeholder], visitor, expression);
    case 'not':
      return walkExpression(expression.operand, visitor, expression);
    case 'logical':
    case 'sum':
      for (const operand of expression.operands) walkExpression(operand, visitor, expression);
      return;
    case 'comparison':
      walkExpression(expression.first, visitor, expression);
      for (const { operand } of expression.rest) walkExpression(operand, visitor, expression);
      return;
    case 'conditional':
      for (const { test, then } of expression.branches) {
        walkExpression(test, visitor, expression);
        walkExpression(then, visitor, expression);
      }
      return walkExpression(expression.otherwise, visitor, expression);
    case 'chain':
      walkExpression(expression.target, visitor, expression);
      for (const step of expression.steps) for (const argument of step.arguments ?? []) walkExpression(argument, visitor, expression);
      return;
    case 'literal':
    case 'input':
    case 'variable':
    case 'missing':
      return;
  }
}
