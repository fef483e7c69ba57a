import { spawn, spawnSync } from 'node:child_process';
import type { Processes, ProcessStart, RunningProcess } from './extensionHost.js';

/** How long a command may take to end by itself after it was told to. */
const patience = 2000;
const isWindows = process.platform === 'win32';

/** Starts a command and gives it when it runs; fails with the reason when it cannot be started. */
export function startProcess({ command, folder, input, onOutput, onEnd }: ProcessStart): Promise<RunningProcess> {
  return new Promise((resolve, reject) => {
    // A group of its own lets a signal reach what the shell has started, too.
    const child = spawn(command, { shell: true, cwd: folder, env: plainEnvironment(), stdio: ['pipe', 'pipe', 'pipe'], detached: !isWindows, windowsHide: true });
    const { pid } = child;
    const endAtOnce = (): void => signalTree(pid, 'SIGKILL');
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput);
    child.once('error', reject);
    child.once('spawn', () => {
      process.once('exit', endAtOnce);
      resolve({
        interrupt: () => signalTree(pid, 'SIGINT'),
        end: () => {
          signalTree(pid, 'SIGHUP');
          const timer = setTimeout(endAtOnce, patience);
          timer.unref();
          child.once('close', () => clearTimeout(timer));
        },
      });
    });
    child.once('close', (code) => {
      process.off('exit', endAtOnce);
      onEnd(code ?? undefined);
    });
    // A command need not read to the end; writing to one that has closed its input is no mistake.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What VS Code sets for its own processes would change how others start. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:ELECTRON|VSCODE)_/i.test(name)));
}

function signalTree(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (isWindows) {
    // Windows has no signals that a program of a console could be sent from outside it.
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Gives how this program runs a script in a process of its own: it is a Node, or on a desktop VS Code, which is one when it is told so. */
export function scriptProgram(): Processes['program'] {
  return { path: process.execPath, env: process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' } };
}
