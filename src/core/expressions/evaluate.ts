import { limits } from '../text/limits.js';
import type { Chain, Comparison, ComparisonOperator, Conditional, Expression, Literal, Logical, Part, Placeholder } from '../template/nodes.js';
import { methods, TooLong } from './methods.js';
import { add, areEqual, compare, textOf, type Value } from './values.js';

/** The values of a template's slots, by index. */
export type SlotValues = readonly Value[];

/**
 * An expression made ready to be evaluated again and again: what computes it, and what that holds of the expression. Means what JavaScript
 * means. All are of one shape, so that V8 need not ask what kind of node it meets. (Closures would be the same in fewer words, but V8
 * forgets the compiled code of one as soon as no instance of it is left.)
 */
export class Evaluation {
  private constructor(
    private readonly compute: (held: never, values: SlotValues) => Value,
    private readonly held: unknown,
  ) {}

  static of<Held>(compute: (held: Held, values: SlotValues) => Value, held: Held): Evaluation {
    return new Evaluation(compute, held);
  }

  /** Gives the value, from those of the slots. Throws `TooLong`, and nothing else, when a text would grow over the limit. */
  valueFrom(values: SlotValues): Value {
    return this.compute(this.held as never, values);
  }
}

/** What a part comes out as: text as it stands, the value of a slot, or what is computed for every fill. */
export type Step = string | number | Evaluation;

/** Gives the value of an expression that is evaluated once. Throws as an `Evaluation` does. */
export function evaluate(expression: Expression, values: SlotValues): Value {
  return prepareExpression(expression).valueFrom(values);
}

/** Gives the text of parts that are filled once. Takes the most that it may grow to; throws as an `Evaluation` does when it would grow over that. */
export function renderParts(parts: readonly Part[], values: SlotValues, most: number): string {
  return joinSteps(parts.map(prepareStep), values, most);
}

