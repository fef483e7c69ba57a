import { fstatSync, writeSync } from 'node:fs';
import type { Output, OutputStream } from './invocation.js';

/**
 * Gives a standard output to write to. A file or a pipe is written to directly: Node's streams, which a terminal needs, take longer to load
 * than most prompts to fill. Takes the descriptor, and how the stream is opened.
 */
export function openOutput(descriptor: number, open: () => OutputStream): Output {
  return isFileOrPipe(descriptor) ? new DirectOutput(descriptor, open) : open();
}

/** Gives the stream behind an output, for a library that wants one. */
export function streamOf(output: Output): OutputStream {
  return output instanceof DirectOutput ? output.stream : (output as OutputStream);
}

class DirectOutput implements Output {
  readonly isTTY = false;
  private opened: OutputStream | undefined;

  constructor(
    private readonly descriptor: number,
    private readonly open: () => OutputStream,
  ) {}

  get stream(): OutputStream {
    return (this.opened ??= this.open());
  }

  write(text: string | Uint8Array, done: (error?: Error | null) => void): void {
    // Once there is a stream, what it still holds comes first.
    if (this.opened !== undefined) return void this.opened.write(text, done);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.descriptor, bytes, written);
      done();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return done(error as Error);
      // A pipe that takes no more for now; the stream can wait. Its errors reach `done`, too.
      this.stream.once('error', () => undefined);
      this.stream.write(bytes.subarray(written), done);
    }
  }

  /** A direct write tells its errors to the one who writes. */
  once(event: 'error', listener: (error: Error) => void): void {
    this.opened?.once(event, listener);
  }

  off(event: 'error', listener: (error: Error) => void): void {
    this.opened?.off(event, listener);
  }
}

/** Windows is left to Node, which knows its kinds of pipes. */
function isFileOrPipe(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  try {
    const status = fstatSync(descriptor);
    // What Node calls a pipe to a child is a socket.
    return status.isFile() || status.isFIFO() || status.isSocket();
  } catch {
    return false;
  }
}
