import type { Key } from 'node:readline';
import { ReadStream } from 'node:tty';
import { leavePastes } from './askSeveralLines.js';
import type { Terminal } from './terminal.js';

/** A terminal on which a question survives Ctrl+Z. */
export interface SuspendableTerminal extends Terminal {
  stop(): void;
}

const showCursor = '\u001B[?25h';
const hideCursor = '\u001B[?25l';

/**
 * Lets a question be left with Ctrl+Z and be there again, with what was typed, when the program goes on. Readline, which minds this key otherwise, would stay paused then: the
 * program would have nothing left to wait for, and end as if it were done. Takes the terminal before anything of the question is drawn.
 */
export function makeSuspendable({ input, output, cwd }: Terminal): SuspendableTerminal {
  const drawn: string[] = [];
  let hasContinued = false;
  const onContinue = (): void => {
    hasContinued = true;
  };
  const onKey = (_: string | undefined, key: Key): void => {
    // Windows has no such thing.
    if (key.name !== 'z' || key.ctrl !== true || !(input instanceof ReadStream) || process.platform === 'win32') return;
    // For those who see the key after this it is one without a meaning.
    key.name = 'none';
    hasContinued = false;
    output.write(leavePastes + showCursor);
    input.setRawMode(false);
    process.kill(process.pid, 'SIGTSTP');
    // By then it is known whether it has been stopped.
    setImmediate(() => setImmediate(() => goOn(input)));
  };
  const goOn = (terminal: ReadStream): void => {
    terminal.setRawMode(true);
    // The steps of the drawing lead to the same picture below what the shell has written. Without a shell to go to, nothing has stopped, and it stands there still.
    output.write(hasContinued ? drawn.join('') : hideCursor);
  };
  input.on('keypress', onKey);
  process.on('SIGCONT', onContinue);
  return {
    input,
    cwd,
    output: new Proxy(output, {
      get(target, name) {
        if (name === 'write') return (text: string) => (drawn.push(text), target.write(text));
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
    stop() {
      input.off('keypress', onKey);
      process.off('SIGCONT', onContinue);
    },
  };
}
