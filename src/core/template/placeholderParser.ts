import { limits } from '../text/limits.js';
import { quotedEnd } from './braces.js';
import { closingFinder, noConfiguration, readConfigurationInto, type FindClosing, type MutableConfiguration } from './configuration.js';
import { createExpressionReader, type ExpressionReading, type ReadExpression } from './expressionParser.js';
import { nameEnd, skipSpace } from './names.js';
import type { Placeholder, ReferencePart, Segment } from './nodes.js';
import { mentioned, unexpected, type Failure, type Mentions, type Ours, type Reading, type ReadPlaceholder, type Unclosed } from './reading.js';
import { emptySource, type Source } from './source.js';

const foreign: Reading = { kind: 'foreign' };
const nothing: Placeholder = { kind: 'broken', span: { start: 0, end: 0 }, text: '' };

/**
 * Makes the reader of the placeholders of one source. What was read inside another placeholder is remembered, so that
 * text whose outer placeholder turns out to be none is not read again: openers within openers stay linear.
 */
export function createPlaceholderReader(source: Source): ReadPlaceholder {
  const reader = new PlaceholderReader(source);
  return (opener, depth) => reader.read(opener, depth);
}

class PlaceholderReader {
  /** See `emptySource`. */
  static readonly kept = new PlaceholderReader(emptySource);

  private readonly remembered = new Map<number, Reading>();
  private readonly readExpression: ReadExpression;
  /** What was read last, of those in plain text: written over by the next one, since a file may hold tens of thousands. */
  private readonly last: { -readonly [Key in keyof Ours]: Ours[Key] } = { kind: 'ours', placeholder: nothing, end: 0, mentions: 0 };
  private readonly lastUnclosed: { -readonly [Key in keyof Unclosed]: Unclosed[Key] } = { kind: 'unclosed', code: 'placeholder-unclosed', start: 0, end: 0 };
  private readonly configuration: MutableConfiguration = { ...noConfiguration };
  private readonly findClosing: FindClosing;

  constructor(private readonly source: Source) {
    this.findClosing = closingFinder(source.text, () => source.braces);
    this.readExpression = createExpressionReader(source, (opener, depth) => this.read(opener, depth));
  }

  read(opener: number, depth: number): Reading {
    if (depth === 0) {
      const reading = this.remembered.get(opener) ?? this.readAt(opener, depth);
      return reading.kind === 'ours' && !standsAlone(this.source, opener, reading.mentions) ? foreign : reading;
    }
    let reading = this.remembered.get(opener);
    if (reading === undefined) {
      reading = depth > limits.nesting ? tooDeep(this.source, opener) : this.readAt(opener, depth);
      if (reading === this.last || reading === this.lastUnclosed) reading = { ...reading };
      this.remembered.set(opener, reading);
    }
    return reading;
  }

  private readAt(opener: number, depth: number): Reading {
    const { source } = this;
    const { text, vocabulary } = source;
    const start = opener + 2;
    const prefix = skipSpace(text, start, source.end);
    if (text.startsWith('input:', prefix)) return this.readInputForm(opener, prefix + 6) ?? this.readExpressionForm(opener, depth);
    const afterName = nameEnd(text, start, source.end);
    if (afterName > start) {
      if (readConfigurationInto(this.configuration, text, opener, source.end, this.findClosing)) return this.readConfiguration(opener);
      // `${name:-default}`, `${env:NAME}`, `${severity:${input:severity}}`: whatever it is, it is no form of ours.
      if (text.charCodeAt(afterName) === 58) return foreign;
      const close = skipSpace(text, afterName, source.end);
      if (text.charCodeAt(close) === 125 && close < source.end) {
        const name = text.slice(start, afterName);
        if (vocabulary.isDeclared(name)) return this.reference(opener, start, afterName, close + 1);
        if (vocabulary.isVariable(name)) return this.ours({ kind: 'variable', name, slot: source.slotOf('variable', name), span: source.spanOf(opener, close + 1) }, close + 1, mentioned.variable);
        // `${true}` is an expression, but no name of ours.
        if (depth === 0) return foreign;
      }
    }
    return this.readExpressionForm(opener, depth);
  }

  /** The forms that begin with `input:` and are no expression; nothing when what follows the name makes it one. */
  private readInputForm(opener: number, behindPrefix: number): Reading | undefined {
    const { source } = this;
    const { text, end } = source;
    const nameStart = skipSpace(text, behindPrefix, end);
    const afterName = nameEnd(text, nameStart, end);
    if (afterName === nameStart) return foreign;
    const mark = skipSpace(text, afterName, end);
    const code = text.charCodeAt(mark);
    const next = text.charCodeAt(mark + 1);
    if (mark >= end) return this.unclosed(opener, afterName);
    if (code === 125) return this.reference(opener, nameStart, afterName, mark + 1);
    const separator = code === 58 ? ':' : code === 124 && next !== 124 ? '|' : code === 61 && next !== 61 && !isComparison(text, mark) ? '=' : undefined;
    if (separator !== undefined) {
      const close = textEnd(source, opener, mark + 1);
      if (close === -1) return this.unclosed(opener, mark + 1);
      return this.reference(opener, nameStart, afterName, close + 1, segmentOf(source, separator, mark + 1, close));
    }
    return isOperator(code, next) || isForeignOperator(text, mark) ? undefined : this.readLabel(opener, nameStart, afterName);
  }

