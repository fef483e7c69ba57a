import { rmSync } from 'node:fs';
import { mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { VsCode } from './installVsCode.js';

/**
 * Extensions that come with VS Code and start in every window, or with the files of the tests, but do nothing that a test looks at. Copilot's
 * alone is 20 MB of script; the chat itself is not part of it.
 */
const unneeded =
  /^(copilot|git|git-base|github|.*-authentication|emmet|(css|html|php|typescript)-language-features|npm|grunt|gulp|jake|debug-.*|ms-vscode\..*|merge-conflict|extension-editing|tunnel-forwarding|simple-browser|ipynb|notebook-renderers|media-preview|mermaid-.*)$/;

const made = new Map<string, Promise<string>>();

/** Gives a folder with links to the extensions that come with VS Code, without those that only cost time and those named; made once for all servers of a process. */
export function findQuietExtensions(vsCode: VsCode, without: readonly string[] = []): Promise<string> {
  const key = without.join(' ');
  const known = made.get(key) ?? linkExtensions(vsCode, without);
  made.set(key, known);
  return known;
}

async function linkExtensions({ serverMain }: VsCode, without: readonly string[]): Promise<string> {
  const all = join(dirname(dirname(serverMain)), 'extensions');
  const folder = await mkdtemp(join(tmpdir(), 'vscode-built-in-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const names = (await readdir(all, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !unneeded.test(entry.name) && !without.includes(entry.name)).map(({ name }) => name);
  await Promise.all(names.map((name) => symlink(join(all, name), join(folder, name), 'junction')));
  return folder;
}
