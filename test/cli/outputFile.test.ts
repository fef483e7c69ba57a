import assert from 'node:assert/strict';
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { runInMemory, type Run } from './runInMemory';
import { useTemporaryFolder } from './temporaryFolder';

describe('--output', () => {
  const folder = useTemporaryFolder();
  const prompt = folder.write('a.prompt.md', 'filled ${input:a}');
  const fill = (output: string, ...options: string[]): Promise<Run> =>
    runInMemory(['fill', prompt, '--set', 'a=1', '--output', output, ...options], { cwd: folder.path });

  it('makes a file, relative to the working directory, and leaves no other behind', async () => {
    mkdirSync(join(folder.path, 'made'));
    assert.deepEqual(await fill('made/new.md'), { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(readdirSync(join(folder.path, 'made')), ['new.md']);
    assert.equal(readFileSync(join(folder.path, 'made/new.md'), 'utf8'), 'filled 1');
  });

  it('makes the folders to a file, but none when nothing is filled', async () => {
    assert.deepEqual(await fill('new/dir/out.md'), { exitCode: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(join(folder.path, 'new/dir/out.md'), 'utf8'), 'filled 1');
    assert.equal((await runInMemory(['fill', prompt, '--output', 'unmade/out.md'], { cwd: folder.path })).exitCode, 3);
    assert.ok(!existsSync(join(folder.path, 'unmade')));
  });

  it('replaces a file and keeps its mode', async () => {
    const target = folder.write('old.md', 'something much longer than before');
    chmodSync(target, 0o640);
    assert.equal((await fill(target)).exitCode, 0);
    assert.equal(readFileSync(target, 'utf8'), 'filled 1');
    assert.equal(statSync(target).mode & 0o777, 0o640);
  });

  it('follows a link to what is not there yet, and makes it there', async () => {
    symlinkSync('dated/today.md', join(folder.path, 'latest.md'));
    symlinkSync('latest.md', join(folder.path, 'newest.md'));
    assert.deepEqual(await fill('newest.md'), { exitCode: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(join(folder.path, 'dated/today.md'), 'utf8'), 'filled 1');
    for (const link of ['latest.md', 'newest.md']) assert.ok(lstatSync(join(folder.path, link)).isSymbolicLink());
  });

  it('comes to an end with links in a circle', async () => {
    symlinkSync('round.md', join(folder.path, 'round.md'));
    const { exitCode, stderr } = await fill('round.md');
    assert.equal(exitCode, 2);
    assert.match(stderr, /^fill-prompt: cannot write round\.md: /);
    // By way of a folder that is not there, which makes no circle for the system.
    symlinkSync('nowhere/../detour.md', join(folder.path, 'detour.md'));
    assert.equal((await fill('detour.md')).exitCode, 0);
    assert.equal(readFileSync(join(folder.path, 'detour.md'), 'utf8'), 'filled 1');
  });

  it('follows a link and leaves it a link', async () => {
    const target = folder.write('real.md', 'old');
    const link = join(folder.path, 'link.md');
    symlinkSync(target, link);
    assert.equal((await fill(link)).exitCode, 0);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(target, 'utf8'), 'filled 1');
  });

  it('writes to a device', async () => {
    assert.deepEqual(await fill('/dev/null'), { exitCode: 0, stdout: '', stderr: '' });
    assert.ok(!statSync('/dev/null').isFile());
  });

  it('writes to a stream by its name, and never over the file behind it', async () => {
    assert.deepEqual(await fill('/dev/stdout'), { exitCode: 0, stdout: 'filled 1', stderr: '' });
    assert.deepEqual(await fill('/dev/stderr'), { exitCode: 0, stdout: '', stderr: 'filled 1' });
    const path = join(folder.path, 'stream.txt');
    const descriptor = openSync(path, 'w');
    writeSync(descriptor, 'head\n');
    assert.equal((await fill(`/dev/fd/${descriptor}`)).exitCode, 0);
    writeSync(descriptor, '\nfoot');
    closeSync(descriptor);
    assert.equal(readFileSync(path, 'utf8'), 'head\nfilled 1\nfoot');
    assert.deepEqual(await fill('/dev/fd/99999'), { exitCode: 2, stdout: '', stderr: 'fill-prompt: cannot write /dev/fd/99999: it is not open.\n' });
  });

  it('takes the JSON too', async () => {
    assert.equal((await fill('a.json', '--json')).stdout, '');
    assert.deepEqual(JSON.parse(readFileSync(join(folder.path, 'a.json'), 'utf8')), { text: 'filled 1', unanswered: [], problems: [], warnings: [] });
  });

  it('never overwrites the prompt file itself, by whatever path', async () => {
    const link = join(folder.path, 'same.md');
    symlinkSync(prompt, link);
    for (const path of [prompt, './a.prompt.md', link]) {
      const { exitCode, stderr } = await fill(path);
      assert.deepEqual([exitCode, stderr], [2, `fill-prompt: --output ${path} is the prompt file itself; give another file.\n`]);
    }
    assert.equal(readFileSync(prompt, 'utf8'), 'filled ${input:a}');
  });

  it('says why it cannot write', async () => {
    assert.equal((await fill('a.prompt.md/new.md')).stderr, 'fill-prompt: cannot write a.prompt.md/new.md: a part of the path is no folder.\n');
    assert.equal((await fill(folder.path)).stderr, `fill-prompt: cannot write ${folder.path}: it is a folder.\n`);
  });
});
