import { limits } from '../text/limits.js';
import { quotedEnd } from './braces.js';
import { configurationAt } from './configuration.js';
import { createExpressionReader, type ExpressionReading, type ReadExpression } from './expressionParser.js';
import { nameToken } from './lexer.js';
import { nameEnd, skipSpace } from './names.js';
import type { Placeholder, ReferencePart, Segment } from './nodes.js';
import { mentioned, type Failure, type Mentions, type Reading, type ReadPlaceholder } from './reading.js';
import type { Source } from './source.js';

const foreign: Reading = { kind: 'foreign' };

/**
 * Makes the reader of the placeholders of one source. What was read inside another placeholder is remembered, so that
 * text whose outer placeholder turns out to be none is not read again: openers within openers stay linear.
 */
export function createPlaceholderReader(source: Source): ReadPlaceholder {
  const remembered = new Map<number, Reading>();
  const readExpression = createExpressionReader(source, (opener, depth) => read(opener, depth));
  const read: ReadPlaceholder = (opener, depth) => {
    const reading = remembered.get(opener) ?? (depth > limits.nesting ? tooDeep(source, opener) : readAt(source, opener, depth, readExpression));
    if (depth > 0) remembered.set(opener, reading);
    return depth === 0 && reading.kind === 'ours' && !standsAlone(source, opener, reading.mentions) ? foreign : reading;
  };
  return read;
}

/** Inside an expression of ours every expression is ours; in plain text only one that mentions a name of ours. */
function standsAlone(source: Source, opener: number, mentions: Mentions): boolean {
  return (mentions & (mentioned.input | mentioned.declared)) !== 0 || ((mentions & mentioned.variable) !== 0 && !source.structure.isForeignCodeAt(opener));
}

function readAt(source: Source, opener: number, depth: number, readExpression: ReadExpression): Reading {
  const { text, vocabulary } = source;
  const start = opener + 2;
  const prefix = skipSpace(text, start, source.end);
  if (text.startsWith('input:', prefix)) {
    const simple = readInputForm(source, opener, prefix + 6);
    if (simple !== undefined) return simple;
    return readExpressionForm(source, opener, depth, readExpression);
  }
  const afterName = nameEnd(text, start, source.end);
  if (afterName > start) {
    const configuration = configurationAt(text, opener, source.end);
    if (configuration !== undefined) {
      const { kind, name, value, quoted, nameStart, valueStart, valueEnd, end } = configuration;
      const nameSpan = source.spanOf(nameStart, nameStart + name.length);
      const valueSpan = source.spanOf(valueStart, valueEnd);
      const span = source.spanOf(opener, end);
      return ours(opener, end, { kind, name, nameSpan, value, valueSpan, quoted, slot: source.slotOf('input', name), span });
    }
    // `${name:-default}`, `${env:NAME}`, `${severity:${input:severity}}`: whatever it is, it is no form of ours.
    if (text.charCodeAt(afterName) === 58) return foreign;
    const close = skipSpace(text, afterName, source.end);
    const name = text.slice(start, afterName);
    if (text.charCodeAt(close) === 125 && close < source.end) {
      if (vocabulary.isDeclared(name)) return reference(source, opener, start, afterName, close + 1);
      if (vocabulary.isVariable(name)) {
        const span = source.spanOf(opener, close + 1);
        return { kind: 'ours', placeholder: { kind: 'variable', name, slot: source.slotOf('variable', name), span }, end: close + 1, mentions: mentioned.variable };
      }
      // `${true}` is an expression, but no name of ours.
      if (depth === 0) return foreign;
    }
  }
  return readExpressionForm(source, opener, depth, readExpression);
}

/** The forms that begin with `input:` and are no expression; nothing when what follows the name makes it one. */
function readInputForm(source: Source, opener: number, behindPrefix: number): Reading | undefined {
  const { text, end } = source;
  const nameStart = skipSpace(text, behindPrefix, end);
  const afterName = nameEnd(text, nameStart, end);
  if (afterName === nameStart) return foreign;
  const mark = skipSpace(text, afterName, end);
  const code = text.charCodeAt(mark);
  const next = text.charCodeAt(mark + 1);
  if (mark >= end) return closing(source, opener, afterName);
  if (code === 125) return reference(source, opener, nameStart, afterName, mark + 1);
  const separator = code === 58 ? ':' : code === 124 && next !== 124 ? '|' : code === 61 && next !== 61 ? '=' : undefined;
  if (separator !== undefined) {
    const close = textEnd(source, opener, mark + 1);
    if (typeof close !== 'number') return close;
    return reference(source, opener, nameStart, afterName, close + 1, segmentOf(source, separator, mark + 1, close));
  }
  if (isOperator(code, next)) return undefined;
  return readLabel(source, opener, nameStart, afterName);
}

/** `${input:free text with spaces}`: the whole text is the label, and the name. */
function readLabel(source: Source, opener: number, start: number, firstWordEnd: number): Reading {
  const close = textEnd(source, opener, firstWordEnd);
  if (typeof close !== 'number') return close;
  const label = source.text.slice(start, close);
  const name = label.trim().replace(/\s+/g, ' ');
  const nameSpan = source.spanOf(start, start + label.trimEnd().length);
  const span = source.spanOf(opener, close + 1);
  return ours(opener, close + 1, { kind: 'reference', name, nameSpan, slot: source.slotOf('input', name), labelled: false, span });
}

