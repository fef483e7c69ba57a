import assert from 'node:assert/strict';
import { entryOfName } from '../../src/library/libraryEntry';
import { namePrompts } from '../../src/library/promptNames';

function named(...paths: readonly string[]): Readonly<Record<string, string>> {
  const entries = paths.map((path) => {
    const [place = '', ...parts] = path.split('/');
    const fileName = parts.pop() ?? '';
    return entryOfName({ uri: path, fileName, folder: parts.join('/'), place }, 'name');
  });
  return Object.fromEntries([...namePrompts(entries)].map(([name, { uri }]) => [name, uri]));
}

describe('the name of each prompt', () => {
  it('is that of its file, or of the folder of a skill', () => {
    assert.deepEqual(named('work/team/review.prompt.md', 'work/skills/plan-trip/SKILL.md', 'work/My Prüfung (2).prompt.md'), {
      review: 'work/team/review.prompt.md',
      'plan-trip': 'work/skills/plan-trip/SKILL.md',
      'My-Prüfung-2': 'work/My Prüfung (2).prompt.md',
    });
  });

  it('has as many folders in front as tell it from others', () => {
    assert.deepEqual(named('work/a/x/review.prompt.md', 'work/b/x/review.prompt.md', 'work/b/y/review.prompt.md', 'home/review.prompt.md'), {
      'a-x-review': 'work/a/x/review.prompt.md',
      'b-x-review': 'work/b/x/review.prompt.md',
      'y-review': 'work/b/y/review.prompt.md',
      'home-review': 'home/review.prompt.md',
    });
  });

  it('is counted where nothing else tells it apart, and never taken twice', () => {
    assert.deepEqual(named('w/a b.prompt.md', 'w/a-b.prompt.md', 'w/?.prompt.md'), { 'w-a-b': 'w/a b.prompt.md', 'w-a-b-2': 'w/a-b.prompt.md', prompt: 'w/?.prompt.md' });
    assert.equal(Object.keys(named('w/a/b.prompt.md', 'v/a/b.prompt.md', 'w/w-a/b.prompt.md', 'w/w-a-b.prompt.md')).length, 4);
  });

  it('is quickly found among thousands that are called alike', () => {
    const paths = Array.from({ length: 20_000 }, (_, at) => `w/team-${at % 200}/part-${at}/same.prompt.md`);
    assert.equal(Object.keys(named(...paths)).length, 20_000);
  });
});
