import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import type { VsCode } from './installVsCode.js';

/** A started server process, or one that does a single thing such as installing an extension. */
export interface ServerProcess {
  /** Everything printed so far. */
  output(): string;
  /** The exit code, or undefined while the process runs; null when a signal ended it. */
  exitCode(): number | null | undefined;
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  /** Ends the process and all it has started, and waits until it has ended. */
  stop(): Promise<void>;
}

/** Takes VS Code and arguments of its server, and starts it; the process never outlives this one. */
export function startServerProcess(vsCode: VsCode, serverArguments: readonly string[]): ServerProcess {
  const child = spawn(vsCode.nodePath, [vsCode.serverMain, ...serverArguments], {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that it can be ended together with the extension hosts it starts.
    detached: process.platform !== 'win32',
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  let exitCode: number | null | undefined;
  const ended = new Promise<void>((done) => {
    child.on('error', (error) => {
      output += String(error);
      exitCode = null;
      done();
    });
    child.on('close', (code) => {
      exitCode = code;
      done();
    });
  });
  const kill = (): void => killTree(child);
  endWithThisProcess(kill);
  return {
    output: () => output,
    exitCode: () => exitCode,
    ended,
    stop: async () => {
      running.delete(kill);
      kill();
      await ended;
    },
  };
}

/** A terminal inside VS Code and an outer npm set variables that change how VS Code and Node start. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_ENV$)/i.test(name)),
  );
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}

const running = new Set<() => void>();
let watchesExit = false;

function endWithThisProcess(kill: () => void): void {
  running.add(kill);
  if (watchesExit) {
    return;
  }
  watchesExit = true;
  process.on('exit', () => running.forEach((killOne) => killOne()));
  // A process group of its own does not get the Ctrl+C of the terminal, and without a listener 'exit' is not emitted for signals.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(130));
  }
}
