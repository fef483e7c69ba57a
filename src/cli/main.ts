import { homedir } from 'node:os';
import { openOutput } from './directOutput.js';
import type { Invocation } from './invocation.js';
import { runCli } from './runCli.js';

const { argv, env } = process;
const stdout = openOutput(1, () => process.stdout);
const stderr = openOutput(2, () => process.stderr);
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
    process.stderr.write(`fill-prompt: this is a fault of the program, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
