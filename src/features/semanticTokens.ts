import { methods, textOf, walkParts, type ChainStep, type Expression, type Literal, type PromptFile, type Span } from '../core/index.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';

export const semanticTokenTypes = ['parameter', 'variable', 'method', 'enumMember', 'property', 'string'] as const;
export const semanticTokenModifiers = ['declaration', 'readonly', 'undeclared', 'defaultLibrary'] as const;

/** A piece of one line that means something a grammar cannot know. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof semanticTokenTypes)[number];
  readonly modifiers: readonly (typeof semanticTokenModifiers)[number][];
}

/** Gives the names of inputs and variables, the methods and the options compared with, in order and without overlaps. */
export function semanticTokensOf(promptFile: PromptFile): readonly SemanticToken[] {
  const tokens = [...nameTokens(occurrencesIn(promptFile)), ...expressionTokens(promptFile)];
  tokens.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: SemanticToken[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.span.start < end) continue;
    end = token.span.end;
    kept.push(...splitLines(promptFile.text, token));
  }
  return kept;
}

function nameTokens(occurrences: readonly Occurrence[]): readonly SemanticToken[] {
  const declared = new Set(occurrences.filter(({ role }) => role === 'declaration').map(({ name }) => name));
  return occurrences
    .filter(({ exact, form }) => (exact && form !== 'broken') || form === 'argument')
    .map(({ kind, name, span, role }) => {
      if (kind === 'variable') return { span, type: 'variable', modifiers: ['readonly', 'defaultLibrary'] };
      const modifiers = role === 'declaration' ? (['declaration'] as const) : declared.has(name) ? [] : (['undeclared'] as const);
      return { span, type: 'parameter', modifiers };
    });
}

/** What stands in expressions beside names, wherever the file holds it as it is meant. */
function expressionTokens({ text, template, embedded, inputs }: PromptFile): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const options = new Map<string, ReadonlySet<string>>();
  for (const input of inputs) if (input.options !== undefined) options.set(input.name, new Set(input.options.map(({ value }) => textOf(value))));
  const addStep = ({ name, nameSpan, arguments: given }: ChainStep): void => {
    if (!Object.hasOwn(methods, name) || text.slice(nameSpan.start, nameSpan.end) !== name) return;
    if (given === undefined) tokens.push({ span: nameSpan, type: 'property', modifiers: ['readonly', 'defaultLibrary'] });
    else tokens.push({ span: nameSpan, type: 'method', modifiers: ['defaultLibrary'] });
  };
  const addOption = (literal: Literal, name: string): void => {
    const { value, span: { start, end } } = literal;
    if (typeof value !== 'string' || options.get(name)?.has(value) !== true) return;
    const span = { start: start + 1, end: end - 1 };
    if (text.slice(span.start, span.end) !== value) return;
    tokens.push({ span, type: 'enumMember', modifiers: ['readonly'] });
    coloured.add(literal);
  };
  // A grammar colours the texts of an expression that says `input:`; of bare names it cannot know that they are declared.
  let isBare = false;
  const coloured = new Set<Literal>();
  const addText = (span: Span): void => void tokens.push({ span, type: 'string', modifiers: [] });
  const visitor = {
    expression: (expression: Expression): void => {
      if (expression.kind === 'chain') expression.steps.forEach(addStep);
      if (isBare && expression.kind === 'literal' && typeof expression.value === 'string' && !coloured.has(expression)) addText(expression.span);
      if (isBare && expression.kind === 'template') expression.parts.forEach((part) => part.kind === 'text' && addText(part.span));
      if (expression.kind !== 'comparison') return;
      let left = expression.first;
      for (const { operator, operand: right } of expression.rest) {
        if (operator.startsWith('==') || operator.startsWith('!=')) {
          if (right.kind === 'literal') addOption(right, nameOf(left));
          else if (left.kind === 'literal') addOption(left, nameOf(right));
        }
        left = right;
      }
    },
  };
  for (const part of template.parts) {
    isBare = part.kind === 'expression' && !text.slice(part.span.start, part.span.end).includes('input:');
    walkParts([part], visitor);
  }
  isBare = false;
  walkParts(embedded, visitor);
  return tokens;
}

/** The input that an operand is, or a text that names none. */
function nameOf(expression: Expression): string {
  if (expression.kind === 'input') return expression.name;
  return expression.kind === 'nested' && expression.placeholder.kind === 'reference' ? expression.placeholder.name : '';
}

/** An editor takes no token that goes over the end of a line; only the free text of a question does. */
function splitLines(text: string, token: SemanticToken): readonly SemanticToken[] {
  const { start, end } = token.span;
  const written = text.slice(start, end);
  if (!/[\r\n]/.test(written)) return end > start ? [token] : [];
  return [...written.matchAll(/[^\r\n]+/g)].map((line) => {
    const lineStart = start + line.index + line[0].length - line[0].trimStart().length;
    return { ...token, span: { start: lineStart, end: start + line.index + line[0].trimEnd().length } };
  }).filter(({ span }) => span.end > span.start);
}
