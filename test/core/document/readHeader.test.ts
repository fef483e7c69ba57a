import assert from 'node:assert/strict';
import type { HeaderNode } from '../../../src/core/document/header';
import { openPromptFile } from '../../../src/core/index';

describe('the places of a header', () => {
  const texts = ['input:\n ? \n', 'input:\n  - name: a\n    default: \n', 'a:\n  b:\n    ? \n', 'a:\n  - b\n  - \n', ': x\n', '? \n: - \n'];
  for (const lines of texts) {
    it(`lie inside one another: ${JSON.stringify(lines)}`, () => {
      const { header } = openPromptFile(`---\n${lines}---\n`).document;
      assert.ok(header !== undefined && header.entries.length > 0);
      for (const { value } of header.entries) checkInside(value);
    });
  }
});

function checkInside(node: HeaderNode): void {
  const inner = node.kind === 'map' ? node.entries.flatMap(({ keySpan, value }) => [keySpan, value.span]) : node.kind === 'list' ? node.items.map(({ span }) => span) : [];
  // What is left empty may stand behind the blanks at the end of what is around it.
  for (const span of inner.filter(({ start, end }, at) => start < end || (node.kind === 'map' && at % 2 === 0))) assert.ok(node.span.start <= span.start && span.end <= node.span.end, `${span.start}-${span.end} in ${node.span.start}-${node.span.end}`);
  if (node.kind === 'map') for (const { value } of node.entries) checkInside(value);
  if (node.kind === 'list') node.items.forEach(checkInside);
}
