import assert from 'node:assert/strict';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCodeCache } from '../../src/cli/codeCache';
import { runProcess } from './builtProgram';
import { useTemporaryFolder } from './temporaryFolder';

const program = resolve(__dirname, '../../dist/cli.js');

describe('Code that an earlier run made ready', () => {
  const folder = useTemporaryFolder();
  const prompt = folder.write('hello.prompt.md', '---\ninputs:\n  name: A hidden question\n---\nTulips for ${input:name}');
  const words = ['fill', prompt, '--set', 'name=a hidden answer'];
  const filled = { exitCode: 0, stdout: 'Tulips for a hidden answer', stderr: '' };
  let count = 0;
  /** A folder for caches of its own, and what runs with it. */
  const place = () => {
    const caches = join(folder.path, `caches${count++}`);
    mkdirSync(caches);
    const kept = () => readdirSync(caches, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)).sort();
    return { caches, kept, run: (given: readonly string[], env = {}) => runProcess([program, ...given], { env: { XDG_CACHE_HOME: caches, ...env } }) };
  };

  it('is left by a first run and taken by the next, which says the same', async () => {
    const { kept, run } = place();
    assert.deepEqual(await run(words), filled);
    assert.deepEqual(kept().map((file) => file.slice(file.lastIndexOf('/') + 1)), ['fill-core.js.bin', 'fill-main.js.bin']);
    const before = kept().map((file) => statSync(file).ino);
    assert.deepEqual(await run(words), filled);
    assert.deepEqual(kept().map((file) => statSync(file).ino), before, 'a file that was taken is not written again');
  });

  it('holds nothing of a prompt or an answer', async () => {
    const { kept, run } = place();
    await run(words);
    for (const file of kept()) {
      const bytes = readFileSync(file);
      for (const text of ['Tulips', 'a hidden answer', 'A hidden question']) for (const encoding of ['utf8', 'utf16le'] as const) assert.equal(bytes.indexOf(text, 0, encoding), -1, `${file}: ${text}`);
    }
    // What is in the code is found, so this looks in the right place.
    assert.ok(kept().some((file) => readFileSync(file).includes('no-input')));
  });

  it('is not taken when it is damaged, and made again', async () => {
    const { kept, run } = place();
    await run(words);
    const whole = kept().map((file) => readFileSync(file));
    const damages: readonly ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes.subarray(0, bytes.length - 1001),
      (bytes) => bytes.subarray(0, bytes.length / 2),
      () => Buffer.alloc(0),
      (bytes) => Buffer.alloc(bytes.length),
      ...[1, 300, 9000, 40_000].map((at) => (bytes: Buffer) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= 0x55;
        return damaged;
      }),
    ];
    for (const damage of damages) {
      kept().forEach((file, index) => writeFileSync(file, damage(whole[index]!)));
      assert.deepEqual(await run(words), filled, String(damage));
      for (const file of kept()) assert.ok(statSync(file).size > 10_000, `${file} is whole again`);
    }
  });

  it('is not left by a word that is no command, and not at all when that is turned off', async () => {
    const { kept, run } = place();
    assert.equal((await run(['nonsense'])).exitCode, 2);
    assert.deepEqual(await run(words, { NODE_DISABLE_COMPILE_CACHE: '1' }), filled);
    assert.deepEqual(kept(), []);
  });

  it('is neither taken from nor left in a place where others may write', async () => {
    const { caches, kept, run } = place();
    await run(words);
    const build = join(caches, 'fill-prompt', readdirSync(join(caches, 'fill-prompt'))[0]!);
    const [core] = kept();
    writeFileSync(core!, 'from somebody else');
    chmodSync(build, 0o777);
    assert.deepEqual(await run(words), filled);
    assert.equal(readFileSync(core!, 'utf8'), 'from somebody else');
  });

  it('is not left in a folder of somebody else', async () => {
    // Nobody, when the tests run as root; otherwise in a folder of root.
    const isRoot = process.getuid?.() === 0;
    const { caches, kept } = place();
    chmodSync(caches, 0o777);
    chmodSync(folder.path, 0o755);
    cpSync(resolve(program, '..'), join(folder.path, 'dist'), { recursive: true });
    const env = { XDG_CACHE_HOME: isRoot ? caches : '/' };
    assert.deepEqual(await runProcess([join(folder.path, 'dist/cli.js'), ...words], { cwd: '/', env, ...(isRoot ? { uid: 65534 } : {}) }), filled);
    assert.deepEqual(kept(), []);
  });

  it('is not taken from a folder of somebody else', async () => {
    const { caches, kept, run } = place();
    await run(words);
    const build = join(caches, 'fill-prompt', readdirSync(join(caches, 'fill-prompt'))[0]!);
    for (const file of kept()) writeFileSync(file, 'from somebody else');
    // Only root can give a folder away; for anybody else a folder where others may write stands for it.
    if (process.getuid?.() === 0) chownSync(build, 65534, 65534);
    else chmodSync(build, 0o777);
    assert.deepEqual(await run(words), filled);
    for (const file of kept()) assert.equal(readFileSync(file, 'utf8'), 'from somebody else');
  });

  it('may have no place at all', async () => {
    assert.deepEqual(await runProcess([program, ...words], { env: { XDG_CACHE_HOME: prompt } }), filled);
    assert.deepEqual(await runProcess([program, ...words], { env: { XDG_CACHE_HOME: 'relative', HOME: '/dev/null' } }), filled);
  });

  it('is taken by the engine, from the build and for the command that left it', () => {
    const { caches } = place();
    const code = '(function () { return 6 * 7; })';
    const compile = (build: string, command: string) => {
      const cache = openCodeCache({ folder: caches, build, command });
      const script = cache.compile('a.js', '/a.js', code);
      assert.equal((script.runInThisContext() as () => number)(), 42);
      cache.keep();
      return script.cachedDataRejected;
    };
    assert.equal(compile('one', 'fill'), undefined);
    assert.equal(compile('one', 'fill'), false);
    assert.equal(compile('two', 'fill'), undefined);
    assert.equal(compile('one', 'check'), undefined);
    assert.equal(compile('one', 'check'), false);
  });

  it('of builds that nobody added to for a month, or that are many, goes when a new one comes', () => {
    const { caches } = place();
    const keep = (build: string) => {
      const cache = openCodeCache({ folder: caches, build, command: 'fill' });
      cache.compile('a.js', '/a.js', '(function () {})');
      cache.keep();
    };
    const daysAgo = (days: number) => Date.now() / 1000 - days * 24 * 60 * 60;
    for (const [build, days] of [['old', 31], ['recent', 29]] as const) {
      keep(build);
      utimesSync(join(caches, build), daysAgo(days), daysAgo(days));
    }
    keep('new');
    assert.deepEqual(readdirSync(caches).sort(), ['new', 'recent']);
    for (const build of ['a', 'b', 'c', 'd', 'e']) keep(build);
    assert.deepEqual(readdirSync(caches).sort(), ['a', 'b', 'c', 'd', 'e']);
  });
});
