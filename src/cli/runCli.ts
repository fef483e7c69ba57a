import { version } from '../../package.json';
import { readCommandLine } from './commandLine.js';
import { streamOf } from './directOutput.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import { commandHelp, programHelp } from './help.js';
import type { Invocation } from './invocation.js';
import { say, writeTo } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** The whole program as a function of its surroundings: reads the command line, does what it says and gives the exit code. */
export async function runCli(invocation: Invocation): Promise<ExitCode> {
  try {
    return await run(invocation);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    await say(invocation, `fill-prompt: ${error.message}`);
    return exitCodes.wrongUse;
  }
}

async function run(invocation: Invocation): Promise<ExitCode> {
  const command = readCommandLine(invocation.argv);
  switch (command.kind) {
    case 'help':
      await writeTo(invocation.stdout, command.command === undefined ? programHelp() : commandHelp(command.command));
      return exitCodes.done;
    case 'version':
      await writeTo(invocation.stdout, `${version}\n`);
      return exitCodes.done;
    // A command is loaded when it is run.
    case 'fill': {
      const { fill } = await import('./fillCommand.js');
      return fill(command, invocation);
    }
    case 'inputs': {
      const { listInputs } = await import('./inputsCommand.js');
      return listInputs(command, invocation);
    }
    case 'check': {
      const { check } = await import('./checkCommand.js');
      return check(command, invocation);
    }
    case 'convert': {
      const { convert } = await import('./convertCommand.js');
      return convert(command, invocation);
    }
    // The server is a host of its own, in a file of its own; this is the one door from one host to another.
    case 'mcp': {
      const { serveMcp } = await import('../mcp/main.js');
      const refusal = await serveMcp({ ...invocation, ...command, stdout: streamOf(invocation.stdout), stderr: streamOf(invocation.stderr) });
      if (refusal !== undefined) throw new WrongUse(refusal);
      return exitCodes.done;
    }
  }
}
