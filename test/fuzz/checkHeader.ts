import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/core/document/plainYaml';
import { readAnyHeader } from '../../src/core/document/readAnyHeader';
import { openPromptFile, type HeaderNode, type Span } from '../../src/core/index';
import type { Choices } from './choices';
import { makeScraps } from './promptTexts';
import type { Tally } from './tally';

const keys = ['name', 'description', 'input', 'title', 'a', 'tools', '"quoted key"', "'it''s'", 'größe', '1', 'true', 'null', '? complex', '<<', 'on', ''] as const;
const scalars = [
  'x', 'some words', '1', 'true', 'null', '~', '', '"quoted"', "'single'", "'it''s'", '"esc\\n\\u00e9\\x41"', '1.10', '007', '0x1F', '1e3', '.5', '-1', '.inf', '2026-01-31', 'yes', 'No',
  'a: b', 'a #b', 'a# b', '"unclosed', "'unclosed", '[a, b]', '[a, "b", \'c\']', '{ a: 1, b: [x] }', '[', '{', ']', '[]', '{}', '&anchor x', '*anchor', '!!str 1', '!tag x', '|', '>-', '@at', '`tick', '%percent', '- x', '? x', ': x', 'é🙂', 'a\tb', '  spaced  ', '# comment', 'x # comment', '"a" b', '${input:a}', "'${a}' ", '\u2028', 'a  b', '-', '---', '...', '=', '\ufeff', '\\',
] as const;

/** Makes the YAML of a header: mostly plain lines as people write them, sometimes scraps. */
export function makeHeader(choices: Choices): string {
  const eol = choices.isOften(20) ? '\r\n' : '\n';
  const lines: string[] = [];
  const block = (indent: string, depth: number): void => {
    for (let count = 1 + choices.below(4); count > 0; count--) {
      const key = choices.of(keys);
      switch (choices.below(10)) {
        case 5:
          lines.push(`${indent}${key}:`, ...choices.list(3, () => `${indent}  - ${choices.of(scalars)}`));
          break;
        case 6:
          lines.push(`${indent}${key}: ${choices.of(['|', '>', '|-', '>+', '|2'])}`, ...choices.list(3, () => `${indent}  ${choices.of(scalars)}`));
          break;
        case 7:
          lines.push(`${indent}${key}:`);
          if (depth < 3) block(`${indent}  `, depth + 1);
          break;
        case 8:
          lines.push(`${indent}- ${key}: ${choices.of(scalars)}`, `${indent}  ${choices.of(keys)}: ${choices.of(scalars)}`);
          break;
        case 9:
          lines.push(choices.of(['', '# comment', '   ', `${indent}${choices.of(scalars)}`, makeScraps(choices, 3)]));
          break;
        default:
          lines.push(`${indent}${key}:${choices.isOften(5) ? '' : ' '}${choices.of(scalars)}`);
      }
    }
  };
  block('', 0);
  return lines.join(eol) + eol;
}

/**
 * Reads a header: its spans lie in it and in each other, texts stand where it says, it says what the YAML library says, and
 * the quick reader of plain headers, where it says anything, gives the same as the other place by place.
 */
export function checkHeader(yaml: string, tally: Tally): void {
  const text = `---\n${yaml}---\nbody`;
  const { document } = openPromptFile(text);
  for (const { span } of document.problems) checkInside(span, { start: 0, end: text.length });
  const { header } = document;
  if (header === undefined) return tally.add('no header');
  const plainEntries = readPlainYaml(text, { start: 4, end: header.span.end - 3 });
  if (plainEntries !== undefined) {
    tally.add('read by the quick reader and the other');
    assert.deepEqual({ span: header.span, entries: plainEntries, problems: [] }, readAnyHeader(text, header.span));
  }
  for (const { key, keySpan, value } of header.entries) {
    checkInside(keySpan, header.span);
    assert.equal(typeof key, 'string');
    // Behind a mistake, what is around a value may end before it.
    if (header.problems.length === 0) checkNode(value, header.span, text);
    else checkInside(value.span, header.span);
  }
  const source = text.slice(4, header.span.end - 3);
  // The header ends at the first line of three dashes.
  const library = parseDocument(source.replace(/\r?\n$/, ''), { uniqueKeys: false, logLevel: 'silent' });
  const problems = document.problems.filter(({ code }) => code === 'header-broken' || code === 'limit-exceeded');
  // White space and comments alone are no header, whatever the library says of tabs, marks and lone returns in them.
  if (source.replace(/^\s*#.*/gm, '').trim() === '') return assert.deepEqual(header.entries, []);
  if (library.errors.length > 0) {
    tally.add('refused by both');
    assert.notDeepEqual(problems, [], 'the library refuses it');
    return;
  }
  if (problems.length > 0) return tally.add('refused here: twice the same key, no map, or too large');
  // A key that is itself a map, a list or an alias has no name here, and another one there.
  if (/(?:^|\n)[ \t]*(?:- +)*(?:\?|[&*![{])/.test(source)) return tally.add('read here, with keys of its own kind');
  const meant = library.toJS({ maxAliasCount: 1000 }) as unknown;
  // White space that YAML takes for a text.
  if (typeof meant !== 'object') return tally.add('no header');
  if (meant === null) return assert.deepEqual(header.entries, []);
  tally.add('read by both');
  assert.deepEqual(dataOf({ kind: 'map', entries: header.entries, span: header.span }), plain(meant));
}

function checkNode(node: HeaderNode, around: Span, text: string): void {
  // What is left empty may stand behind the white space at the end of what is around it.
  if (node.kind === 'scalar' && node.span.start === node.span.end) return checkInside(node.span, { start: 0, end: text.length });
  // What an alias stands for lies elsewhere.
  checkInside(node.span, around);
  if (node.kind === 'scalar') {
    if (node.textStart !== undefined) assert.ok(text.startsWith(String(node.value), node.textStart), 'a text stands where it begins');
    return;
  }
  const isAlias = text.startsWith('*', node.span.start);
  const inside = isAlias ? { start: 0, end: text.length } : node.span;
  if (node.kind === 'list') return node.items.forEach((item) => checkNode(item, inside, text));
  for (const { keySpan, value } of node.entries) {
    checkInside(keySpan, inside);
    checkNode(value, inside, text);
  }
}

function dataOf(node: HeaderNode): unknown {
  if (node.kind === 'scalar') return said(node.value);
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key === '' ? 'null' : key, dataOf(value)]));
}

/** A number may stay the text that the author wrote, such as `007`, and a value keeps its tag, as text. */
function said(written: unknown): unknown {
  const value = typeof written === 'string' ? written.replace(/^!\S*(?:\s+&\S+)?\s*/, '') : written;
  if (value === Infinity) return '.inf';
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return said(value);
  // The library calls a key `null` by no name.
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key === '' ? 'null' : key, plain(each)]));
}

function checkInside(inner: Span, outer: Span): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, `${inner.start}-${inner.end} lies in ${outer.start}-${outer.end}`);
}
