import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const pages = ['README.md', 'CHANGELOG.md', 'docs/api.md', 'docs/development.md', 'docs/hostile.md', 'docs/language.md', 'examples/README.md'];
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: { readonly configuration: { readonly properties: object } };
};

describe('the pages of the documentation', () => {
  for (const page of pages) {
    it(`${page}: each link leads to a file, and to a heading of it`, () => {
      const links = Array.from(withoutCode(read(page)).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g));
      const lost = links.filter(([, path = '', heading]) => {
        const target = path === '' ? page : join(dirname(page), path);
        return !existsSync(join(repository, target)) || (heading !== undefined && !headingsOf(target).has(heading));
      });
      assert.deepEqual(lost.map(([link]) => link), []);
    });

    it(`${page}: each script of npm that it names is there`, () => {
      const named = Array.from(read(page).matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name);
      assert.deepEqual(named.filter((name) => !Object.hasOwn(manifest.scripts, name)), []);
    });
  }

  it('README.md: the table of settings has all of them, and no other', () => {
    const [, table = ''] = /^## Settings\n([\s\S]*?)\n(?=## )/m.exec(read('README.md')) ?? [];
    const named = Array.from(table.matchAll(/^\| `(fillPrompt\.[\w.]+)` \|/gm), ([, name = '']) => name);
    assert.deepEqual(named.sort(), Object.keys(manifest.contributes.configuration.properties).sort());
  });
});

/** Gives a page without what stands between backticks, where brackets are no links. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

/** Gives the names under which the headings of a page can be linked to. */
function headingsOf(page: string): ReadonlySet<string> {
  return new Set(Array.from(read(page).matchAll(/^#+ (.*)$/gm), ([, words = '']) => words.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').replaceAll(' ', '-')));
}
