import assert from 'node:assert/strict';
import { openLines } from '../../../src/core/index';

describe('lines', () => {
  it('end at \\n, \\r\\n and a lone \\r', () => {
    const lines = openLines('a\nbc\r\nd\re');
    assert.equal(lines.count, 4);
    assert.deepEqual([0, 1, 2, 3, 4].map((line) => lines.lineText(line)), ['a', 'bc', 'd', 'e', '']);
    assert.deepEqual(lines.positionAt(3), { line: 1, character: 1 });
    assert.deepEqual(lines.positionAt(8), { line: 3, character: 0 });
  });

  it('of an empty text', () => {
    assert.equal(openLines('').count, 1);
    assert.deepEqual(openLines('').positionAt(0), { line: 0, character: 0 });
  });

  it('take an offset outside the text for its nearest end', () => {
    assert.deepEqual(openLines('ab\nc').positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(openLines('ab\nc').positionAt(99), { line: 1, character: 1 });
  });

  it('count UTF-16 units', () => assert.deepEqual(openLines('🙂x').positionAt(2), { line: 0, character: 2 }));
});
