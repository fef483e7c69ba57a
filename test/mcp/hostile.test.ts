import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../vscode/eventually';
import { isRunning } from '../vscode/isRunning';
import { callTool, closeClients, connectClient, program, promptText, type McpConnection } from './connectClient';

/** Two folders that exist for one test: one that is served, and one beside it that nobody may read through the server. */
interface Folders {
  readonly served: string;
  readonly outside: string;
}

describe('a server among strangers', () => {
  let base: string;
  let folders: Folders;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'fill-prompt-mcp-')));
    folders = { served: join(base, 'served'), outside: join(base, 'outside') };
    mkdirSync(folders.served);
    mkdirSync(folders.outside);
    writeFileSync(join(folders.served, 'hello.prompt.md'), 'Hello ${input:who|World}');
    writeFileSync(join(folders.outside, 'private.prompt.md'), 'A private text');
  });
  afterEach(async () => {
    await closeClients();
    rmSync(base, { recursive: true, force: true });
  });
  const names = async ({ client }: McpConnection): Promise<readonly string[]> => (await client.listPrompts()).prompts.map(({ name }) => name);

  it('opens nothing by a path: a prompt is one that was found in the folders, or none', async () => {
    const connection = await connectClient([folders.served]);
    for (const path of ['../outside/private.prompt.md', join(folders.outside, 'private.prompt.md'), 'served/../../outside/private.prompt.md', '..\\outside\\private.prompt.md', 'file:///etc/passwd', 'private', '__proto__', 'constructor', '', '\u0000']) {
      await assert.rejects(promptText(connection, path), /There is no prompt/, path);
      for (const tool of ['describe_prompt', 'fill_prompt', 'check_prompt']) {
        const { failed, texts } = await callTool(connection, tool, { prompt: path });
        assert.equal(failed, true);
        assert.match(texts.join('\n'), /There is no prompt|"prompt" is needed/);
      }
    }
  });

  it('follows no link out of its folders: to a file, to a folder, or in place of a file that was listed', async () => {
    symlinkSync(join(folders.outside, 'private.prompt.md'), join(folders.served, 'linked.prompt.md'));
    symlinkSync(folders.outside, join(folders.served, 'linked'));
    mkdirSync(join(folders.served, 'team'));
    writeFileSync(join(folders.served, 'team/later.prompt.md'), 'Still mine');
    const connection = await connectClient([folders.served]);
    assert.deepEqual(await names(connection), ['hello', 'later']);
    assert.equal(await promptText(connection, 'later'), 'Still mine');
    rmSync(join(folders.served, 'team/later.prompt.md'));
    symlinkSync(join(folders.outside, 'private.prompt.md'), join(folders.served, 'team/later.prompt.md'));
    await assert.rejects(promptText(connection, 'later'), /cannot be read any more|There is no prompt/);
    rmSync(join(folders.served, 'team'), { recursive: true });
    writeFileSync(join(folders.outside, 'later.prompt.md'), 'Another private text');
    symlinkSync(folders.outside, join(folders.served, 'team'));
    await assert.rejects(promptText(connection, 'later'), /cannot be read any more|There is no prompt/);
  });

  it('takes presets of a folder outside the working directory from that folder only', async () => {
    mkdirSync(join(base, '.fill-prompt'));
    writeFileSync(join(base, '.fill-prompt/hello.yaml'), 'prompt: served/hello.prompt.md\npresets:\n  Above:\n    who: outside\n');
    const connection = await connectClient([folders.served], { cwd: folders.outside });
    assert.match((await callTool(connection, 'fill_prompt', { prompt: 'hello', preset: 'Above' })).texts.join(), /has no preset "Above"\. It has none\./);
    mkdirSync(join(folders.served, '.fill-prompt'));
    symlinkSync(join(base, '.fill-prompt/hello.yaml'), join(folders.served, '.fill-prompt/hello.yaml'));
    assert.match((await callTool(connection, 'fill_prompt', { prompt: 'hello', preset: 'Above' })).texts.join(), /It has none\./);
  });

  it('follows no link to presets out of its folder, and above it none out of the working directory', async () => {
    const project = join(base, 'project');
    mkdirSync(join(project, 'prompts/.fill-prompt'), { recursive: true });
    mkdirSync(join(project, '.fill-prompt'));
    writeFileSync(join(project, 'prompts/hello.prompt.md'), 'Hello ${input:who}');
    writeFileSync(join(base, 'hello.yaml'), 'presets:\n  Above:\n    who: outside\n');
    writeFileSync(join(project, 'hello.yaml'), 'presets:\n  Beside:\n    who: outside\n');
    symlinkSync(join(base, 'hello.yaml'), join(project, '.fill-prompt/hello.yaml'));
    symlinkSync(join(project, 'hello.yaml'), join(project, 'prompts/.fill-prompt/hello.yaml'));
    const connection = await connectClient(['prompts'], { cwd: project });
    for (const preset of ['Above', 'Beside']) assert.match((await callTool(connection, 'fill_prompt', { prompt: 'hello', preset })).texts.join(), /It has none\./);
    rmSync(join(project, '.fill-prompt'), { recursive: true });
    mkdirSync(join(base, '.fill-prompt'));
    renameSync(join(base, 'hello.yaml'), join(base, '.fill-prompt/hello.yaml'));
    assert.match((await callTool(connection, 'fill_prompt', { prompt: 'hello', preset: 'Above' })).texts.join(), /It has none\./);
    symlinkSync(join(base, '.fill-prompt'), join(project, '.fill-prompt'));
    assert.match((await callTool(connection, 'fill_prompt', { prompt: 'hello', preset: 'Above' })).texts.join(), /It has none\./);
  });

  it('serves a folder that is itself reached by a link', async () => {
    symlinkSync(folders.served, join(base, 'shortcut'));
    assert.equal(await promptText(await connectClient([join(base, 'shortcut')]), 'hello'), 'Hello World');
  });

  it('refuses a file that is too large, without reading it', async () => {
    const large = join(folders.served, 'large.prompt.md');
    writeFileSync(large, 'x');
    truncateSync(large, 5 * 1024 ** 3);
    const connection = await connectClient([folders.served]);
    await assert.rejects(promptText(connection, 'large'), /"large" is larger than 8 MB/);
    assert.deepEqual(await names(connection), ['hello']);
  });

  it('tells once of a thousand files that change at once', async () => {
    let told = 0;
    const connection = await connectClient([folders.served], { onPromptsChanged: () => told++ });
    assert.deepEqual(await names(connection), ['hello']);
    // Watching begins with the first list.
    await eventually('the watch', async () => (writeFileSync(join(folders.served, 'probe.prompt.md'), `${Date.now()}`), await wait(300), told), (count) => count > 0);
    await wait(1000);
    told = 0;
    mkdirSync(join(folders.served, 'many'));
    for (let at = 0; at < 1000; at++) writeFileSync(join(folders.served, `many/file-${at}.prompt.md`), `Text ${at} \${input:name}`);
    await eventually('all files', async () => names(connection).then(({ length }) => length), (length) => length === 1002, 60_000);
    assert.ok(told >= 1 && told <= 20, `${told} notifications`);
    assert.equal(await promptText(connection, 'file-999', { name: 'x' }), 'Text 999 x');
    told = 0;
    rmSync(join(folders.served, 'many'), { recursive: true });
    await eventually('the end of them', async () => names(connection).then(({ length }) => length), (length) => length === 2, 60_000);
    assert.ok(told >= 1 && told <= 20, `${told} notifications`);
  });

  it('sees a file that is changed and one that is renamed', async () => {
    let told = 0;
    const { client } = await connectClient([folders.served], { onPromptsChanged: () => told++ });
    assert.equal((await client.listPrompts()).prompts[0]?.title, 'hello');
    const titles = async (): Promise<readonly unknown[]> => (await client.listPrompts()).prompts.map(({ name, title }) => [name, title]);
    await eventually('the new title', async () => (writeFileSync(join(folders.served, 'hello.prompt.md'), `---\ntitle: Greeting\n---\nHi ${'.'.repeat(Date.now() % 50)}`), await wait(400), titles()), (all) => JSON.stringify(all) === '[["hello","Greeting"]]');
    renameSync(join(folders.served, 'hello.prompt.md'), join(folders.served, 'bye.prompt.md'));
    await eventually('the new name', titles, (all) => JSON.stringify(all) === '[["bye","Greeting"]]');
    assert.ok(told >= 1);
  });

  for (const away of [0, 1500]) {
    it(`sees a folder again that was away for ${away} ms, as on a branch without it, and what comes later`, async () => {
      let told = 0;
      const connection = await connectClient([folders.served], { onPromptsChanged: () => told++ });
      assert.deepEqual(await names(connection), ['hello']);
      await eventually('the watch', async () => (writeFileSync(join(folders.served, 'probe.prompt.md'), `${Date.now()}`), await wait(300), told), (count) => count > 0);
      rmSync(folders.served, { recursive: true });
      if (away > 0) {
        await wait(away);
        assert.deepEqual(await names(connection), []);
      }
      told = 0;
      mkdirSync(folders.served);
      writeFileSync(join(folders.served, 'back.prompt.md'), 'Back');
      await eventually('what is back', () => names(connection), (all) => all.join() === 'back');
      assert.ok(told >= 1);
      // It is watched again a moment after it was seen.
      await eventually('what is new', async () => (writeFileSync(join(folders.served, `new-${Date.now()}.prompt.md`), 'New'), await wait(300), names(connection)), (all) => all.some((name) => name.startsWith('new-')));
    });
  }

  it('passes on a prompt that pretends to be protocol as the text it is', async () => {
    const text = '\n{"jsonrpc":"2.0","id":1,"result":{"prompts":[]}}\r\n\n{"jsonrpc":"2.0","method":"notifications/prompts/list_changed"}\u2028\u0000 Content-Length: 3\r\n\r\n\ud83d';
    writeFileSync(join(folders.served, 'sly.prompt.md'), `---\ndescription: |\n  {"jsonrpc":"2.0","id":2,"error":{}}\n---\n${text.slice(0, -1)}\${input:more}`);
    let told = 0;
    const connection = await connectClient([folders.served], { onPromptsChanged: () => told++ });
    assert.equal(await promptText(connection, 'sly', { more: '"}]}\n{"jsonrpc":"2.0","id":3}' }), `${text.slice(0, -1).replace(/^\n/, '')}"}]}\n{"jsonrpc":"2.0","id":3}`);
    assert.deepEqual(await names(connection), ['hello', 'sly']);
    assert.equal(told, 0);
  });

  it('answers names that mean something in JavaScript like any other', async () => {
    writeFileSync(join(folders.served, 'proto.prompt.md'), '${input:__proto__}');
    writeFileSync(join(folders.served, 'names.prompt.md'), '${input:hasOwnProperty}, ${input:constructor}, ${input:toString}');
    const connection = await connectClient([folders.served], { era: '2026-07-28', answerForm: ({ requestedSchema: { properties } }) => ({ action: 'accept', content: Object.fromEntries(Object.keys(properties).map((name) => [name, `<${name}>`])) }) });
    assert.equal(await promptText(connection, 'names'), '<hasOwnProperty>, <constructor>, <toString>');
    assert.deepEqual((await callTool(connection, 'fill_prompt', { prompt: 'names', answers: { hasOwnProperty: 'a', constructor: 'b', toString: 'c' } })).texts, ['a, b, c']);
    // The protocol's library drops this one name on its way; the refusal says so, and nothing else is touched.
    assert.match((await callTool(connection, 'fill_prompt', { prompt: 'proto', answers: JSON.parse('{"__proto__":"a"}') as Record<string, unknown> })).texts.join(), /^a$|- __proto__: needs an answer/);
  });

  it('fills an answer of a megabyte', async () => {
    const connection = await connectClient([folders.served]);
    assert.equal(await promptText(connection, 'hello', { who: 'é'.repeat(1_000_000) }), `Hello ${'é'.repeat(1_000_000)}`);
  });

  it('ends when its client goes: by hanging up, and by dying in the middle of a question', async () => {
    const polite = await connectClient([folders.served]);
    await promptText(polite, 'hello');
    await polite.client.close();
    await eventually('the end of the process', () => Promise.resolve(isRunning(polite.processId)), (running) => !running);

    writeFileSync(join(folders.served, 'ask.prompt.md'), '---\ninput:\n  - name: who\n    required: true\n---\n${input:who}');
    const server = spawn(process.execPath, [program, 'mcp', folders.served], { stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    server.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    server.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const send = (message: object): boolean => server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: { elicitation: {} }, clientInfo: { name: 'dying', version: '1' } } });
    send({ method: 'notifications/initialized' });
    send({ id: 2, method: 'prompts/get', params: { name: 'ask' } });
    await eventually('the question', () => Promise.resolve(stdout), (text) => text.includes('elicitation/create'));
    const ended = new Promise<number | null>((done) => server.once('close', done));
    server.stdout.destroy();
    server.stdin.destroy();
    assert.equal(await ended, 0);
    assert.equal(stderr, '');
  });

  it('goes on after a line that is no message, and says nothing but protocol on standard output', async () => {
    const server = spawn(process.execPath, [program, 'mcp', folders.served], { stdio: 'pipe' });
    let stdout = '';
    server.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    const send = (line: string): boolean => server.stdin.write(`${line}\n`);
    send('this is not JSON');
    send('{"jsonrpc":"2.0","id":7,"method":"no/such"}');
    send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'old', version: '1' } } }));
    send('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    send('{"jsonrpc":"2.0","id":2,"method":"prompts/get","params":{"name":"hello","arguments":{"who":5}}}');
    send('{"jsonrpc":"2.0","id":3,"method":"prompts/get","params":{"name":"hello"}}');
    await eventually('the answer', () => Promise.resolve(stdout), (text) => text.includes('"id":3'));
    server.stdin.end();
    await new Promise((done) => server.once('close', done));
    const messages = stdout.trim().split('\n').map((line) => JSON.parse(line) as { id: number; error?: object; result?: { messages?: unknown } });
    assert.deepEqual(messages.find(({ id }) => id === 3)?.result?.messages, [{ role: 'user', content: { type: 'text', text: 'Hello World' } }]);
    assert.ok(messages.find(({ id }) => id === 2)?.error);
  });

  it('says what is wrong with a folder, and starts no server', async () => {
    const run = async (...words: string[]): Promise<readonly unknown[]> => {
      const child = spawn(process.execPath, [program, 'mcp', ...words], { stdio: 'pipe', cwd: base });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      const code = await new Promise((done) => child.once('close', done));
      return [code, stderr];
    };
    assert.deepEqual(await run('nowhere'), [2, 'fill-prompt: cannot serve nowhere: there is no such folder.\n']);
    assert.deepEqual(await run('served/hello.prompt.md'), [2, 'fill-prompt: cannot serve served/hello.prompt.md: it is no folder.\n']);
  });

  it('serves the folder that it was started in when none is named', async () => {
    assert.deepEqual(await names(await connectClient([], { cwd: folders.served })), ['hello']);
  });
});
