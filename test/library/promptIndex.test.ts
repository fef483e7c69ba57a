import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { nodeFiles } from '../../src/library/nodeFiles';
import { PromptIndex } from '../../src/library/promptIndex';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { foundFile, memoryFiles } from './memoryFiles';

const goOn = { isCancellationRequested: false };
const titled = (title: string): string => `---\ntitle: ${title}\n---\n`;
const titles = (index: PromptIndex): string[] => index.entries.map(({ title }) => title);

describe('the index of the library', () => {
  it('knows every file by its name before it reads the first, in the order of titles', async () => {
    const files = memoryFiles({ 'b.prompt.md': titled('Zebra'), 'a10.prompt.md': 'x', 'a9.prompt.md': 'x' });
    const index = new PromptIndex(files);
    const seen: string[] = [];
    assert.equal(await index.refresh(goOn, ({ read, total }) => seen.push(`${read}/${total} ${titles(index).join(' ')}`)), true);
    assert.deepEqual(seen, ['0/3 a9 a10 b', '3/3 a9 a10 Zebra']);
    assert.deepEqual(index.entries.map(({ source }) => source), ['text', 'text', 'text']);
  });

  it('reads each file once, and again only those with another version', async () => {
    const files = memoryFiles(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.prompt.md`, titled(`T${at}`)])));
    const index = new PromptIndex(files);
    await index.refresh(goOn);
    assert.equal(files.takeReads().length, 100);
    await index.refresh(goOn);
    assert.deepEqual(files.takeReads(), []);
    files.write('7.prompt.md', titled('Seven'));
    files.write('new.prompt.md', titled('New'));
    files.delete('8.prompt.md');
    await index.refresh(goOn);
    assert.deepEqual(files.takeReads(), ['7.prompt.md', 'new.prompt.md']);
    assert.ok(titles(index).includes('Seven') && titles(index).includes('New') && !titles(index).includes('T8'));
  });

  it('follows what a watcher says, even under the same version, and tells whether anything is different', async () => {
    const files = memoryFiles({ 'a.prompt.md': titled('A'), 'b.prompt.md': titled('B') });
    const index = new PromptIndex(files);
    await index.refresh(goOn);
    files.takeReads();
    files.writeSilently('a.prompt.md', titled('C'));
    assert.equal(await index.update([foundFile('a.prompt.md')]), true);
    assert.deepEqual(files.takeReads(), ['a.prompt.md']);
    assert.deepEqual(titles(index), ['B', 'C']);
    assert.equal(await index.update([foundFile('a.prompt.md')]), false);
    assert.equal(await index.update([], ['a.prompt.md']), true);
    assert.equal(await index.update([], ['a.prompt.md']), false);
    assert.deepEqual(titles(index), ['B']);
    assert.equal(await index.update([foundFile('missing.prompt.md')]), false);
    assert.deepEqual(titles(index), ['B']);
  });

  it('ends when it is told to, and goes on with the rest at the next search', async () => {
    const files = memoryFiles(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.prompt.md`, titled(`T${at}`)])));
    const index = new PromptIndex(files);
    const stop = { isCancellationRequested: false };
    const whole = await index.refresh(stop, ({ read }) => {
      if (read >= 32) stop.isCancellationRequested = true;
    });
    assert.equal(whole, false);
    const first = files.takeReads().length;
    assert.ok(first >= 32 && first < 100, String(first));
    assert.equal(index.entries.length, 200);
    assert.equal(index.entries.filter(({ source }) => source === 'name').length, 200 - first);
    assert.equal(await index.refresh(goOn), true);
    assert.equal(files.takeReads().length, 200 - first);
  });

  it('lists what it cannot read', async () => {
    const files = { ...memoryFiles({ 'a.prompt.md': 'x' }), read: () => Promise.resolve(undefined) };
    const index = new PromptIndex(files);
    await index.refresh(goOn);
    assert.deepEqual(index.entries.map(({ title, source }) => [title, source]), [['a', 'unreadable']]);
  });

  describe('over files of this machine', () => {
    const folder = useTemporaryFolder();

    it('finds prompts and skills, reads what changed, forgets what is gone', async () => {
      const path = folder.write('.github/prompts/a.prompt.md', titled('A'));
      folder.write('skills/tea/SKILL.md', titled('Tea'));
      folder.write('README.md', 'x');
      folder.write('node_modules/x/b.prompt.md', titled('B'));
      const files = nodeFiles([folder.path]);
      const reads: string[] = [];
      const index = new PromptIndex({ ...files, read: (uri) => (reads.push(uri), files.read(uri)) });
      assert.equal(await index.refresh(goOn), true);
      assert.deepEqual(index.entries.map(({ title, folder: where }) => [title, where]), [['A', '.github/prompts'], ['Tea', 'skills/tea']]);
      folder.write('.github/prompts/a.prompt.md', titled('B'));
      utimesSync(path, new Date(), new Date(Date.now() + 5000));
      await index.refresh(goOn);
      assert.deepEqual(titles(index), ['B', 'Tea']);
      assert.deepEqual(reads.filter((uri) => uri === path).length, 2);
      assert.equal(reads.length, 3);
      assert.equal(await files.stat(`${folder.path}/missing.prompt.md`), undefined);
      assert.equal(await files.read(`${folder.path}/missing.prompt.md`), undefined);
    });
  });
});
