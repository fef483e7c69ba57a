import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createServer } from './createServer.js';
import { ServedPrompts } from './servedPrompts.js';

/** All that one run of the server gets from outside. */
export interface McpInvocation {
  /** The folders whose prompts are served, from the working directory on; none for the working directory itself. */
  readonly folders: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly cwd: string;
  readonly home: string;
}

/**
 * Serves the prompt files of some folders over the Model Context Protocol, on standard input and output, until the client hangs up.
 * What there is to say to a person goes to standard error. Gives a sentence instead when a folder cannot be served.
 */
export async function serveMcp({ folders, stdin, stdout, stderr, cwd, home }: McpInvocation): Promise<string | undefined> {
  const paths = (folders.length === 0 ? ['.'] : folders).map((folder) => resolve(cwd, folder));
  for (const [at, path] of paths.entries()) {
    const isFolder = await stat(path).then((found) => found.isDirectory(), () => undefined);
    if (isFolder !== true) return `cannot serve ${folders[at] ?? path}: ${isFolder === undefined ? 'there is no such folder' : 'it is no folder'}.`;
  }
  const say = (sentence: string): void => void stderr.write(`fill-prompt mcp: ${sentence}\n`);
  const prompts = new ServedPrompts(paths, cwd, say);
  const transport = new StdioServerTransport(stdin, stdout);
  const hungUp = new Promise<void>((done) => {
    stdin.once('close', done);
    stdin.once('end', done);
    // A client that dies takes its end of the pipe along.
    stdout.once('error', () => done());
  });
  const handle = serveStdio(() => createServer({ prompts, cwd, home, now: () => new Date() }), { transport, onerror: (error) => say(error.message) });
  // A person who has typed the command would wait for something to happen.
  if (stdin.isTTY === true) say(`serves ${paths.length === 1 ? '1 folder' : `${paths.length} folders`} over standard input and waits for a client (Ctrl+C ends it).`);
  await hungUp;
  await handle.close();
  await prompts.close();
  return undefined;
}
