import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { lensesOf } from '../../src/features/lenses';

const span = { start: 0, end: 0 };

describe('lenses', () => {
  it('fill, how many inputs there are, and the preview', () => {
    assert.deepEqual(lensesOf(openPromptFile('---\ninput: [a]\n---\n${input:b} ${input:b}')), [
      { span, kind: 'fill', values: {} },
      { span, kind: 'inputs', values: { count: 2 } },
      { span, kind: 'preview', values: {} },
    ]);
  });

  it('fill and preview for a file that only uses variables', () => {
    assert.deepEqual(lensesOf(openPromptFile('Explain ${file}')), [
      { span, kind: 'fill', values: {} },
      { span, kind: 'preview', values: {} },
    ]);
  });

  it('none where there is nothing to fill', () => {
    for (const text of ['', 'plain', '${HOME}', '\\${input:a}', '${input:', '---\ntitle: x\n---\nplain']) assert.deepEqual(lensesOf(openPromptFile(text)), [], text);
  });
});
