import { limits } from '../text/limits.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { ArgumentReader, ArgumentText } from './argumentReader.js';
import { createExpressionReader } from './expressionParser.js';
import type { Expression, Part, ReferencePart, Slot, Template } from './nodes.js';
import { createPlaceholderReader } from './placeholderParser.js';
import { problemOf, unexpected } from './reading.js';
import { openSource, type Place, type Source, type Vocabulary } from './source.js';

/** A template with what was wrong in its text. */
export interface TemplateReading {
  readonly template: Template;
  /** Where each input stands among the template's slots. */
  readonly inputSlots: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a part of a text into plain text and placeholders. Takes what is known about names, and the place of the text in
 * the file when it is not the file itself, and the reader of arguments in a file whose format has them. Only what stands at
 * a `${` or, with arguments, at a `$` is looked at, and the time is linear in the text.
 */
export function parseTemplate(text: string, part: Span, vocabulary: Vocabulary, place?: Place, argumentReader?: ArgumentReader): TemplateReading {
  const source = openSource(text, part, vocabulary, place);
  const read = createPlaceholderReader(source);
  const parts: Part[] = [];
  // Where the plain text that is not yet a part begins, and whether the backslash at its start is to be dropped.
  let plain = part.start;
  let escaped = false;
  const endPlain = (end: number): void => {
    if (end > plain) parts.push({ kind: 'text', span: source.spanOf(plain, end), text: text.slice(plain + (escaped ? 1 : 0), end) });
    escaped = false;
    plain = end;
  };

  const opening = argumentReader === undefined ? '${' : '$';
  for (let at = text.indexOf(opening, part.start); at !== -1 && at + 1 < part.end; ) {
    let next = at + 2;
    if (argumentReader !== undefined && text.charCodeAt(at + 1) !== 123) {
      const argument = argumentReader.argumentAt(text, at, part.end);
      next = argument?.end ?? at + 1;
      if (argument !== undefined && !(at > plain && argumentReader.isEscaped(text, at))) {
        endPlain(at);
        plain = next;
        parts.push(argumentPart(argument, at, source));
      } else if (argument !== undefined && argumentReader.escape === 'backslash') {
        endPlain(at - 1);
        escaped = true;
      }
    } else if (at > plain && text.charCodeAt(at - 1) === 92) {
      if (source.braces.closingOf(at + 1) !== -1) {
        endPlain(at - 1);
        escaped = true;
      }
    } else {
      const reading = read(at, 0);
      if (reading.kind === 'unclosed') source.problems.push(problemOf(reading, source));
      else if (reading.kind === 'broken') source.problems.push(problemOf(reading.failure, source));
      if (reading.kind === 'ours' || reading.kind === 'broken') {
        endPlain(at);
        next = plain = reading.end;
        parts.push(reading.kind === 'ours' ? reading.placeholder : { kind: 'broken', span: source.spanOf(at, next), text: text.slice(at, next) });
      }
    }
    at = text.indexOf(opening, next);
  }
  endPlain(part.end);
  return { template: { parts, slots: source.slots }, inputSlots: source.inputSlots, problems: source.problems };
}

function argumentPart({ name, end, description, isRequired }: ArgumentText, start: number, source: Source): ReferencePart {
  const argument = { isRequired, ...(description === undefined ? {} : { description }) };
  return { kind: 'reference', name, nameSpan: source.spanOf(start + 1, end), slot: source.slotOf('input', name), labelled: false, argument, span: source.spanOf(start, end) };
}

/** An expression that stands alone, with its names and what was wrong in it. */
export interface ExpressionText {
  /** Absent when the text is no expression. */
  readonly expression?: Expression;
  readonly slots: readonly Slot[];
  readonly problems: readonly Problem[];
}

/** Reads a text that is one expression, such as the value of `when`; `${…}` around it may be left out. */
export function parseExpression(text: string, vocabulary: Vocabulary, place: Place): ExpressionText {
  const source = openSource(text, { start: 0, end: text.length }, vocabulary, place);
  const readExpression = createExpressionReader(source, createPlaceholderReader(source));
  const { expression, token: stop, failure } = readExpression(0, Math.min(text.length, limits.placeholder), 0);
  if (failure === undefined && stop.kind === 'end') return { expression, slots: source.slots, problems: [] };
  return { slots: source.slots, problems: [problemOf(failure ?? unexpected('an operator', stop), source)] };
}

export type { Place, Source, Vocabulary };
