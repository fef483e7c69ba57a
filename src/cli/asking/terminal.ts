import type { Invocation, InputStream, OutputStream } from '../invocation.js';
import { PlainOutput } from './plainOutput.js';

/** Where questions are drawn and answered. Standard output is not part of it: that carries the filled prompt. */
export interface Terminal {
  readonly input: InputStream;
  readonly output: OutputStream;
  /** The folder that typed paths start from. */
  readonly cwd: string;
}

/** Gives the terminal of an invocation, without colours where the person wants none. */
export function openTerminal({ stdin, stderr, env, cwd }: Invocation): Terminal {
  if (env['NO_COLOR']) return { input: stdin, output: new PlainOutput(stderr), cwd };
  // Newer Node colours text when standard output is a terminal, but here that may be a file and the questions stand on
  // standard error. This tells Node that they do.
  if (stderr === process.stderr) process.env['FORCE_COLOR'] ??= '1';
  return { input: stdin, output: stderr, cwd };
}
