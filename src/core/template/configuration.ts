import { readToken } from './lexer.js';
import { nameEnd, skipSpace } from './names.js';

/** `${NAME=…}` with offsets of the text that is parsed; the spans of its node are made from them. */
export interface ConfigurationText {
  readonly kind: 'configuration';
  readonly name: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

const unquotedValue = /[^\n{}]*(?=\})/y;

/** Reads a configuration line at a `${`; nothing when something else stands there. */
export function configurationAt(text: string, opener: number, limit: number): ConfigurationText | undefined {
  const nameStart = opener + 2;
  const equals = nameEnd(text, nameStart, limit);
  if (equals === nameStart || text.charCodeAt(equals) !== 61) return undefined;
  const valueStart = equals + 1;
  const next = text.charCodeAt(valueStart);
  if (next === 61 || next === 62) return undefined;
  const name = text.slice(nameStart, equals);
  if (next === 34 || next === 39) {
    const token = readToken(text, valueStart, limit);
    const close = skipSpace(text, token.end, limit);
    if (token.kind === 'string' && text.charCodeAt(close) === 125 && close < limit) {
      return { kind: 'configuration', name, nameStart, value: token.value, quoted: true, valueStart: valueStart + 1, valueEnd: token.end - 1, end: close + 1 };
    }
  }
  unquotedValue.lastIndex = valueStart;
  const valueEnd = unquotedValue.test(text) ? unquotedValue.lastIndex : limit;
  if (valueEnd >= limit) return undefined;
  return { kind: 'configuration', name, nameStart, value: text.slice(valueStart, valueEnd).trim(), quoted: false, valueStart, valueEnd, end: valueEnd + 1 };
}

/** Gives the names that the configuration lines of a text declare; linear. */
export function findConfigurationNames(text: string, start: number, end: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = text.indexOf('${', start); at !== -1 && at < end; at = text.indexOf('${', at + 2)) {
    if (text.charCodeAt(at - 1) === 92) continue;
    const configuration = configurationAt(text, at, end);
    if (configuration !== undefined) names.add(configuration.name);
  }
  return names;
}
