import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HeaderEntry } from '../../../src/core/document/header';
import { readLayout } from '../../../src/core/document/layout';
import { readPlainYaml } from '../../../src/core/document/plainYaml';
import { readAnyHeader } from '../../../src/core/document/readAnyHeader';
import { headerTexts } from './headerTexts';

/** Reads a header's lines as plain YAML; what that gives, the library must give too, place by place and without a problem. */
function readBoth(lines: string): readonly HeaderEntry[] | undefined {
  const text = `---\n${lines}\n---\n`;
  const { header } = readLayout(text);
  if (header === undefined) return undefined;
  const entries = readPlainYaml(text, { start: 4, end: header.end - 3 });
  if (entries !== undefined) assert.deepEqual({ span: header, entries, problems: [] }, readAnyHeader(text, header));
  return entries;
}

describe('plain YAML', () => {
  const plain = [
    'name: review\ndescription: Looks at one change, or at two\ndate: 2026-11-25',
    'input:\n  - name: level\n    description: "How deep: \'quick\', \'thorough\'"\n    options: [quick, thorough]\n    default: quick\n  - name: count\n    type: integer\n    default: 3',
    'input:\n- name: a\n  required: false\n-   name: b\n    options:\n    - x\n    - \'it\'\'s\'\ntools: []',
    'inputs:\n  goal:\n    description: What for?\n  depth: How deep?\nargument-hint: <goal> [depth]',
    'tools:\n  [\n    "search",\n    \'edit\',\n  ]\nmodel: any',
    "quoted: 'ends with '''",
    'options:\n  - { value: small, description: Fits on a page }\n  - {value: large}\nmore: { a: "b", c: 1, }',
    '# a comment\nagent: ask\n\n# another\nversion: 1.2.3\nratio: 0.5\nempty:\nno: Null',
    'list:\n  - one\n  -\n    name: two\n  - [a, b]\nend: true',
  ];
  for (const lines of plain) {
    it(`reads ${JSON.stringify(lines.slice(0, 60))} as the library does`, () => {
      assert.notEqual(readBoth(lines), undefined);
      assert.notEqual(readBoth(lines.replaceAll('\n', '\r\n')), undefined);
    });
  }

  const others = [
    'a: b: c', 'a: x\n  y', 'a: |\n  x', 'a: >-\n  x', 'a: &x 1', 'a: *x', 'a: !!str 1', 'a: {b}', 'a: {b: {c: d}}', 'a: {b: c, b: d}', 'a: "b\\n"', "a: 'b' c", 'a: 1.10', 'a: 0x1F', 'a: -1', 'a: 1\na: 2', '"a": b', '? a', '- a', 'a',
    'a:\n  b: c\n d: e', ' a: b\nc: d', 'a:\tb', 'a: [b', 'a: [b: c]', 'a: [[b]]', 'a: \u2028', '<<: b', '%YAML', '... ', 'a: x # y', 'a:\n  - b\n  c', 'a:\n  - - b', `a:\n ${'- '.repeat(40)}x`, 'a: @b', 'a: `b`',
  ];
  for (const lines of others) it(`leaves ${JSON.stringify(lines.slice(0, 60))} to the library`, () => assert.equal(readBoth(lines), undefined));

  it('says of any header what the library says, or nothing', () => {
    let count = 0;
    fc.assert(fc.property(headerTexts, (lines) => void (count += readBoth(lines)?.length ? 1 : 0)), { numRuns: 8000, seed: 5 });
    assert.ok(count > 500, `Only ${count} of the texts were plain.`);
  });
});
