import { findInputList } from '../../inputs/headerInputs.js';
import { findHeaderKey, patternLiteral } from '../../inputs/headerKeys.js';
import type { Span } from '../../text/span.js';
import { yamlOf } from '../headerEdits.js';
import type { Fix, Rule } from '../rule.js';

const aNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Mends options, and names of inputs, that stand one behind the other in one text: `options: go, rust` becomes `options: [go, rust]`; `required: optional`; and texts
 * that YAML takes for a list or a map, such as `pattern: [a-z]`. Reading the header reports them.
 */
export const inputValueInvalid: Rule = {
  codes: ['input-value-invalid', 'input-list-invalid'],
  fix: ({ text, document, format, inputs }, { code, span, values: { key = '' } }) => {
    if (code === 'input-value-invalid') return mendValue(text, span, findHeaderKey(key));
    const { value, keySpan } = findInputList(document.header?.entries ?? [], format) ?? {};
    if (value?.kind !== 'scalar' || keySpan?.start !== span.start || typeof value.value !== 'string') return [];
    const used = new Set(inputs.map(({ name }) => name));
    return partsOf(value.value, /[\s,]+/).every((name) => used.has(name)) ? asList(text, value.span, /[\s,]+/) : [];
  },
};

function mendValue(text: string, span: Span, key: string | undefined): readonly Fix[] {
  switch (key) {
    case 'options':
      return asList(text, span, /[|,]/);
    case 'required':
      return asTruth(text, span);
    case 'pattern':
      return [...asText(text, span), ...withoutSlashes(text, span)];
    case 'description':
    case 'placeholder':
    case 'default':
      return asText(text, span);
    default:
      return [];
  }
}

/** Brackets and braces that are part of a text need quotes around it. */
function asText(text: string, span: Span): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  if (!/^[[{][^\r\n]*$/.test(written)) return [];
  return [{ title: 'Put quotes around the value', values: {}, edits: [{ span, newText: `'${written.replaceAll("'", "''")}'` }], isSafe: false }];
}

/** What stands in single quotes or none: elsewhere backslashes are YAML's. */
function withoutSlashes(text: string, span: Span): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const [, inside = '', flags = ''] = patternLiteral.exec(/^'([^'\r\n]*)'$/.exec(written)?.[1] ?? written) ?? [];
  if (inside === '' || inside.includes("'")) return [];
  const known = flags.replace(/[^ims]/g, '');
  const pattern = `'${known === '' ? '' : `(?${known})`}${inside}'`;
  return [{ title: 'Write {text}', values: { text: pattern }, edits: [{ span, newText: pattern }], isSafe: false }];
}

/** `required: optional` says it in a word. */
function asTruth(text: string, span: Span): readonly Fix[] {
  const right = new Map([['optional', false], ['off', false], ['mandatory', true], ['required', true], ['on', true]]).get(text.slice(span.start, span.end).toLowerCase());
  return right === undefined ? [] : [{ title: 'Change to "{right}"', values: { right: String(right) }, edits: [{ span, newText: String(right) }], isSafe: false }];
}

function asList(text: string, span: Span, separator: RegExp): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const inside = /^(["'])([^"'\\\r\n]*)\1$/.exec(written)?.[2] ?? written;
  const parts = partsOf(inside, separator);
  if (parts.length < 2 || /["'\\\r\n[\]{}]/.test(inside)) return [];
  const list = `[${parts.map((part) => (aNumber.test(part) ? part : yamlOf(part))).join(', ')}]`;
  return [{ title: 'Write {text}', values: { text: list }, edits: [{ span, newText: list }], isSafe: false }];
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).map((part) => part.trim()).filter((part) => part !== '');
}
