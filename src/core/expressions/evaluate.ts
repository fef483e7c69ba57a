import { limits } from '../text/limits.js';
import type { Expression, Part, Placeholder } from '../template/nodes.js';
import { methods, TooLong } from './methods.js';
import { add, areEqual, compare, textOf, type Value } from './values.js';

/** The values of a template's slots, by index. */
export type SlotValues = readonly Value[];

const none: readonly Value[] = [];

/**
 * Gives the value of an expression. Takes the values of the slots that its names refer to. Means what JavaScript means;
 * throws `TooLong`, and nothing else, when a text would grow over the limit.
 */
export function evaluate(expression: Expression, values: SlotValues): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'input':
    case 'variable':
      return values[expression.slot];
    case 'template':
      return renderParts(expression.parts, values);
    case 'nested':
      return valueOf(expression.placeholder, values);
    case 'not':
      return !evaluate(expression.operand, values);
    case 'logical':
      return evaluateLogical(expression.operator, expression.operands, values);
    case 'sum': {
      let sum: Value;
      for (let index = 0; index < expression.operands.length; index++) {
        const value = evaluate(expression.operands[index] as Expression, values);
        sum = index === 0 ? value : add(sum, value);
        if (typeof sum === 'string' && sum.length > limits.output) throw new TooLong();
      }
      return sum;
    }
    case 'comparison': {
      let value = evaluate(expression.first, values);
      for (const { operator, operand } of expression.rest) {
        const right = evaluate(operand, values);
        switch (operator) {
          case '===':
          case '==':
            value = areEqual(value, right, operator === '==');
            break;
          case '!==':
          case '!=':
            value = !areEqual(value, right, operator === '!=');
            break;
          default:
            value = compare(value, right, operator);
        }
      }
      return value;
    }
    case 'conditional': {
      for (const { test, then } of expression.branches) if (evaluate(test, values)) return evaluate(then, values);
      return evaluate(expression.otherwise, values);
    }
    case 'chain': {
      let value = evaluate(expression.target, values);
      for (const step of expression.steps) {
        const given = step.arguments === undefined || step.arguments.length === 0 ? none : step.arguments.map((each) => evaluate(each, values));
        value = methods[step.name]?.apply(value, given);
      }
      return value;
    }
    case 'missing':
      return undefined;
  }
}

/** Gives the value of a placeholder that stands inside an expression. */
export function valueOf(placeholder: Placeholder, values: SlotValues): Value {
  switch (placeholder.kind) {
    case 'reference':
    case 'configuration':
    case 'variable':
      return values[placeholder.slot];
    case 'expression':
      return evaluate(placeholder.expression, values);
    case 'broken':
      return placeholder.text;
  }
}

function evaluateLogical(operator: '||' | '&&' | '??', operands: readonly Expression[], values: SlotValues): Value {
  let value: Value;
  for (const operand of operands) {
    value = evaluate(operand, values);
    const decided = operator === '||' ? Boolean(value) : operator === '&&' ? !value : value !== undefined && value !== null;
    if (decided) return value;
  }
  return value;
}

/** Gives the text of parts. Takes the values of their slots; throws `TooLong` as `evaluate` does. */
export function renderParts(parts: readonly Part[], values: SlotValues): string {
  let text = '';
  for (const part of parts) {
    text += part.kind === 'text' ? part.text : textOf(valueOf(part, values));
    if (text.length > limits.output) throw new TooLong();
  }
  return text;
}
