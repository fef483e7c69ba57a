import { limits } from '../text/limits.js';
import type { Chain, Comparison, ComparisonOperator, Conditional, Expression, Literal, Logical, Part, Placeholder } from '../template/nodes.js';
import { compareBy } from './compareBy.js';
import { methods, TooLong } from './methods.js';
import { add, textOf, type Value } from './values.js';
import type { Work } from './work.js';

/** The values of a template's slots, by index. */
export type SlotValues = readonly Value[];

/**
 * An expression made ready to be evaluated again and again: what computes it, and what that holds of the expression. Means what JavaScript
 * means. All are of one shape, so that V8 need not ask what kind of node it meets. (Closures would be the same in fewer words, but V8
 * forgets the compiled code of one as soon as no instance of it is left.)
 */
export class Evaluation {
  private constructor(
    private readonly compute: (held: never, values: SlotValues, work: Work) => Value,
    private readonly held: unknown,
    private readonly slot = noSlot,
  ) {}

  /** The value of a slot, which most operands are: it is read without a further call. */
  static ofSlot(slot: number): Evaluation {
    return new Evaluation(itself, undefined, slot);
  }

  static of<Held>(compute: (held: Held, values: SlotValues, work: Work) => Value, held: Held): Evaluation {
    return new Evaluation(compute, held);
  }

  /** The text of steps, one after the other. */
  static ofSteps(steps: readonly Step[]): Evaluation {
    return new Evaluation(joinSteps, steps);
  }

  /** The branches, of a conditional. */
  get branches(): Branches | undefined {
    return this.held instanceof Branches ? this.held : undefined;
  }

  /** The steps, of what is their text. */
  get steps(): readonly Step[] | undefined {
    return (this.compute as unknown) === joinSteps ? (this.held as readonly Step[]) : undefined;
  }

  /** Gives the value, from those of the slots. Throws `TooLong`, and nothing else, when a text would grow over the limit or the work would. */
  valueFrom(values: SlotValues, work: Work): Value {
    return this.slot !== noSlot ? values[this.slot] : this.compute(this.held as never, values, work);
  }
}

/** Stands where a slot is asked for and there is none. */
export const noSlot = -1;

/** What a part comes out as: text as it stands, the value of a slot, or what is computed for every fill. */
export type Step = string | number | Evaluation;

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
      return Evaluation.of(itself, expression.value);
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
export function textOfStep(step: number | Evaluation, values: SlotValues, work: Work): string {
  const value = typeof step === 'number' ? values[step] : step.valueFrom(values, work);
  if (typeof value === 'object') work.count(value);
  return textOf(value);
}

/** A placeholder as an operand: its value is that of what stands in it, not yet text. */
function prepareOperand(placeholder: Placeholder): Evaluation {
  const step = prepareStep(placeholder);
  return typeof step === 'string' ? Evaluation.of(itself, step) : typeof step === 'number' ? Evaluation.ofSlot(step) : step;
}

function prepareTemplateString(parts: readonly Part[]): Evaluation {
  const steps = parts.map(prepareStep);
  const [only = ''] = steps;
  return steps.length <= 1 && typeof only === 'string' ? Evaluation.of(itself, only) : Evaluation.ofSteps(steps);
}

function itself(value: Value): Value {
  return value;
}

function joinSteps(steps: readonly Step[], values: SlotValues, work: Work, most: number = limits.output): string {
  let text = '';
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step;
    text += typeof step === 'string' ? step : textOfStep(step, values, work);
    if (text.length > most) throw new TooLong();
  }
  return text;
}

function negation(operand: Evaluation, values: SlotValues, work: Work): Value {
  return !operand.valueFrom(values, work);
}

/** One of the operands of a chain, which may have tens of thousands: a literal stands for itself. */
type Operand = Evaluation | Literal['value'];

function prepareOneOfMany(expression: Expression): Operand {
  return expression.kind === 'literal' ? expression.value : prepareExpression(expression);
}