/** Makes an expression ready. */
export function prepareExpression(expression: Expression): Evaluation {
  switch (expression.kind) {
    case 'literal':
      return Evaluation.of(itself, expression.value);
    case 'input':
    case 'variable':
      return Evaluation.of(slotValue, expression.slot);
    case 'template':
      return prepareTemplateString(expression.parts);
    case 'nested':
      return prepareOperand(expression.placeholder);
    case 'not':
      return Evaluation.of(negation, prepareExpression(expression.operand));
    case 'logical':
      return Evaluation.of(logical, { operator: expression.operator, operands: expression.operands.map(prepareOneOfMany) });
    case 'sum':
      return Evaluation.of(sum, expression.operands.map(prepareOneOfMany));
    case 'comparison':
      return prepareComparison(expression);
    case 'conditional':
      return Evaluation.of(conditional, new Branches(expression));
    case 'chain':
      return prepareChain(expression);
    case 'missing':
      return Evaluation.of(itself, undefined);
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

/** Gives the text of a step other than plain text. Throws as an `Evaluation` does. */
export function textOfStep(step: number | Evaluation, values: SlotValues): string {
  return textOf(typeof step === 'number' ? values[step] : step.valueFrom(values));
}

/** A placeholder as an operand: its value is that of what stands in it, not yet text. */
function prepareOperand(placeholder: Placeholder): Evaluation {
  const step = prepareStep(placeholder);
  return typeof step === 'string' ? Evaluation.of(itself, step) : typeof step === 'number' ? Evaluation.of(slotValue, step) : step;
}

function prepareTemplateString(parts: readonly Part[]): Evaluation {
  const steps = parts.map(prepareStep);
  const [only = ''] = steps;
  return steps.length <= 1 && typeof only === 'string' ? Evaluation.of(itself, only) : Evaluation.of(joinSteps, steps);
}

function itself(value: Value): Value {
  return value;
}

function slotValue(slot: number, values: SlotValues): Value {
  return values[slot];
}

function joinSteps(steps: readonly Step[], values: SlotValues, most: number = limits.output): string {
  let text = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step;
    text += typeof step === 'string' ? step : textOfStep(step, values);
    if (text.length > most) throw new TooLong();
  }
  return text;
}

function negation(operand: Evaluation, values: SlotValues): Value {
  return !operand.valueFrom(values);
}

/** One of the operands of a chain, which may have tens of thousands: a literal stands for itself. */
type Operand = Evaluation | Literal['value'];

function prepareOneOfMany(expression: Expression): Operand {
  return expression.kind === 'literal' ? expression.value : prepareExpression(expression);
}

function valueOf(operand: Operand, values: SlotValues): Value {
  return operand instanceof Evaluation ? operand.valueFrom(values) : operand;
}

/** Gives the first value that decides, or the last. */
function logical({ operator, operands }: ReadyLogical, values: SlotValues): Value {
  let value: Value;
  for (let index = 0; index < operands.length; index++) {
    value = valueOf(operands[index], values);
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

function sum(operands: readonly Operand[], values: SlotValues): Value {
  let total: Value;
  for (let index = 0; index < operands.length; index++) {
    const value = valueOf(operands[index], values);
    total = index === 0 ? value : add(total, value);
    if (typeof total === 'string' && total.length > limits.output) throw new TooLong();
  }
  return total;
}

interface ReadyComparison {
  readonly left: Evaluation;
  readonly operator: ComparisonOperator;
  readonly right: Evaluation;
}

/** Nearly always there is one operator. Many are a loop, since one inside the other would need a deep stack. */
function prepareComparison({ first, rest }: Comparison): Evaluation {
  const [only] = rest;
  if (only !== undefined && rest.length === 1) {
    const { operator, operand } = only;
    // The most common test of all.
    if (first.kind === 'input' && operand.kind === 'literal') return Evaluation.of(comparisonWithLiteral, { slot: first.slot, operator, value: operand.value });
    return Evaluation.of(comparison, { left: prepareExpression(first), operator, right: prepareExpression(operand) });
  }
  const left = prepareExpression(first);
  return Evaluation.of(comparisons, rest.map(({ operator, operand }) => ({ left, operator, right: prepareExpression(operand) })));
}

function comparisonWithLiteral({ slot, operator, value }: { readonly slot: number; readonly operator: ComparisonOperator; readonly value: Value }, values: SlotValues): boolean {
  return compareBy(operator, values[slot], value);
}

function comparison({ left, operator, right }: ReadyComparison, values: SlotValues): boolean {
  return compareBy(operator, left.valueFrom(values), right.valueFrom(values));
}

function comparisons(prepared: readonly ReadyComparison[], values: SlotValues): Value {
  let value = prepared[0]?.left.valueFrom(values);
  for (const { operator, right } of prepared) value = compareBy(operator, value, right.valueFrom(values));
  return value;
}

function compareBy(operator: ComparisonOperator, left: Value, right: Value): boolean {
  switch (operator) {
    case '===':
    case '==':
      return areEqual(left, right, operator === '==');
    case '!==':
    case '!=':
      return !areEqual(left, right, operator === '!=');
    default:
      return compare(left, right, operator);
  }
}

/** The branches of a conditional. What one gives is made ready when it is first taken: most never are. */
class Branches {
  readonly tests: readonly Evaluation[];
  private readonly results: (Evaluation | undefined)[];
  private otherwise: Evaluation | undefined;

  constructor(private readonly conditional: Conditional) {
    this.tests = conditional.branches.map(({ test }) => prepareExpression(test));
    this.results = conditional.branches.map(() => undefined);
  }

  /** Takes an index among the tests, or the one behind them when none is true. */
  result(index: number): Evaluation {
    const branch = this.conditional.branches[index];
    if (branch === undefined) return (this.otherwise ??= prepareExpression(this.conditional.otherwise));
    return (this.results[index] ??= prepareExpression(branch.then));
  }
}

function conditional(branches: Branches, values: SlotValues): Value {
  const { tests } = branches;
  let index = 0;
  while (index < tests.length && !tests[index]?.valueFrom(values)) index++;
  return branches.result(index).valueFrom(values);
}

interface ReadyChain {
  readonly target: Evaluation;
  readonly steps: readonly { readonly apply?: (target: Value, first: Value, second: Value) => Value; readonly first?: Evaluation; readonly second?: Evaluation }[];
}

function prepareChain({ target, steps }: Chain): Evaluation {
  const prepared = steps.map(({ name, arguments: [first, second] = [] }) => ({ apply: methods[name]?.apply, first: first && prepareExpression(first), second: second && prepareExpression(second) }));
  return Evaluation.of(chain, { target: prepareExpression(target), steps: prepared });
}

function chain({ target, steps }: ReadyChain, values: SlotValues): Value {
  let value = target.valueFrom(values);
  for (const { apply, first, second } of steps) value = apply?.(value, first?.valueFrom(values), second?.valueFrom(values));
  return value;
}
