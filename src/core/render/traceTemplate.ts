import { decides, evaluate, type SlotValues } from '../expressions/evaluate.js';
import { TooLong } from '../expressions/methods.js';
import { add, textOf } from '../expressions/values.js';
import type { Expression, Part, Placeholder, Template } from '../template/nodes.js';
import { walkExpression } from '../template/walk.js';
import type { Span } from '../text/span.js';

/** A stretch of filled text that came from one place. */
export interface Run {
  readonly text: string;
  /** The slots whose values it holds: none of the author's own text, several of a text that a method made. */
  readonly slots: readonly number[];
  /** The placeholder it came from, or the plain text. */
  readonly span: Span;
}

/** Gives the runs that one part comes out as; joined, they are the part's text. One that cannot be computed within the limits gives none. */
export function tracePart(part: Part, values: SlotValues): readonly Run[] {
  if (part.kind === 'text') return [{ text: part.text, slots: [], span: part.span }];
  if (part.kind === 'reference' && part.labelled) {
    const answer = textOf(values[part.slot]);
    if (answer === '') return [{ text: part.name, slots: [], span: part.span }];
    return [{ text: `${part.name} = `, slots: [], span: part.span }, { text: answer, slots: [part.slot], span: part.span }];
  }
  const runs: Run[] = [];
  try {
    tracePlaceholder(part, values, runs);
  } catch (error) {
    if (error instanceof TooLong) return [];
    throw error;
  }
  return runs;
}

/** Gives the runs of a whole template, part by part. */
export function traceTemplate({ parts }: Template, values: SlotValues): readonly Run[] {
  return parts.flatMap((part) => tracePart(part, values));
}

function tracePlaceholder(placeholder: Placeholder, values: SlotValues, runs: Run[]): void {
  const { span } = placeholder;
  switch (placeholder.kind) {
    case 'reference':
    case 'configuration':
    case 'variable':
      return emit(textOf(values[placeholder.slot]), [placeholder.slot], span, runs);
    case 'expression':
      return traceExpression(placeholder.expression, values, span, runs);
    case 'broken':
      return emit(placeholder.text, [], span, runs);
  }
}

/** Follows an expression the way its evaluation goes: only the branches that are taken leave text. */
function traceExpression(expression: Expression, values: SlotValues, span: Span, runs: Run[]): void {
  switch (expression.kind) {
    case 'input':
    case 'variable':
      return emit(textOf(values[expression.slot]), [expression.slot], span, runs);
    case 'template':
      for (const part of expression.parts) {
        if (part.kind === 'text') emit(part.text, [], span, runs);
        else tracePlaceholder(part, values, runs);
      }
      return;
    case 'nested':
      return tracePlaceholder(expression.placeholder, values, runs);
    case 'conditional': {
      const branch = expression.branches.find(({ test }) => evaluate(test, values));
      return traceExpression(branch?.then ?? expression.otherwise, values, span, runs);
    }
    case 'logical': {
      const chosen = expression.operands.find((operand) => decides(expression.operator, evaluate(operand, values))) ?? expression.operands.at(-1);
      if (chosen !== undefined) traceExpression(chosen, values, span, runs);
      return;
    }
    case 'sum':
      return traceSum(expression.operands, values, span, runs);
    case 'chain':
      return emit(textOf(evaluate(expression, values)), slotsIn(expression), span, runs);
    case 'literal':
    case 'not':
    case 'comparison':
    case 'missing':
      return emit(textOf(evaluate(expression, values)), [], span, runs);
  }
}

/** A sum is counted until the first text is met, and from there on joined; what is joined is traced operand by operand. */
function traceSum(operands: readonly Expression[], values: SlotValues, span: Span, runs: Run[]): void {
  const evaluated = operands.map((operand) => evaluate(operand, values));
  const firstText = evaluated.findIndex((value) => typeof value === 'string' || (typeof value === 'object' && value !== null));
  if (firstText === -1) return emit(textOf(evaluated.reduce(add)), [], span, runs);
  if (firstText > 0) emit(String(evaluated.slice(0, firstText).reduce(add)), [], span, runs);
  operands.slice(firstText).forEach((operand, index) => {
    const value = evaluated[firstText + index];
    // JavaScript joins these two as words.
    if (value === undefined || value === null) emit(String(value), [], span, runs);
    else traceExpression(operand, values, span, runs);
  });
}

function slotsIn(expression: Expression): readonly number[] {
  const slots = new Set<number>();
  walkExpression(expression, {
    placeholder: (each) => 'slot' in each && slots.add(each.slot),
    expression: (each) => 'slot' in each && slots.add(each.slot),
  });
  return [...slots];
}

function emit(text: string, slots: readonly number[], span: Span, runs: Run[]): void {
  if (text !== '' || slots.length > 0) runs.push({ text, slots, span });
}
