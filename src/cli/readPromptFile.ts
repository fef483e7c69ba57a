import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { limits, type PromptFile } from '../core/index.js';
import { collectBytes, readBytesAtOnce } from '../library/nodeBytes.js';
import { openPromptAt } from '../library/openPromptAt.js';
import type { Invocation } from './invocation.js';
import { decode } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** Opens a prompt file by its path, or from standard input for `-`. */
export async function readPromptFile(path: string, invocation: Invocation): Promise<PromptFile> {
  return openPromptAt(resolve(invocation.cwd, path), await readText(path, invocation));
}

/** Reads a text by its path, or from standard input for `-`. Throws `WrongUse` when it cannot be read. */
export async function readText(path: string, invocation: Invocation): Promise<string> {
  return decode(await readBytes(path, invocation), displayName(path), invocation);
}

/** Gives the name by which messages call a file. */
export function displayName(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

/**
 * Reads the bytes of a file by its path, or of standard input for `-`; a pipe or device is read, too, since a person has named it.
 * Throws `WrongUse` when they cannot be read, or are more than any prompt may have.
 */
export async function readBytes(path: string, invocation: Invocation): Promise<Buffer> {
  let bytes: Buffer | undefined;
  try {
    bytes = path === '-' ? await collectBytes(invocation.stdin, limits.fileBytes) : await readNamed(resolve(invocation.cwd, path));
  } catch (error) {
    throw new WrongUse(`cannot read ${displayName(path)}: ${fileReason(error)}.`);
  }
  if (bytes === undefined) throw new WrongUse(`cannot read ${displayName(path)}: it is larger than ${limits.fileBytes / 1024 / 1024} MB.`);
  return bytes;
}

function readNamed(path: string): Buffer | undefined | Promise<Buffer | undefined> {
  return statSync(path).isFile() ? readBytesAtOnce(path, limits.fileBytes) : collectBytes(createReadStream(path), limits.fileBytes);
}

/** Says why the system refused a file. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'you may not';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
