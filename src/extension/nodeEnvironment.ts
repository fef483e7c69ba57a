import { homedir } from 'node:os';
import { sep } from 'node:path';

/** Gives the home folder of the person. */
export function userHome(): string {
  return homedir();
}

/** Gives the character between the parts of a path. */
export function pathSeparator(): string {
  return sep;
}

/** Gives how this process runs JavaScript in one of its own, or nothing where there are no processes. On a desktop VS Code is itself a Node when it is told so. */
export function nodeProgram(): { readonly path: string; readonly env: Readonly<Record<string, string>> } | undefined {
  return { path: process.execPath, env: process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' } };
}
