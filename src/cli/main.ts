import { homedir } from 'node:os';
import type { Invocation } from './invocation.js';
import { runCli } from './runCli.js';

const { argv, stdout, stderr, env } = process;
const invocation: Invocation = {
  argv: argv.slice(2),
  // Node opens standard input when it is first looked at, which takes a third of the time of a short run.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  cwd: process.cwd(),
  env,
  home: homedir(),
  now: new Date(),
};

// Setting the code rather than leaving at once lets a pipe take all of the text.
runCli(invocation).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    stderr.write(`fill-prompt: this is a fault of the program, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
