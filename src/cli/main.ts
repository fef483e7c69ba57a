import { homedir } from 'node:os';
import { runCli } from './runCli.js';

const { argv, stdin, stdout, stderr, env } = process;

// Setting the code rather than leaving at once lets a pipe take all of the text.
runCli({ argv: argv.slice(2), stdin, stdout, stderr, cwd: process.cwd(), env, home: homedir(), now: new Date() }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    stderr.write(`fill-prompt: this is a fault of the program, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 70;
  },
);
