import { openBraces, type Braces } from './braces.js';
import { readTokenInto, type MutableToken } from './lexer.js';
import { nameEnd, skipSpace } from './names.js';

/** `${NAME=…}` with offsets of the text that is parsed; the spans of its node are made from them. */
export interface MutableConfiguration {
  name: string;
  value: string;
  quoted: boolean;
  nameStart: number;
  valueStart: number;
  valueEnd: number;
  end: number;
}

export const noConfiguration: Readonly<MutableConfiguration> = { name: '', value: '', quoted: false, nameStart: 0, valueStart: 0, valueEnd: 0, end: 0 };

/** The one token that is read here; reading the next writes over it. */
const quoted: MutableToken = { kind: 'end', start: 0, end: 0, value: '' };

/** Gives the brace that closes the one at an offset on the same line, or -1. */
export type FindClosing = (opening: number) => number;

/** Makes the search for closing braces of a text. What it learns of a line serves all that stands in it, so that asking for one after the other is linear. */
export function closingFinder(text: string, bracesOf: () => Braces): FindClosing {
  let start = 0;
  let newline = -1;
  return (opening) => {
    if (opening < start || opening > newline) {
      start = opening;
      const found = text.indexOf('\n', opening);
      newline = found === -1 ? text.length : found;
    }
    const closing = bracesOf().closingOf(opening);
    return closing < newline ? closing : -1;
  };
}

/** Reads a configuration line at a `${`, over another one; false when something else stands there. Looks for closing braces only where a value without quotes holds some. */
export function readConfigurationInto(into: MutableConfiguration, text: string, opener: number, limit: number, findClosing: FindClosing): boolean {
  const nameStart = opener + 2;
  const equals = nameEnd(text, nameStart, limit);
  if (equals === nameStart || text.charCodeAt(equals) !== 61) return false;
  const valueStart = equals + 1;
  const next = text.charCodeAt(valueStart);
  if (next === 61 || next === 62) return false;
  if (next === 34 || next === 39) {
    readTokenInto(quoted, text, valueStart, limit);
    const close = skipSpace(text, quoted.end, limit);
    if (quoted.kind === 'string' && text.charCodeAt(close) === 125 && close < limit) {
      return putConfiguration(into, text.slice(nameStart, equals), quoted.value, true, nameStart, valueStart + 1, quoted.end - 1, close + 1);
    }
  }
  const valueEnd = unquotedEnd(text, opener, valueStart, findClosing);
  if (valueEnd === -1 || valueEnd >= limit || text.charCodeAt(valueEnd) !== 125) return false;
  return putConfiguration(into, text.slice(nameStart, equals), text.slice(valueStart, valueEnd).trim(), false, nameStart, valueStart, valueEnd, valueEnd + 1);
}

/** Gives the end of a value without quotes, or -1. It ends with its line; with a quote or `?` before its first brace it is rather an expression. */
function unquotedEnd(text: string, opener: number, valueStart: number, findClosing: FindClosing): number {
  let isExpression = false;
  for (let at = valueStart; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 125) return at;
    if (code === 10) return -1;
    if (code === 123) return isExpression ? -1 : findClosing(opener + 1);
    isExpression ||= code === 34 || code === 39 || code === 96 || code === 63;
  }
  return -1;
}

function putConfiguration(into: MutableConfiguration, name: string, value: string, quoted: boolean, nameStart: number, valueStart: number, valueEnd: number, end: number): true {
  into.name = name;
  into.nameStart = nameStart;
  into.value = value;
  into.quoted = quoted;
  into.valueStart = valueStart;
  into.valueEnd = valueEnd;
  into.end = end;
  return true;
}

/** Gives the names that the configuration lines of a text declare; linear. */
export function findConfigurationNames(text: string, start: number, end: number): ReadonlySet<string> {
  const names = new Set<string>();
  const configuration = { ...noConfiguration };
  let braces: Braces | undefined;
  const findClosing = closingFinder(text, () => (braces ??= openBraces(text, { start, end })));
  for (let at = text.indexOf('${', start); at !== -1 && at < end; at = text.indexOf('${', at + 2)) {
    if (text.charCodeAt(at - 1) !== 92 && readConfigurationInto(configuration, text, at, end, findClosing)) names.add(configuration.name);
  }
  return names;
}
