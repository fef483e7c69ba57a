import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startServer } from './startServer.js';
import { workbenchAddress } from './workbenchAddress.js';

/** `npm start [-- folder]`: builds the extension and serves a complete VS Code that has it, until Ctrl+C. */
async function start(): Promise<void> {
  const repository = resolve(__dirname, '../..');
  const folder = resolve(process.argv[2] ?? join(repository, 'examples'));
  if (!existsSync(folder)) {
    throw new Error(`There is no folder ${folder}.`);
  }
  await build(repository);
  const server = await startServer({
    // Anyone on this machine could otherwise use the server, which can run programs.
    connectionToken: randomBytes(16).toString('hex'),
    extensions: [repository],
    workspaceTrust: false,
  });
  const address = workbenchAddress(server, { folder, openFile: await firstPrompt(folder) });
  console.log(`\nVS Code with Fill Prompt runs at\n\n    ${address}\n\npress F1, Fill Prompt\n\nCtrl+C ends it.`);
  openInBrowser(address);
}

function build(repository: string): Promise<void> {
  console.log('Building …');
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: repository, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`npm run build stopped with exit code ${code}.`))));
  });
}

async function firstPrompt(folder: string): Promise<string | undefined> {
  const files = await readdir(folder, { recursive: true });
  const first = files.filter((file) => file.endsWith('.prompt.md') && !file.includes('node_modules')).sort()[0];
  return first === undefined ? undefined : join(folder, first);
}

/** A convenience that never fails: without a screen, or without the program that opens addresses, the printed address remains. */
function openInBrowser(address: string): void {
  const environment = process.env;
  const hasScreen =
    process.platform !== 'linux' || environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen || environment['SSH_CONNECTION'] !== undefined || environment['CI'] !== undefined) {
    return;
  }
  const [program, ...programArguments] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
  const child = spawn(program ?? 'xdg-open', [...programArguments, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
