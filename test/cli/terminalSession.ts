import { spawn, type IPty } from '@lydell/node-pty';
import { stripVTControlCharacters } from 'node:util';

/** What a person can do at a terminal: read what has been drawn, and press keys. */
export interface TerminalSession {
  /** Waits until a text is drawn behind the last one that was waited for. */
  sees(text: string): Promise<void>;
  /** Presses keys, once the program is waiting for them. */
  press(...keysPressed: readonly (keyof typeof keys | { readonly text: string })[]): Promise<void>;
  /** Waits for the end of the program. */
  readonly exitCode: Promise<number>;
  /** All that was drawn, without colours and cursor movements. */
  readonly screen: string;
  /** All that was drawn, as it was. */
  readonly raw: string;
}

const keys = {
  enter: '\r',
  tab: '\t',
  shiftTab: '\u001B[Z',
  escape: '\u001B',
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  space: ' ',
  backspace: '\u007F',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001A',
};

/** How long a person waits for something to be drawn. */
const patience = 10_000;

const open = new Set<IPty>();

/** Ends the programs that still run, so that a failed test does not keep the others from ending. */
export function closeTerminals(): void {
  for (const terminal of open) terminal.kill('SIGKILL');
}

/** Runs a program on a pseudo-terminal. Takes the words of its command line, the program first. */
export function openTerminal(words: readonly string[], { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> }): TerminalSession {
  const [program = '', ...args] = words;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'CI'].includes(name)));
  const terminal = spawn(program, args, { cwd, cols: 100, rows: 40, name: 'xterm-256color', env: { ...inherited, ...env } });
  let raw = '';
  let read = 0;
  let wake: () => void = () => undefined;
  terminal.onData((data) => {
    raw += data;
    wake();
  });
  const exitCode = new Promise<number>((done) => terminal.onExit(({ exitCode: code }) => done(code)));
  open.add(terminal);
  void exitCode.then(() => open.delete(terminal));
  return {
    exitCode,
    get raw() {
      return raw;
    },
    get screen() {
      return stripVTControlCharacters(raw);
    },
    async sees(text) {
      const deadline = Date.now() + patience;
      for (;;) {
        const screen = stripVTControlCharacters(raw);
        const at = screen.indexOf(text, read);
        if (at !== -1) {
          read = at + text.length;
          return;
        }
        const left = deadline - Date.now();
        if (left <= 0) throw new Error(`"${text}" was not drawn. What was:\n${screen.slice(read)}`);
        await new Promise<void>((done) => {
          const timer = setTimeout(done, left);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
    },
    async press(...pressed) {
      for (const key of pressed) {
        // Keys of a person come one by one; the program reads each on its own.
        await new Promise((done) => setTimeout(done, 60));
        terminal.write(typeof key === 'string' ? keys[key] : key.text);
      }
    },
  };
}
