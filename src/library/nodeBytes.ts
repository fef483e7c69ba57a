import { closeSync, openSync, readSync } from 'node:fs';

const chunkSize = 65_536;

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
 * Gives the bytes of an ordinary file at once, or nothing when they are more than so many. Node takes longer to load its streams than to read
 * any prompt. Throws what the system says.
 */
export function readBytesAtOnce(path: string, most: number): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= most; ) {
      const chunk = Buffer.allocUnsafe(chunkSize);
      const count = readSync(file, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}
