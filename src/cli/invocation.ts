import type { Readable, Writable } from 'node:stream';

/** All that one run of the program gets from outside, so that a test can give its own. */
export interface Invocation {
  /** The words behind the name of the program. */
  readonly argv: readonly string[];
  readonly stdin: InputStream;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly now: Date;
}

export type InputStream = Readable & { readonly isTTY?: boolean };

/** Where text goes: a stream, or what does its work. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** Tells whether there is a person to ask: questions are read from stdin and drawn on stderr. */
export function canAsk(invocation: Invocation): boolean {
  // Standard input last, since looking at it opens it.
  return invocation.stderr.isTTY === true && invocation.env['TERM'] !== 'dumb' && invocation.stdin.isTTY === true;
}
