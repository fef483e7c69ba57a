import { limits } from '../text/limits.js';
import type { Chain, Comparison, ComparisonOperator, Conditional, Expression, Logical, Part, Placeholder, ReferencePart } from '../template/nodes.js';
import { Branches } from './branches.js';
import { compareBy } from './compareBy.js';
import { Evaluation, joinSteps, valueOf, type Operand, type Step } from './evaluation.js';
import { methods, TooLong } from './methods.js';
import type { SlotValues } from './slots.js';
import { holds, Test } from './test.js';
import { add, type Value } from './values.js';
import type { Work } from './work.js';

/** Gives the value of an expression that is evaluated once. Throws as an `Evaluation` does. */
export function evaluate(expression: Expression, values: SlotValues, work: Work): Value {
  return prepareExpression(expression).valueFrom(values, work);
}

/** Gives the text of parts that are filled once. Takes the most that it may grow to; throws as an `Evaluation` does when it would grow over that. */
export function renderParts(parts: readonly Part[], values: SlotValues, work: Work, most: number): string {
  return joinSteps(parts.map(prepareStep), values, work, most);
}

/** Makes an expression ready. */
function prepareExpression(expression: Expression): Evaluation {
  switch (expression.kind) {
    case 'literal':
      return Evaluation.ofValue(expression.value);
    case 'input':
    case 'variable':
      return Evaluation.ofSlot(expression.slot);
    case 'template':
      return prepareTemplateString(expression.parts);
    case 'nested':
      return prepareOperand(expression.placeholder);
    case 'not':
      return Evaluation.of(negation, prepareExpression(expression.operand));
    case 'logical':
      return prepareLogical(expression);
    case 'sum':
      return Evaluation.of(sum, expression.operands.map(prepareOneOfMany));
    case 'comparison':
      return prepareComparison(expression);
    case 'conditional':
      return prepareConditional(expression);
    case 'chain':
      return prepareChain(expression);
    case 'missing':
      return Evaluation.ofValue(undefined);
  }
}

/** Makes a part ready. */
export function prepareStep(part: Part): Step {
  switch (part.kind) {
    case 'text':
    case 'broken':
      return part.text;
    case 'reference':
    case 'configuration':
    case 'variable':
      return part.slot;
    case 'expression':
      return prepareExpression(part.expression);
  }
}

/** A placeholder as an operand: its value is that of what stands in it, not yet text. */
function prepareOperand(placeholder: Placeholder): Evaluation {
  const step = prepareStep(placeholder);
  return typeof step === 'string' ? Evaluation.ofValue(step) : typeof step === 'number' ? Evaluation.ofSlot(step) : step;
}

function prepareTemplateString(parts: readonly Part[]): Evaluation {
  const steps = parts.map(prepareStep);
  const [only = ''] = steps;
  return steps.length <= 1 && typeof only === 'string' ? Evaluation.ofValue(only) : Evaluation.ofSteps(steps);
}

function negation(operand: Evaluation, values: SlotValues, work: Work): Value {
  return !operand.valueFrom(values, work);
}

function prepareOneOfMany(expression: Expression): Operand {
  return expression.kind === 'literal' ? expression.value : prepareExpression(expression);
}

/** A chain of `&&`, `||` or `??` that is at most this long is made of tests; in a longer one, which no person writes, they would take much room. */
const mostTests = 8;

/** Slots before something else, as in `a || 'none'`, are chosen from as branches are. */
function prepareLogical({ operator, operands }: Logical): Evaluation {
  const slots = operands.length > mostTests ? [undefined] : operands.slice(0, -1).map(slotOf);
  if (slots.every((slot) => slot !== undefined)) return Evaluation.ofBranches(new Branches(slots.map((slot) => Test.ofDeciding(operator, slot)), operands, prepareValue));
  return Evaluation.of(logical, { operator, operands: operands.map(prepareOneOfMany) });
}

/** Gives the first value that decides, or the last. */
function logical({ operator, operands }: ReadyLogical, values: SlotValues, work: Work): Value {
  let value: Value;
  for (let index = 0; index < operands.length; index++) {
    value = valueOf(operands[index], values, work);
    if (decides(operator, value)) return value;
  }
  return value;
}

interface ReadyLogical {
  readonly operator: Logical['operator'];
  readonly operands: readonly Operand[];
}

/** Tells whether a value is the result of a chain of `||`, `&&` or `??`, whatever follows it. */
export function decides(operator: Logical['operator'], value: Value): boolean {
  return operator === '||' ? Boolean(value) : operator === '&&' ? !value : value !== undefined && value !== null;
}

function sum(operands: readonly Operand[], values: SlotValues, work: Work): Value {
  let total: Value;
  for (let index = 0; index < operands.length; index++) {
    const value = valueOf(operands[index], values, work);
    if (typeof value === 'object') work.count(value);
    total = index === 0 ? value : add(total, value);
    if (typeof total === 'string' && total.length > limits.output) throw new TooLong();
  }
  return total;
}

