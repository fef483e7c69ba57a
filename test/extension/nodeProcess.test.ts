import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningProcess } from '../../src/extension/extensionHost.js';
import { startProcess } from '../../src/extension/nodeProcess.js';
import { eventually } from '../vscode/eventually.js';

/** What a shell would act on if it saw it. */
const hostile = '$(touch pwned) `touch pwned` ; touch pwned & | > out.txt < in %PATH% ^ ! \'"\\ \n#!/bin/sh\ntouch pwned\n-rf ~ $HOME ${x} 🍵\r\n\u0000\u0003\u0004end';

interface Started {
  readonly process: RunningProcess;
  readonly output: () => string;
  readonly ended: Promise<number | undefined>;
}

describe('a command with a prompt on its standard input', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'process-'));
    const script = (name: string, code: string): void => writeFileSync(join(folder, name), code);
    script('keep.js', "const { writeFileSync } = require('fs'); const parts = []; process.stdin.on('data', (part) => parts.push(part)).on('end', () => { writeFileSync('kept', Buffer.concat(parts)); console.log('kept ' + Buffer.concat(parts).length); });");
    script('wait.js', "require('fs').writeFileSync(process.argv[2], String(process.pid)); setInterval(() => {}, 1000); console.log('waiting');");
    script('stubborn.js', "for (const name of ['SIGINT', 'SIGHUP']) process.on(name, () => console.log('not yet')); require('fs').writeFileSync(process.argv[2], String(process.pid)); setInterval(() => {}, 1000); console.log('waiting');");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (command: string, input = ''): Promise<Started> => {
    let output = '';
    let process: RunningProcess | undefined;
    const ended = new Promise<number | undefined>((resolve, reject) => {
      startProcess({ command, folder, input, onOutput: (text) => (output += text), onEnd: resolve }).then((started) => (process = started), reject);
    });
    await Promise.race([ended, eventually('the command runs', () => Promise.resolve(process), (started) => started !== undefined)]);
    assert.ok(process !== undefined);
    return { process, output: () => output, ended };
  };
  const run = async (command: string, input = ''): Promise<{ readonly output: string; readonly exitCode: number | undefined }> => {
    const { ended, output } = await start(command, input);
    const exitCode = await ended;
    return { output: output(), exitCode };
  };
  const isRunning = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const pidIn = async (name: string): Promise<number> => Number(await eventually(`${name} is written`, () => Promise.resolve(existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''), (text) => text !== ''));

  it('gets it byte for byte, whatever a shell would make of it', async () => {
    assert.deepEqual(await run('node keep.js', hostile), { output: `kept ${Buffer.byteLength(hostile)}\n`, exitCode: 0 });
    assert.equal(readFileSync(join(folder, 'kept'), 'utf8'), hostile);
    assert.deepEqual(['pwned', 'out.txt'].filter((name) => existsSync(join(folder, name))), []);
  });

  it('gets an empty one and a very long one', async () => {
    for (const text of ['', 'é🍵\n'.repeat(300_000)]) {
      assert.equal((await run('node keep.js', text)).exitCode, 0);
      assert.equal(readFileSync(join(folder, 'kept'), 'utf8'), text);
    }
  });

  it('is a command line, which a shell may read', async () => {
    assert.deepEqual(await run('echo one && node -e "process.exit(3)"'), { output: process.platform === 'win32' ? 'one \r\n' : 'one\n', exitCode: 3 });
  });

  it('shows what it writes in both streams, without cutting characters', async () => {
    const { output } = await run('node -e "for (const each of Buffer.from(String.fromCodePoint(0x1f375))) require(\'fs\').writeSync(1, Buffer.of(each)); console.error(\'!\')"');
    assert.deepEqual([...output].sort(), ['\n', '!', '🍵'].sort());
  });

  it('may leave its input unread', async () => {
    assert.deepEqual(await run('node -e "process.stdin.destroy(); console.log(1)"', 'x'.repeat(2_000_000)), { output: '1\n', exitCode: 0 });
  });

  it('fails with the reason when it cannot be started', async () => {
    await assert.rejects(startProcess({ command: 'echo', folder: join(folder, 'nowhere'), input: '', onOutput: () => undefined, onEnd: () => undefined }), /ENOENT/);
  });

  it('ends with a code of the shell when there is no such command', async () => {
    const { exitCode, output } = await run('there-is-no-such-command');
    assert.notEqual(exitCode, 0);
    assert.match(output, /there-is-no-such-command/);
  });

  it('stops at an interrupt, with what it has started', async () => {
    const { process: running, ended } = await start('node wait.js interrupted; echo');
    const pid = await pidIn('interrupted');
    running.interrupt();
    await ended;
    assert.equal(isRunning(pid), false);
  });

  it('ends with what it has started, even when that does not listen', async () => {
    const { process: running, ended } = await start('node stubborn.js ended; echo');
    const pid = await pidIn('ended');
    running.end();
    await ended;
    // Its parent is gone; whoever took it over may need a moment to see that it has ended.
    await eventually('the process has ended', () => Promise.resolve(isRunning(pid)), (isThere) => !isThere);
  });

  it('does not inherit what VS Code sets for its own processes', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1';
    process.env['VSCODE_TEST_NAME'] = '1';
    try {
      const { output } = await run('node -p "Object.keys(process.env).filter((name) => /^(ELECTRON|VSCODE)_/.test(name)).length"');
      assert.equal(output.trim(), '0');
    } finally {
      delete process.env['ELECTRON_RUN_AS_NODE'];
      delete process.env['VSCODE_TEST_NAME'];
    }
  });
});
