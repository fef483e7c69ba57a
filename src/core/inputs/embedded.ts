import type { ConfigurationPart, Part, Placeholder, ReferencePart, Template } from '../template/nodes.js';
import { parseTemplate, type Place, type Vocabulary } from '../template/parseTemplate.js';
import { walkParts, type Visitor } from '../template/walk.js';
import { HintBudget } from './hintBudget.js';
import type { Declaration } from './input.js';
import { placeOf, readCondition } from './mergeInput.js';

/**
 * Finds the placeholders that stand in other texts than the body: in hints and values of placeholders at any depth, and
 * in the defaults and conditions of the header; a condition is given as an expression placeholder. Spans are exact
 * wherever the file holds the text as it is meant; otherwise each is the span of the whole value.
 */
export function readEmbedded(text: string, template: Template, declarations: readonly Declaration[], vocabulary: Vocabulary): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const waiting: (readonly Part[])[] = [];
  const budget = new HintBudget(text.length);
  const parse = (value: string, place: Place): void => {
    if (value.includes('${') && budget.spend(value.length)) waiting.push(parseTemplate(value, { start: 0, end: value.length }, vocabulary, place).template.parts);
  };
  const visitor: Visitor = {
    placeholder: (part) => {
      if (part.kind === 'reference') parseHint(part);
      else if (part.kind === 'configuration') parseValue(part);
    },
  };
  const parseHint = ({ segment }: ReferencePart): void => {
    if (segment === undefined) return;
    const literal = text.startsWith(segment.text, segment.span.start);
    parse(segment.text, literal ? segment.span.start : segment.span);
  };
  const parseValue = ({ value, valueSpan }: ConfigurationPart): void => {
    const literal = text.startsWith(value, valueSpan.start);
    parse(value, literal ? valueSpan.start : valueSpan);
  };

  walkParts(template.parts, visitor);
  for (const { default: given, when } of declarations) {
    if (typeof given?.value === 'string' && given.value.includes('${')) waiting.push(readDefault(text, { ...given, value: given.value }, vocabulary));
    if (when !== undefined) waiting.push(readWhen(text, when, vocabulary));
  }
  for (let parts = waiting.pop(); parts !== undefined; parts = waiting.pop()) {
    for (const part of parts) if (part.kind !== 'text') found.push(part);
    walkParts(parts, visitor);
  }
  return found;
}

function readDefault(text: string, given: NonNullable<Declaration['default']> & { readonly value: string }, vocabulary: Vocabulary): readonly Part[] {
  const { value, span } = given;
  const meant = parseTemplate(value, { start: 0, end: value.length }, vocabulary, placeOf(given, 0)).template.parts;
  if (given.textStart !== undefined) return meant;
  return sameNames(meant, parseTemplate(text, span, vocabulary).template.parts);
}

function readWhen(text: string, when: NonNullable<Declaration['when']>, vocabulary: Vocabulary): readonly Part[] {
  const read = (given: NonNullable<Declaration['when']>): readonly Part[] => {
    const { expression } = readCondition(given, vocabulary);
    return expression === undefined ? [] : [{ kind: 'expression', span: expression.span, expression }];
  };
  const meant = read(when);
  if (when.textStart !== undefined) return meant;
  const written = text.slice(when.span.start, when.span.end);
  // The mark of a block and the quotes belong to YAML.
  const start = /^[|>][^\n]*\n|^["']|/.exec(written)?.[0].length ?? 0;
  const inner = written.slice(start, /^["']/.test(written) ? -1 : undefined);
  return sameNames(meant, read({ text: inner, span: when.span, textStart: when.span.start + start }));
}

/**
 * A value in a block or over several lines is not written as it is meant, but nearly always its placeholders are. Gives
 * what is written when it names the same things in the same order, so that its places can be trusted.
 */
function sameNames(meant: readonly Part[], written: readonly Part[]): readonly Part[] {
  return JSON.stringify(namesOf(meant)) === JSON.stringify(namesOf(written)) ? written : meant;
}

function namesOf(parts: readonly Part[]): readonly string[] {
  const names: string[] = [];
  walkParts(parts, {
    placeholder: (each) => names.push(each.kind, 'name' in each ? each.name : ''),
    expression: (each) => names.push(each.kind, 'name' in each ? each.name : ''),
  });
  return names;
}
