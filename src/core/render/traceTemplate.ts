import { decides, evaluate } from '../expressions/evaluate.js';
import { textOfStep } from '../expressions/evaluation.js';
import type { SlotValues } from '../expressions/slots.js';
import { TooLong } from '../expressions/methods.js';
import { add, textOf } from '../expressions/values.js';
import { TooMuchWork, type Work } from '../expressions/work.js';
import type { Expression, Part, Placeholder, ReferencePart, Template } from '../template/nodes.js';
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

/**
 * Gives the runs that each part comes out as; joined, they are the part's text. One that cannot be computed within the limits has none, and none
 * has any behind the one with which the work of the pass, which is taken, is used up.
 */
export function traceTemplate({ parts }: Template, values: SlotValues, work: Work): readonly (readonly Run[])[] {
  let isOver = false;
  return parts.map((part) => {
    const runs: Run[] = [];
    try {
      if (!isOver) tracePart(part, values, work, runs);
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      isOver = error instanceof TooMuchWork;
      return [];
    }
    return runs;
  });
}

function tracePart(part: Part, values: SlotValues, work: Work, runs: Run[]): void {
  if (part.kind === 'text') emit(part.text, [], part.span, runs);
  else if (part.kind === 'reference' && part.labelled) traceLabelled(part, values, work, runs);
  else tracePlaceholder(part, values, work, runs);
}

function traceLabelled({ name, slot, span }: ReferencePart, values: SlotValues, work: Work, runs: Run[]): void {
  const answer = textOfStep(slot, values, work);
  if (answer === '') return emit(name, [], span, runs);
  emit(`${name} = `, [], span, runs);
  emit(answer, [slot], span, runs);
}

function tracePlaceholder(placeholder: Placeholder, values: SlotValues, work: Work, runs: Run[]): void {
  const { span } = placeholder;
  switch (placeholder.kind) {
    case 'reference':
    case 'configuration':
    case 'variable':
      return emit(textOfStep(placeholder.slot, values, work), [placeholder.slot], span, runs);
    case 'expression':
      return traceExpression(placeholder.expression, values, work, span, runs);
    case 'broken':
      return emit(placeholder.text, [], span, runs);
  }
}

/** Follows an expression the way its evaluation goes: only the branches that are taken leave text. */
function traceExpression(expression: Expression, values: SlotValues, work: Work, span: Span, runs: Run[]): void {
  switch (expression.kind) {
    case 'input':
    case 'variable':
      return emit(textOfStep(expression.slot, values, work), [expression.slot], span, runs);
    case 'template':
      for (const part of expression.parts) {
        if (part.kind === 'text') emit(part.text, [], span, runs);
        else tracePlaceholder(part, values, work, runs);
      }
      return;
    case 'nested':
      return tracePlaceholder(expression.placeholder, values, work, runs);
    case 'conditional': {
      const branch = expression.branches.find(({ test }) => evaluate(test, values, work));
      return traceExpression(branch?.then ?? expression.otherwise, values, work, span, runs);
    }
    case 'logical': {
      const chosen = expression.operands.find((operand) => decides(expression.operator, evaluate(operand, values, work))) ?? expression.operands.at(-1);
      if (chosen !== undefined) traceExpression(chosen, values, work, span, runs);
      return;
    }
    case 'sum':
      return traceSum(expression.operands, values, work, span, runs);
    case 'chain':
      return emit(textOf(evaluate(expression, values, work)), slotsIn(expression), span, runs);
    case 'literal':
    case 'not':
    case 'comparison':
    case 'missing':
      return emit(textOf(evaluate(expression, values, work)), [], span, runs);
  }
}

/** A sum is counted until the first text is met, and from there on joined; what is joined is traced operand by operand. */
function traceSum(operands: readonly Expression[], values: SlotValues, work: Work, span: Span, runs: Run[]): void {
  const evaluated = operands.map((operand) => evaluate(operand, values, work));
  const firstText = evaluated.findIndex((value) => typeof value === 'string' || (typeof value === 'object' && value !== null));
  if (firstText === -1) return emit(textOf(evaluated.reduce(add)), [], span, runs);
  if (firstText > 0) emit(String(evaluated.slice(0, firstText).reduce(add)), [], span, runs);
  operands.slice(firstText).forEach((operand, index) => {
    const value = evaluated[firstText + index];
    // JavaScript joins these two as words.
    if (value === undefined || value === null) emit(String(value), [], span, runs);
    else traceExpression(operand, values, work, span, runs);
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
