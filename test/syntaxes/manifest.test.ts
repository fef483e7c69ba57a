import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { variables } from '../../src/core/index';
import { methodNames } from '../../src/core/expressions/methods';
import { ownGrammars } from './tokenizer';

const root = resolve(__dirname, '../..');

interface Manifest {
  readonly contributes: {
    readonly grammars?: readonly { readonly scopeName: string; readonly path: string; readonly injectTo?: readonly string[] }[];
    readonly snippets?: readonly { readonly language: string; readonly path: string }[];
  };
}

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

describe('grammars and snippets in the manifest', () => {
  it('every grammar is contributed, and every injection is injected', () => {
    const listed = new Map((contributes.grammars ?? []).map((each) => [each.path, each]));
    assert.deepEqual([...listed.keys()].sort(), [...ownGrammars.keys()].map((name) => `./syntaxes/${name}`).sort());
    for (const [name, { scopeName, injectionSelector }] of ownGrammars) {
      const entry = listed.get(`./syntaxes/${name}`);
      assert.equal(entry?.scopeName, scopeName);
      // Into text.html.markdown is into text.html.markdown.prompt, too; a second entry would inject it twice.
      assert.deepEqual(entry?.injectTo, injectionSelector === undefined ? undefined : ['text.html.markdown']);
    }
  });

  it('the snippets are offered in prompt files and in Markdown', () => {
    assert.deepEqual(contributes.snippets?.map(({ language }) => language).sort(), ['markdown', 'prompt', 'skill']);
    for (const { path } of contributes.snippets ?? []) assert.ok(existsSync(join(root, path)), path);
  });

  it('the grammar names the variables and methods of the core', () => {
    const grammar = JSON.stringify(ownGrammars.get('placeholders.tmLanguage.json'));
    const alternatives = (first: string): string[] => new RegExp(`(?:^|[^|\\w])(${first}\\|[\\w|]+)`).exec(grammar)?.[1]?.split('|').sort() ?? [];
    assert.deepEqual(alternatives('fileBasenameNoExtension'), Object.keys(variables).sort());
    assert.deepEqual(alternatives('includes'), [...methodNames].sort());
  });
});
