import type { ConfigurationPart, Expression, ReferencePart } from '../template/nodes.js';
import { parseTemplate, type TemplateReading, type Vocabulary } from '../template/parseTemplate.js';
import { emptySource } from '../template/source.js';
import { walkExpression, walkParts, type Visitor } from '../template/walk.js';
import { limits } from '../text/limits.js';
import { createProblem, type Problem } from '../text/problem.js';
import { CollectedNames } from './collectedNames.js';
import { readConfigurationValue } from './configurationValue.js';
import { dropCircularDefaults } from './circularDefaults.js';
import type { DeclarationDraft } from './headerKeys.js';
import { HintBudget } from './hintBudget.js';
import type { Declaration, Input } from './input.js';
import { mergeInput, type Collected, type CouldAnswer } from './mergeInput.js';
import { orderByNeed } from './orderByNeed.js';
import { readSectionItem } from './inputsSection.js';
import { readSegment } from './segment.js';

/** What a file asks for. */
export interface Inputs {
  /** In the order of the questions. */
  readonly inputs: readonly Input[];
  /** The variables that the body, a default or a condition uses, in the order of first use. */
  readonly variables: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Brings together what the four places of a file say about its inputs. Takes the file's text, where its body ends, its
 * template, the declarations of its header and what could be an answer; gives the questions in their order: those of the header, of Inputs
 * sections, of configuration lines, then the others by first use; what a default or a condition names stands before it.
 */
export function collectInputs(
  text: string,
  bodyEnd: number,
  { template, inputSlots }: TemplateReading,
  headerDeclarations: readonly Declaration[],
  vocabulary: Vocabulary,
  couldAnswer: CouldAnswer,
): Inputs {
  const problems: Problem[] = [];
  const collector = new Collector(text, bodyEnd, new CollectedNames(template.slots.length, inputSlots), vocabulary, problems);
  for (const declaration of headerDeclarations) collector.names.declare(declaration);
  walkParts(template.parts, collector.visitor);

  const inputs: Input[] = [];
  const computed: Input[] = [];
  const merge = (collected: Collected): void => {
    const input = mergeInput(collected, vocabulary, couldAnswer, problems);
    inputs.push(input);
    if (input.default?.template !== undefined || input.when !== undefined) computed.push(input);
  };
  collector.names.forEachByRank(merge);
  // Defaults and conditions may name inputs and variables that stand nowhere else. What is found now stands behind what was found before.
  const before = inputs.length;
  for (const { default: value, when } of computed) {
    if (value?.template !== undefined) walkParts(value.template.parts, collector.visitor);
    if (when?.expression !== undefined) walkExpression(when.expression, collector.visitor);
  }
  for (let index = before; index < collector.names.all.length; index++) merge(collector.names.all[index] as Collected);
  return { inputs: computed.length === 0 ? inputs : orderByNeed(dropCircularDefaults(inputs, problems)), variables: [...collector.variables], problems };
}

/** Gathers declarations and uses while the template is walked. */
class Collector {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new Collector('', 0, new CollectedNames(0, emptySource.inputSlots), emptySource.vocabulary, []);

  readonly variables = new Set<string>();
  readonly visitor: Visitor = {
    placeholder: (placeholder, inExpression) => {
      switch (placeholder.kind) {
        case 'reference':
          return this.readReference(placeholder, inExpression);
        case 'configuration':
          return this.readConfiguration(placeholder);
        case 'variable':
          this.variables.add(placeholder.name);
          return;
        case 'expression':
        case 'broken':
          return;
      }
    },
    expression: (expression) => this.readExpression(expression),
  };

  /** How many hints are being read, one in the other. */
  private hints = 0;
  private readonly budget: HintBudget;
  private isExhausted = false;

  constructor(
    private readonly text: string,
    private readonly bodyEnd: number,
    readonly names: CollectedNames,
    private readonly vocabulary: Vocabulary,
    private readonly problems: Problem[],
  ) {
    this.budget = new HintBudget(text.length);
  }

  private readReference(part: ReferencePart, inExpression: boolean): void {
    const { name, nameSpan, segment, labelled, argument } = part;
    this.names.use(name, nameSpan, !inExpression && !labelled);
    if (argument !== undefined) this.names.declare({ name, place: 'placeholder', nameSpan, description: argument.description, required: argument.isRequired });
    if (labelled) {
      const draft: DeclarationDraft = { name, place: 'section', nameSpan };
      readSectionItem(this.text, this.bodyEnd, part, draft);
      this.names.declare(draft);
    }
    if (segment === undefined) return;
    const draft: DeclarationDraft = { name, place: 'placeholder', nameSpan };
    readSegment(segment, this.vocabulary, draft);
    this.names.declare(draft);
    // A hint is text in which a variable or another placeholder may stand.
    // Placeholders nest no deeper in hints than anywhere else; what is deeper stays the text of the hint.
    if (segment.text.includes('${') && this.hints < limits.nesting) {
      if (!this.budget.spend(segment.text.length)) {
        if (!this.isExhausted) this.problems.push(createProblem('limit-exceeded', nameSpan, { what: 'The text of hints in hints', limit: `${Math.round(this.budget.limit / 1024)} KB` }));
        this.isExhausted = true;
        return;
      }
      this.hints++;
      const nested = parseTemplate(segment.text, { start: 0, end: segment.text.length }, this.vocabulary, segment.span.start);
      walkParts(nested.template.parts, this.visitor);
      this.hints--;
    }
  }

  private readConfiguration(part: ConfigurationPart): void {
    const { name, nameSpan } = part;
    this.names.use(name, nameSpan, false);
    const draft: DeclarationDraft = { name, place: 'configuration', nameSpan };
    readConfigurationValue(part, this.vocabulary, draft);
    this.names.declare(draft);
  }

  private readExpression(expression: Expression): void {
    if (expression.kind === 'input') this.names.use(expression.name, expression.nameSpan, false);
    else if (expression.kind === 'variable') this.variables.add(expression.name);
    else if (expression.kind === 'comparison') this.readComparison(expression);
  }

  /** A literal that an input is compared with is an answer that the author had in mind. */
  private readComparison({ first, rest }: Extract<Expression, { kind: 'comparison' }>): void {
    let left = first;
    for (const { operator, operand } of rest) {
      if (operator.includes('=') && operator.length > 1 && !operator.startsWith('<') && !operator.startsWith('>')) {
        const name = inputNameOf(left) ?? inputNameOf(operand);
        const literal = left.kind === 'literal' ? left : operand.kind === 'literal' ? operand : undefined;
        if (name !== undefined && typeof literal?.value === 'string' && literal.value !== '') this.names.compare(name, literal.value);
      }
      left = operand;
    }
  }
}

function inputNameOf(expression: Expression): string | undefined {
  if (expression.kind === 'input') return expression.name;
  return expression.kind === 'nested' && expression.placeholder.kind === 'reference' ? expression.placeholder.name : undefined;
}