function slotOf(expression: Expression): number | undefined {
  const node = expression.kind === 'nested' ? expression.placeholder : expression;
  return 'slot' in node ? node.slot : undefined;
}

interface ReadyComparison {
  readonly first: Operand;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly right: Operand }[];
}

/** Nearly always there is one operator. Many are a loop, since one inside the other would need a deep stack. */
function prepareComparison(expression: Comparison): Evaluation {
  const test = testOfComparison(expression);
  if (test !== undefined) return Evaluation.of(holds, test);
  const first = prepareOneOfMany(expression.first);
  return Evaluation.of(comparisons, { first, rest: expression.rest.map(({ operator, operand }) => ({ operator, right: prepareOneOfMany(operand) })) });
}

function comparisons({ first, rest }: ReadyComparison, values: SlotValues, work: Work): Value {
  let value = valueOf(first, values, work);
  for (let index = 0; index < rest.length; index++) {
    const { operator, right } = rest[index] as ReadyComparison['rest'][number];
    value = compareBy(operator, value, valueOf(right, values, work), work);
  }
  return value;
}

function prepareConditional({ branches, otherwise }: Conditional): Evaluation {
  return Evaluation.ofBranches(new Branches(branches.map(({ test }) => prepareTest(test)), [...branches.map(({ then }) => then), otherwise], prepareValue));
}

function prepareTest(expression: Expression): Test {
  const slot = slotOf(expression);
  if (slot !== undefined) return Test.ofSlot('holds', slot);
  if (expression.kind === 'not') return Test.not(prepareTest(expression.operand));
  if (expression.kind === 'logical' && expression.operator !== '??' && expression.operands.length <= mostTests) return Test.ofMany(expression.operator, expression.operands.map(prepareTest));
  return (expression.kind === 'comparison' ? testOfComparison(expression) : undefined) ?? Test.of(prepareExpression(expression));
}

/** Gives nothing for any but a slot beside a literal. */
function testOfComparison({ first, rest }: Comparison): Test | undefined {
  const slot = slotOf(first);
  const [only] = rest;
  if (slot === undefined || only === undefined || rest.length > 1 || only.operand.kind !== 'literal') return undefined;
  return Test.ofComparison(slot, only.operator, only.operand.value);
}

/** Makes ready what stands behind a label: nothing when its value comes out empty. */
export function prepareLabelled(part: ReferencePart): Evaluation {
  const { span, slot } = part;
  const text: Expression = { kind: 'template', parts: [{ kind: 'text', text: ' = ', span }, part], span };
  return Evaluation.ofBranches(new Branches([Test.ofSlot('text', slot)], [text, { kind: 'literal', value: '', span }], prepareValue));
}

/** Makes an expression ready whose value is asked for once in a fill. Text is what most branches are. */
function prepareValue(expression: Expression): Step {
  const slot = slotOf(expression);
  if (slot !== undefined) return slot;
  if (expression.kind === 'literal' && typeof expression.value === 'string') return expression.value;
  const [only, second] = expression.kind === 'template' ? expression.parts : [];
  return only?.kind === 'text' && second === undefined ? only.text : prepareExpression(expression);
}

interface ReadyChain {
  readonly target: Evaluation;
  readonly steps: readonly ReadyMethod[];
}

interface ReadyMethod {
  readonly apply?: (target: Value, first: Value, second: Value) => Value;
  /** A property tells what is known of a text already; a method goes through it. */
  readonly isMethod: boolean;
  readonly first: Operand;
  readonly second: Operand;
}

function prepareChain({ target, steps }: Chain): Evaluation {
  const prepared = steps.map(({ name, arguments: [first, second] = [] }): ReadyMethod => {
    const { apply, property } = methods[name] ?? {};
    return { apply, isMethod: property !== true, first: first && prepareOneOfMany(first), second: second && prepareOneOfMany(second) };
  });
  return Evaluation.of(chain, { target: prepareExpression(target), steps: prepared });
}

function chain({ target, steps }: ReadyChain, values: SlotValues, work: Work): Value {
  let value = target.valueFrom(values, work);
  for (let index = 0; index < steps.length; index++) value = applyMethod(steps[index] as ReadyMethod, value, values, work);
  return value;
}

function applyMethod({ apply, isMethod, first, second }: ReadyMethod, target: Value, values: SlotValues, work: Work): Value {
  const firstValue = valueOf(first, values, work);
  const secondValue = valueOf(second, values, work);
  if (isMethod) work.count(target);
  work.count(firstValue);
  work.count(secondValue);
  const value = apply?.(target, firstValue, secondValue);
  work.count(value);
  return value;
}
