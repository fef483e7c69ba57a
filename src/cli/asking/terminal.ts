import { streamOf } from '../directOutput.js';
import type { Invocation, InputStream, OutputStream } from '../invocation.js';

/** Where questions are drawn and answered. Standard output is not part of it: that carries the filled prompt. */
export interface Terminal {
  readonly input: InputStream;
  readonly output: OutputStream;
  /** The folder that typed paths start from. */
  readonly cwd: string;
}

/** Gives the terminal of an invocation. */
export function openTerminal({ stdin, stderr, env, cwd }: Invocation): Terminal {
  // Node colours text when standard output is a terminal, but that may be a file here, and the questions stand on
  // standard error. This tells Node that they may be coloured.
  if (stderr === process.stderr && !env['NO_COLOR']) process.env['FORCE_COLOR'] ??= '1';
  return { input: stdin, output: streamOf(stderr), cwd };
}
