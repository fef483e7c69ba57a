import assert from 'node:assert/strict';
import { promptBelow } from '../../../src/library/presets/promptBelow';

describe('the prompt of a preset file, seen from a file or folder', () => {
  const cases: readonly (readonly [path: string, named: string | undefined, rest: string | undefined])[] = [
    ['a/b.prompt.md', 'a/b.prompt.md', ''],
    ['a/b.prompt.md', './a\\b.prompt.md ', ''],
    ['a', 'a/b/c.prompt.md', '/b/c.prompt.md'],
    ['a', 'ab/c.prompt.md', undefined],
    ['a/b', 'a', undefined],
    ['a', undefined, undefined],
  ];
  for (const [path, named, rest] of cases) it(`${named} from ${path}`, () => assert.equal(promptBelow(path, named), rest));
});