  /** `${input:free text with spaces}`: the whole text is the label, and the name. */
  private readLabel(opener: number, start: number, firstWordEnd: number): Reading {
    const { source } = this;
    const close = textEnd(source, opener, firstWordEnd);
    if (close === -1) return this.unclosed(opener, firstWordEnd);
    const label = source.text.slice(start, close);
    const name = label.trim().replace(/\s+/g, ' ');
    const nameSpan = source.spanOf(start, start + label.trimEnd().length);
    const span = source.spanOf(opener, close + 1);
    return this.form(opener, close + 1, { kind: 'reference', name, nameSpan, slot: source.slotOf('input', name), labelled: false, span });
  }

  private reference(opener: number, nameStart: number, nameEndAt: number, end: number, segment?: Segment): Reading {
    const { source } = this;
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
    return this.form(opener, end, part);
  }

  private readConfiguration(opener: number): Reading {
    const { source } = this;
    const { name, value, quoted, nameStart, valueStart, valueEnd, end } = this.configuration;
    const nameSpan = source.spanOf(nameStart, nameStart + name.length);
    const valueSpan = source.spanOf(valueStart, valueEnd);
    const span = source.spanOf(opener, end);
    return this.form(opener, end, { kind: 'configuration', name, nameSpan, value, valueSpan, quoted, slot: source.slotOf('input', name), span });
  }

  private readExpressionForm(opener: number, depth: number): Reading {
    const { source } = this;
    const limit = Math.min(source.end, opener + limits.placeholder);
    const reading = this.readExpression(opener + 2, limit, depth);
    const { expression, token: stop, mentions } = reading;
    if (!reading.isFailed && stop.kind === 'mark' && stop.value === '}') {
      return this.ours({ kind: 'expression', expression, span: source.spanOf(opener, stop.end) }, stop.end, mentions);
    }
    return this.failedExpression(opener, reading);
  }

  /** Decides whether text that does not parse was meant as a placeholder: only then is it a problem. */
  private failedExpression(opener: number, reading: ExpressionReading): Reading {
    const { source } = this;
    const { mentions, token: stop } = reading;
    const named = (mentions & mentioned.input) !== 0 || ((mentions & mentioned.declared) !== 0 && !source.structure.isForeignCodeAt(opener));
    const close = stop.kind === 'mark' && stop.value === '}' ? stop.start : source.braces.closingOf(opener + 1);
    if (!named && (close === -1 || !source.mentionsInput(opener + 2, close))) return foreign;
    if (close === -1) return this.unclosed(opener, opener + 2);
    if (close - opener >= limits.placeholder) return { kind: 'broken', failure: tooLong(opener), end: close + 1 };
    return { kind: 'broken', failure: reading.failure ?? unexpected('an operator or "}"', stop), end: close + 1 };
  }

  /** One of the forms that are no expression. */
  private form(opener: number, end: number, placeholder: Placeholder): Reading {
    if (end - opener > limits.placeholder) return { kind: 'broken', failure: tooLong(opener), end };
    return this.ours(placeholder, end, mentioned.input);
  }

  private ours(placeholder: Placeholder, end: number, mentions: Mentions): Reading {
    const { last } = this;
    last.placeholder = placeholder;
    last.end = end;
    last.mentions = mentions;
    return last;
  }

  private unclosed(start: number, end: number): Reading {
    const { lastUnclosed } = this;
    lastUnclosed.start = start;
    lastUnclosed.end = end;
    return lastUnclosed;
  }
}

/** Inside an expression of ours every expression is ours; in plain text only one that mentions a name of ours. */
function standsAlone(source: Source, opener: number, mentions: Mentions): boolean {
  return (mentions & (mentioned.input | mentioned.declared)) !== 0 || ((mentions & mentioned.variable) !== 0 && !source.structure.isForeignCodeAt(opener));
}

function segmentOf(source: Source, separator: Segment['separator'], start: number, close: number): Segment {
  return { separator, text: source.text.slice(start, close), span: source.spanOf(start, close) };
}

/** Finds the closing brace of a text that begins behind a name; -1 when there is none. */
function textEnd(source: Source, opener: number, start: number): number {
  const { text, end } = source;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 125) return at;
    if (code === 123) return source.braces.closingOf(opener + 1);
    if (code === 39 || code === 34 || code === 96) at = quotedEnd(text, at, end);
  }
  return -1;
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
  return close === -1 ? { kind: 'unclosed', ...failure } : { kind: 'broken', failure, end: close + 1 };
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

const foreignOperator = /[*/%&^-]\s*\d[\d.]*\s*[}?=<>|&*/%+-]|[*/%&^,-]\s*\$?\{?input:|(?<!\s)\[/y;

/**
 * Tells whether an operator of JavaScript stands there that the language lacks: `input:count * 2` is no question of that name. Before a number with
 * words behind it, as in `input:Phase - 1 of the plan`, a mark is no operator, nor is a bracket behind white space.
 */
function isForeignOperator(text: string, mark: number): boolean {
  foreignOperator.lastIndex = mark;
  return foreignOperator.test(text);
}

const comparison = /=\s*(?:'[^'\n]{0,200}'|"[^"\n]{0,200}"|true|false|-?\d{1,20})\s*\?\s*['"`]/y;

/** Tells whether a single `=` was meant to compare: `${input:tone = 'formal' ? 'a' : 'b'}` is no default. */
function isComparison(text: string, mark: number): boolean {
  comparison.lastIndex = mark;
  return comparison.test(text);
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
