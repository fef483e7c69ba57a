import { homedir } from 'node:os';
import { serveMcp } from './serveMcp.js';

export { serveMcp };

// Loaded by the command line tool, this is a part of it; started by itself, as an editor does, it is the server.
if (require.main === module) {
  const { argv, stdin, stdout, stderr } = process;
  void serveMcp({ folders: argv.slice(2), stdin, stdout, stderr, cwd: process.cwd(), home: homedir() }).then((refusal) => {
    if (refusal !== undefined) stderr.write(`fill-prompt mcp: ${refusal}\n`);
    process.exitCode = refusal === undefined ? 0 : 2;
  });
}
