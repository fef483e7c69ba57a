import { Readable, Writable } from 'node:stream';
import type { Invocation } from '../../src/cli/invocation';
import { runCli } from '../../src/cli/runCli';

/** What a run of the program left behind. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a function, without a terminal. Takes its words, and of its surroundings what matters to the test. */
export async function runInMemory(argv: readonly string[], surroundings: Partial<Invocation> & { readonly typed?: string | Buffer } = {}): Promise<Run> {
  const { typed = '', ...given } = surroundings;
  const [stdout, stderr] = [new Collector(), new Collector()];
  const stdin = Readable.from([typed === '' ? Buffer.alloc(0) : Buffer.from(typed)]);
  const exitCode = await runCli({ argv, stdin, stdout, stderr, cwd: process.cwd(), env: {}, home: '/home/ada', now: new Date(2024, 1, 3, 4, 5), ...given });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
