import { constants, open } from 'node:fs/promises';
import { limits } from '../core/index.js';

/** Gives the bytes of a stream, or nothing when they are more than so many; no more are taken from it then. */
export async function collectBytes(stream: AsyncIterable<unknown>, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
    length += bytes.length;
    if (length > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a text that nobody has named, but that was found in a folder: a link in a folder of a stranger may lead to a device that never
 * ends, or a pipe that nobody writes to. Throws what the system says, and for what is no ordinary file or too large.
 */
export async function readFoundFile(path: string): Promise<string> {
  // Opening a pipe would wait for somebody who writes to it. (Windows has no such flag, and no such pipes.)
  const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    if (!(await file.stat()).isFile()) throw new Error('it is no ordinary file');
    const bytes = await collectBytes(file.createReadStream({ autoClose: false }), limits.fileBytes);
    if (bytes === undefined) throw new Error(`it is larger than ${limits.fileBytes / 1024 / 1024} MB`);
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
}
