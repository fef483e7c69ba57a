import assert from 'node:assert/strict';
import { openPromptFile } from '../../../src/core/index';
import { conversionName } from '../../../src/library/convert/conversionName';

describe('the name of a converted prompt', () => {
  const cases: readonly (readonly [path: string | undefined, title: string, name: string])[] = [
    ['prompts/Plan the Work.prompt.md', '', 'plan-the-work'],
    ['.github/skills/tea/SKILL.md', '', 'tea'],
    ['SKILL.md', 'Tea time', 'tea-time'],
    ['Größe & Maße.prompt.md', '', 'grosse-masse'],
    ['Smørrebrød, Łódź.md', '', 'smorrebrod-lodz'],
    ["l'été.prompt.md", '', 'lete'],
    ['审查.prompt.md', 'Code Review', 'code-review'],
    ['审查.prompt.md', '', 'prompt'],
    [undefined, 'A'.repeat(100), 'a'.repeat(64)],
  ];
  for (const [path, title, name] of cases) it(`of ${path}, ${title.slice(0, 20)}`, () => assert.equal(conversionName(path, openPromptFile(title === '' ? 'x' : `---\ntitle: ${title}\n---\nx`)), name));
});