function reference(source: Source, opener: number, nameStart: number, nameEndAt: number, end: number, segment?: Segment): Reading {
  const name = source.text.slice(nameStart, nameEndAt);
  const part: ReferencePart = {
    kind: 'reference',
    name,
    nameSpan: source.spanOf(nameStart, nameEndAt),
    slot: source.slotOf('input', name),
    segment,
    labelled: isLabelled(source, opener, end),
    span: source.spanOf(opener, end),
  };
  return ours(opener, end, part);
}

function ours(opener: number, end: number, placeholder: Placeholder): Reading {
  if (end - opener > limits.placeholder) return { kind: 'broken', failure: tooLong(opener), end };
  return { kind: 'ours', placeholder, end, mentions: mentioned.input };
}

function segmentOf(source: Source, separator: Segment['separator'], start: number, close: number): Segment {
  return { separator, text: source.text.slice(start, close), span: source.spanOf(start, close) };
}

function readExpressionForm(source: Source, opener: number, depth: number, readExpression: ReadExpression): Reading {
  const limit = Math.min(source.end, opener + limits.placeholder);
  const reading = readExpression(opener + 2, limit, depth);
  const { token: stop, mentions } = reading;
  if (reading.failure === undefined && stop.kind === 'mark' && stop.value === '}') {
    const span = source.spanOf(opener, stop.end);
    return { kind: 'ours', placeholder: { kind: 'expression', expression: reading.expression, span }, end: stop.end, mentions };
  }
  return failedExpression(source, opener, reading);
}

/** Decides whether text that does not parse was meant as a placeholder: only then is it a problem. */
function failedExpression(source: Source, opener: number, reading: ExpressionReading): Reading {
  const { mentions, token: stop } = reading;
  const named = (mentions & mentioned.input) !== 0 || ((mentions & mentioned.declared) !== 0 && !source.structure.isForeignCodeAt(opener));
  const close = stop.kind === 'mark' && stop.value === '}' ? stop.start : source.braces.closingOf(opener + 1);
  if (!named && !source.mentionsInput(opener + 2, close === -1 ? opener + 2 : close)) return foreign;
  const failure = reading.failure ?? {
    code: 'expression-syntax',
    start: stop.start,
    end: stop.end,
    values: { expected: 'an operator or "}"', found: nameToken(stop) },
  };
  if (close === -1) return { kind: 'unclosed', failure: unclosed(opener, opener + 2) };
  if (close - opener > limits.placeholder) return { kind: 'broken', failure: tooLong(opener), end: close + 1 };
  return { kind: 'broken', failure, end: close + 1 };
}

/** Finds the closing brace of a text that begins behind a name, or says that there is none. */
function textEnd(source: Source, opener: number, start: number): number | Reading {
  const { text, end } = source;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 125) return at;
    if (code === 123) {
      const close = source.braces.closingOf(opener + 1);
      return close === -1 ? closing(source, opener, start) : close;
    }
    if (code === 39 || code === 34 || code === 96) at = quotedEnd(text, at, end);
  }
  return closing(source, opener, start);
}

function closing(source: Source, opener: number, shownEnd: number): Reading {
  return { kind: 'unclosed', failure: unclosed(opener, Math.min(shownEnd, source.end)) };
}

function unclosed(start: number, end: number): Failure {
  return { code: 'placeholder-unclosed', start, end, values: {} };
}

function tooLong(opener: number): Failure {
  return { code: 'limit-exceeded', start: opener, end: opener + 2, values: { what: 'This placeholder', limit: '64 KB' } };
}

function tooDeep(source: Source, opener: number): Reading {
  const failure: Failure = {
    code: 'limit-exceeded',
    start: opener,
    end: opener + 2,
    values: { what: 'The nesting of this placeholder', limit: String(limits.nesting) },
  };
  const close = source.braces.closingOf(opener + 1);
  return close === -1 ? { kind: 'unclosed', failure } : { kind: 'broken', failure, end: close + 1 };
}

function isOperator(code: number, next: number): boolean {
  switch (code) {
    case 63: // ?
    case 46: // .
    case 43: // +
    case 60: // <
    case 62: // >
    case 61: // =
    case 124: // |
      return true;
    case 33: // !
      return next === 61;
    case 38: // &
      return next === 38;
    default:
      // A full-width ? is a machine translation of the operator, and reported as such.
      return code === 0xff1f;
  }
}

const itemStart = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+[`*_]*$/;
const itemSeparator = /[`*_]*[ \t]*[:\-–—]/y;
const longestItemStart = 40;

/** Tells whether a placeholder begins an item of an Inputs section and a `:` or dash follows it. */
function isLabelled(source: Source, start: number, end: number): boolean {
  const { text } = source;
  // What stands behind is looked at first: few placeholders are followed by one of these marks.
  itemSeparator.lastIndex = end;
  if (!itemSeparator.test(text)) return false;
  let line = start;
  while (line > source.start && text.charCodeAt(line - 1) !== 10) {
    if (start - line > longestItemStart) return false;
    line--;
  }
  return itemStart.test(text.slice(line, start)) && source.structure.isInputsSectionAt(start);
}
