import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { groupEntries } from '../../src/library/groupEntries';
import { libraryEntryOf } from '../../src/library/libraryEntry';
import { searchEntries } from '../../src/library/searchEntries';
import { foundFile } from './memoryFiles';

const entry = (path: string, header: string) => libraryEntryOf(foundFile(path), openPromptFile(`---\n${header}\n---\n`));
const entries = [
  entry('prompts/crema.prompt.md', 'title: Crème brûlée\ndescription: Writes a recipe'),
  entry('prompts/preview.prompt.md', 'title: Preview\ntags: [look]'),
  entry('prompts/review-code.prompt.md', 'title: Code Review\ntags: [Git, quality]\ndescription: Reads the diff'),
  entry('tools/tidy.prompt.md', 'title: Tidy up\ndescription: For the review on Friday\ntags: [git]'),
];
const search = (query: string): string[] => searchEntries(entries, query).map(({ title }) => title);

describe('searching the library', () => {
  it('gives everything for nothing', () => assert.equal(searchEntries(entries, '  '), entries));

  it('finds words in any order, in every field, without case and accents', () => {
    assert.deepEqual(search('review code'), ['Code Review']);
    assert.deepEqual(search('DIFF code'), ['Code Review']);
    assert.deepEqual(search('creme'), ['Crème brûlée']);
    assert.deepEqual(search('BRÛLÉE recipe'), ['Crème brûlée']);
    assert.deepEqual(search('tools'), ['Tidy up']);
    assert.deepEqual(search('quality'), ['Code Review']);
    assert.deepEqual(search('nothing review'), []);
  });

  it('puts titles before descriptions, and beginnings of words before their middles', () => {
    assert.deepEqual(search('review'), ['Code Review', 'Preview', 'Tidy up']);
    assert.deepEqual(search('view'), ['Preview', 'Code Review', 'Tidy up']);
    assert.deepEqual(search('git'), ['Code Review', 'Tidy up']);
  });

  it('finds a path as it stands in a list', () => {
    assert.deepEqual(search('prompts/review'), ['Code Review']);
    assert.deepEqual(search('tools/tidy.prompt.md up'), ['Tidy up']);
    assert.deepEqual(search('tools/review'), []);
  });

  it('takes any text as a query', () => {
    for (const query of ['(', '\\', '.*', '\u0000', '𝕏', '${input:x}']) assert.ok(Array.isArray(search(query)));
  });
});

describe('grouping the library', () => {
  const groups = (by: 'folder' | 'tag' | 'place'): string[] => groupEntries(entries, by).map((group) => `${group.label}: ${group.entries.map(({ title }) => title).join(', ')}`);

  it('by folder, by tag, by place', () => {
    assert.deepEqual(groups('folder'), ['prompts: Crème brûlée, Preview, Code Review', 'tools: Tidy up']);
    assert.deepEqual(groups('tag'), ['Git: Code Review, Tidy up', 'look: Preview', 'quality: Code Review', ': Crème brûlée']);
    assert.deepEqual(groups('place'), ['shop: Crème brûlée, Preview, Code Review, Tidy up']);
  });
});
