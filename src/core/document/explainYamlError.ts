import type { Span } from '../text/span.js';
import { headerReasons } from './headerReasons.js';

/** Why a header cannot be read and where, in words with which an author can do something. */
export interface Explanation {
  readonly reason: string;
  readonly span: Span;
}

/** What the library says of a mistake. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Says what an author can do something with, in the place of the library's words. Takes the YAML, one error, the line it stands in, and what finds the quote or bracket that is still open at an offset. */
export function explainYamlError(yaml: string, { code, message, pos }: YamlError, line: Span, openingAt: (end: number) => number | undefined): Explanation {
  const [at] = pos;
  const written = yaml.slice(line.start, line.end);
  const asItIs = { reason: message, span: { start: at, end: Math.max(pos[1], at + 1) } };
  const say = (reason: keyof typeof headerReasons, span: Span = { start: at, end: Math.max(pos[1], at + 1) }): Explanation => ({ reason: headerReasons[reason], span });
  switch (code) {
    case 'MULTIPLE_DOCS':
      // Its place is all of the second document.
      return say('documents', { start: at, end: at + 3 });
    case 'TAB_AS_INDENT':
      return say('tab');
    case 'BAD_DQ_ESCAPE':
      return say('escape');
    case 'BLOCK_AS_IMPLICIT_KEY':
      // A line below that is indented further would be the value's second line.
      return !message.startsWith('Nested mappings') || colonInValue.test(written) ? say('colon') : say('indent', lineBelow(yaml, line));
    case 'MULTILINE_IMPLICIT_KEY': {
      const span = trim(yaml, line);
      if (keyWithColon.test(written)) return say('indent', lineBelow(yaml, line));
      return say(/^(?:-[ \t]+)?[\w.-]+:\S/.test(yaml.slice(span.start, span.end)) ? 'space' : 'key', span);
    }
    case 'BAD_SCALAR_START':
      if (/[@`%,]/.test(yaml.charAt(at))) return say('reserved');
      break;
    case 'UNEXPECTED_TOKEN':
      if (message === 'Unexpected block-seq-ind on same line with key') return say('reserved');
      if (message.startsWith('Block scalar header includes extra')) return say('block');
      if (quotedOrBracketed.test(yaml.slice(line.start, at))) return say('behind');
      if (/^[ \t]*$/.test(yaml.slice(line.start, at))) return say('indent', trim(yaml, line));
      break;
    case 'BAD_INDENT':
    case 'MISSING_CHAR': {
      const open = unclosed.test(message) ? openingAt(at) : undefined;
      if (open !== undefined) return say(message.startsWith('Missing closing') ? 'quote' : 'bracket', { start: open, end: open + 1 });
      if (message.startsWith('Implicit map keys need')) return say('key', trim(yaml, line));
      if (/^Missing , (?:or : )?between/.test(message)) return say('comma');
      if (code === 'BAD_INDENT' || message.startsWith('Sequence item without')) return say('indent', trim(yaml, line));
      break;
    }
  }
  return asItIs;
}

const unclosed = /^(?:Missing closing|Flow (?:sequence|map) )/;
const keyWithColon = /^[ \t]*(?:-[ \t]+)?[\w.-]+:(?:[ \t]|$)/;
const colonInValue = /^[ \t]*(?:-[ \t]+)?[^\s:][^:]*:[ \t].*:(?:[ \t]|$)/;
const quotedOrBracketed = /^[ \t]*(?:-[ \t]+)?(?:[\w.-]+:[ \t]+)?["'[{].*["'\]}][ \t]*$/;

/** Gives the line that an offset stands in, without its line break. */
export function lineAt(text: string, at: number): Span {
  const newline = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: newline === -1 ? text.length : newline };
}

/** The line below, which was read with the one above it; that one where nothing is below. */
function lineBelow(text: string, above: Span): Span {
  const below = lineAt(text, above.end + 1);
  return trim(text, text.slice(below.start, below.end).trim() === '' ? above : below);
}

/** A line without the white space around it; never empty. */
function trim(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  const first = start + line.length - line.trimStart().length;
  return { start: first, end: Math.max(first + 1, start + line.trimEnd().length) };
}