function valueOf(operand: Operand, values: SlotValues, work: Work): Value {
  return typeof operand === 'object' && operand !== null ? operand.valueFrom(values, work) : operand;
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

/** A chain of `&&` or `||` that is at most this long is put together of tests; in a longer one, which no person writes, they would take much room. */
const mostTests = 8;
const noTests: readonly Test[] = [];

/**
 * What decides a branch, of which nothing is asked but whether it holds: most often a slot by itself or beside a literal, or several of these, which
 * are read without a further call. Everything else is `other`.
 */
export class Test {
  private constructor(
    readonly operator: ComparisonOperator | '&&' | '||' | '!' | 'holds',
    readonly slot: number,
    readonly literal: Value,
    readonly tests: readonly Test[],
    readonly other: Evaluation | undefined,
  ) {}

  static of(expression: Expression): Test {
    const slot = slotOf(expression);
    if (slot !== undefined) return new Test('holds', slot, undefined, noTests, undefined);
    if (expression.kind === 'not') return new Test('!', noSlot, undefined, [Test.of(expression.operand)], undefined);
    if (expression.kind === 'logical' && expression.operator !== '??' && expression.operands.length <= mostTests)
      return new Test(expression.operator, noSlot, undefined, expression.operands.map((operand) => Test.of(operand)), undefined);
    return (expression.kind === 'comparison' ? Test.ofComparison(expression) : undefined) ?? new Test('holds', noSlot, undefined, noTests, prepareExpression(expression));
  }

  /** Gives nothing for any but a slot beside a literal. */
  static ofComparison({ first, rest }: Comparison): Test | undefined {
    const slot = slotOf(first);
    const [only] = rest;
    if (slot === undefined || only === undefined || rest.length > 1 || only.operand.kind !== 'literal') return undefined;
    return new Test(only.operator, slot, only.operand.value, noTests, undefined);
  }
}

function slotOf(expression: Expression): number | undefined {
  const node = expression.kind === 'nested' ? expression.placeholder : expression;
  return 'slot' in node ? node.slot : undefined;
}

/** Tells whether a branch is taken. Throws as an `Evaluation` does. */
export function holds({ operator, slot, literal, tests, other }: Test, values: SlotValues, work: Work): boolean {
  if (other !== undefined) return Boolean(other.valueFrom(values, work));
  switch (operator) {
    case 'holds':
      return Boolean(values[slot]);
    case '&&':
    case '||':
      return anyIs(operator === '||', tests, values, work) === (operator === '||');
    case '!':
      return !holds(tests[0] as Test, values, work);
    default:
      return compareBy(operator, values[slot], literal, work);
  }
}

/** Tells whether one of the tests holds, or does not, whichever is asked for. */
function anyIs(asked: boolean, tests: readonly Test[], values: SlotValues, work: Work): boolean {
  for (let index = 0; index < tests.length; index++) if (holds(tests[index] as Test, values, work) === asked) return true;
  return false;
}

interface ReadyComparison {
  readonly first: Operand;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly right: Operand }[];
}

/** Nearly always there is one operator. Many are a loop, since one inside the other would need a deep stack. */
function prepareComparison(expression: Comparison): Evaluation {
  const test = Test.ofComparison(expression);
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

/** The branches of a conditional. What one gives is made ready when it is first taken: most never are. */
export class Branches {
  readonly tests: readonly Test[];
  private readonly results: (Step | undefined)[];

  constructor(private readonly conditional: Conditional) {
    this.tests = conditional.branches.map(({ test }) => Test.of(test));
    this.results = [...conditional.branches.map(() => undefined), undefined];
  }

  /** Takes an index among the tests, or the one behind them when none is true. */
  result(index: number): Step {
    return (this.results[index] ??= prepareValue(this.conditional.branches[index]?.then ?? this.conditional.otherwise));
  }
}

/** Makes an expression ready whose value is asked for once in a fill. Text is what most branches are. */
function prepareValue(expression: Expression): Step {
  const slot = slotOf(expression);
  if (slot !== undefined) return slot;
  if (expression.kind === 'literal' && typeof expression.value === 'string') return expression.value;
  const [only, second] = expression.kind === 'template' ? expression.parts : [];
  return only?.kind === 'text' && second === undefined ? only.text : prepareExpression(expression);
}

function conditional(branches: Branches, values: SlotValues, work: Work): Value {
  const { tests } = branches;
  let index = 0;
  while (index < tests.length && !holds(tests[index] as Test, values, work)) index++;
  const result = branches.result(index);
  return typeof result === 'string' ? result : typeof result === 'number' ? values[result] : result.valueFrom(values, work);
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
