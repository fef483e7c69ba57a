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
  const walk = (child: Expression): void => walkExpression(child, visitor, expression);
  switch (expression.kind) {
    case 'template':
      return walkParts(expression.parts, visitor, expression);
    case 'nested':
      return walkParts([expression.placeholder], visitor, expression);
    case 'not':
      return walk(expression.operand);
    case 'logical':
    case 'sum':
      return expression.operands.forEach(walk);
    case 'comparison':
      walk(expression.first);
      return expression.rest.forEach((each) => walk(each.operand));
    case 'conditional':
      for (const branch of expression.branches) {
        walk(branch.test);
        walk(branch.then);
      }
      return walk(expression.otherwise);
    case 'chain':
      walk(expression.target);
      return expression.steps.forEach((step) => step.arguments?.forEach(walk));
    case 'literal':
    case 'input':
    case 'variable':
    case 'missing':
      return;
  }
}
