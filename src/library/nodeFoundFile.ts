import { constants, open } from 'node:fs/promises';
import { limits } from '../core/index.js';
import { decodeUtf16 } from './decodeUtf16.js';
import { collectBytes } from './nodeBytes.js';

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
    return decodeUtf16(bytes) ?? bytes.toString('utf8');
  } finally {
    await file.close();
  }
}
