import { methods, variables, walkExpression, walkParts, type ChainStep, type Part, type PromptFile, type Span, type Value } from '../core/index.js';
import { codeSpan } from './escapeMarkdown.js';
import { inputCard } from './inputCard.js';
import { nameAt } from './nameAt.js';
import { inEnglish, type Translate } from './translate.js';

/** What a person sees over a place of the file. */
export interface Hover {
  /** What it is about. */
  readonly span: Span;
  /** Markdown in which everything that comes from a file is escaped. */
  readonly markdown: string;
}

/** What the editor knows beside the file. */
export interface HoverWorld {
  /** The present values of the variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly lastAnswers?: Readonly<Record<string, Value>>;
  /** Speaks the person's language; English without it. */
  readonly translate?: Translate;
}

/** Says what stands at an offset: an input, a variable, a method, or what an expression depends on; nothing in other text. */
export function hoverAt(promptFile: PromptFile, offset: number, world: HoverWorld): Hover | undefined {
  const name = nameAt(promptFile, offset);
  if (name !== undefined) return hoverName(promptFile, name, name.span, world);
  const part = partAt(promptFile.template.parts, offset) ?? promptFile.embedded.find(({ span }) => span.start <= offset && offset < span.end);
  if (part === undefined || part.kind === 'text' || part.kind === 'broken') return undefined;
  if (part.kind !== 'expression') return hoverName(promptFile, { kind: part.kind === 'variable' ? 'variable' : 'input', name: part.name }, part.span, world);
  return hoverExpression(promptFile, part, offset, world);
}

interface Named {
  readonly kind: 'input' | 'variable';
  readonly name: string;
}

function hoverName(promptFile: PromptFile, { kind, name }: Named, span: Span, world: HoverWorld): Hover | undefined {
  if (kind === 'variable') return { span, markdown: variableCard(name, world) };
  const input = promptFile.inputs.find((each) => each.name === name);
  return input === undefined ? undefined : { span, markdown: inputCard(promptFile, input, world.lastAnswers, world.translate) };
}

function variableCard(name: string, { variables: values, translate: t = inEnglish }: HoverWorld): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const help = Object.hasOwn(variables, name) ? `${t(variables[name]?.help ?? '')}.` : '';
  return [`**${name}**: ${t('a variable')}`, help, value === undefined ? t('It has no value now.') : t('Now: {text}', { text: codeSpan(value, 200) })].join('\n\n');
}

/** The smallest placeholder in which the offset stands; a method's name in it says what the method does. */
function hoverExpression(promptFile: PromptFile, part: Part, offset: number, world: HoverWorld): Hover | undefined {
  let inner: Part = part;
  let step: ChainStep | undefined;
  let prefixed: (Named & { readonly span: Span }) | undefined;
  walkParts([part], {
    placeholder: (each) => {
      if (holds(each.span, offset)) inner = each;
    },
    expression: (each) => {
      if (!holds(each.span, offset)) return;
      // The `input:` in front of a name is part of it.
      if (each.kind === 'input') prefixed = each;
      if (each.kind === 'chain') step = each.steps.find(({ nameSpan }) => nameSpan.start <= offset && offset <= nameSpan.end) ?? step;
    },
  });
  if (prefixed !== undefined) return hoverName(promptFile, prefixed, prefixed.span, world);
  if (step !== undefined && Object.hasOwn(methods, step.name)) {
    const row = methods[step.name];
    return { span: step.nameSpan, markdown: `**${row?.signature}**\n\n${(world.translate ?? inEnglish)(row?.help ?? '')}` };
  }
  if (inner.kind === 'reference' || inner.kind === 'configuration') return hoverName(promptFile, { kind: 'input', name: inner.name }, inner.span, world);
  if (inner.kind === 'variable') return hoverName(promptFile, inner, inner.span, world);
  if (inner.kind !== 'expression') return undefined;
  return { span: inner.span, markdown: dependencies(inner, world.translate) };
}

function dependencies(part: Extract<Part, { kind: 'expression' }>, t: Translate = inEnglish): string {
  const names = { input: new Set<string>(), variable: new Set<string>() };
  walkExpression(part.expression, {
    expression: (each) => {
      if (each.kind === 'input' || each.kind === 'variable') names[each.kind].add(each.name);
    },
    placeholder: (each) => {
      if (each.kind === 'reference' || each.kind === 'configuration') names.input.add(each.name);
      else if (each.kind === 'variable') names.variable.add(each.name);
    },
  });
  const list = (found: ReadonlySet<string>): string => {
    const shown = [...found].slice(0, 20).map((name) => codeSpan(name, 40)).join(', ');
    return found.size > 20 ? t('{list} and {count} more', { list: shown, count: found.size - 20 }) : shown;
  };
  const lines: string[] = [];
  if (names.input.size > 0) lines.push(`- ${t(names.input.size === 1 ? 'Input: {list}' : 'Inputs: {list}', { list: list(names.input) })}`);
  if (names.variable.size > 0) lines.push(`- ${t(names.variable.size === 1 ? 'Variable: {list}' : 'Variables: {list}', { list: list(names.variable) })}`);
  return lines.length === 0 ? t('This expression is always the same.') : `${t('This expression depends on')}\n\n${lines.join('\n')}`;
}

function partAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  // Between two parts the offset belongs to the second; text there says nothing of what ends before it.
  return part !== undefined && part.kind !== 'text' && holds(part.span, offset) ? part : undefined;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
