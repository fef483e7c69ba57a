import * as vscode from 'vscode';
import type { Processes, RunningProcess } from '../extensionHost.js';

/** What a terminal runs. */
export interface CommandRun {
  readonly command: string;
  readonly folder: string;
  readonly processes: Processes;
  /** What the command reads on its standard input. */
  readonly input: string;
  /** Called when the command has failed by itself, with its exit code. */
  readonly onFailure: (exitCode: number) => void;
}

/** A terminal that runs one command and shows what it writes, until a key closes it. */
export class CommandTerminal implements vscode.Pseudoterminal {
  private readonly writing = new vscode.EventEmitter<string>();
  private readonly closing = new vscode.EventEmitter<void>();
  private process: RunningProcess | undefined;
  private state: 'running' | 'stopped' | 'ended' = 'running';
  private isAtStart = true;
  private settle: { readonly start: () => void; readonly fail: (reason: unknown) => void } | undefined;
  readonly onDidWrite = this.writing.event;
  readonly onDidClose = this.closing.event;
  /** Settles when the command has been started; fails when it could not be. */
  readonly started = new Promise<void>((start, fail) => (this.settle = { start, fail }));

  constructor(private readonly run: CommandRun) {}

  /** VS Code calls it when the terminal is on the screen; what is written before is lost. */
  open(): void {
    // A command of settings is shown, not obeyed: its control characters would be the terminal's.
    this.say(`> ${this.run.command.replace(/\p{Cc}/gu, ' ')}`);
    void this.start();
  }

  /** VS Code calls it when the person closes the terminal. */
  close(): void {
    if (this.state === 'ended') return;
    this.state = 'stopped';
    this.process?.end();
    // One that was closed before it was on the screen starts nothing, and nobody need wait for it.
    this.settle?.start();
  }

  /** The command has read all its input, so that keys are only for the terminal: Ctrl+C stops the command, and any key closes what has ended. */
  handleInput(keys: string): void {
    if (this.state === 'ended') return this.closing.fire();
    if (!keys.includes('\u0003')) return;
    // The second time there is no more asking.
    if (this.state === 'stopped') this.process?.end();
    else this.process?.interrupt();
    this.state = 'stopped';
  }

  private async start(): Promise<void> {
    const { command, folder, input, processes } = this.run;
    try {
      this.process = await processes.start({ command, folder, input, onOutput: (text) => this.write(text), onEnd: (exitCode) => this.end(exitCode) });
      this.settle?.start();
      // The terminal may have been closed before the command was there to be ended.
      if (this.state === 'stopped') this.process.end();
    } catch (error) {
      this.settle?.fail(error);
      this.closing.fire();
    }
  }

  private end(exitCode: number | undefined): void {
    const wasStopped = this.state === 'stopped';
    this.state = 'ended';
    this.say(`${endingOf(exitCode, wasStopped)} ${vscode.l10n.t('Press any key to close this terminal.')}`);
    if (exitCode !== undefined && exitCode !== 0 && !wasStopped) this.run.onFailure(exitCode);
  }

  /** The terminal's own sentences are set apart from what the command writes, each on a line of its own. */
  private say(sentence: string): void {
    this.write(`${this.isAtStart ? '' : '\n'}\u001b[1m${sentence}\u001b[0m\n`);
  }

  private write(text: string): void {
    this.isAtStart = text.endsWith('\n');
    // A terminal goes to the beginning of the next line only when it is told both.
    this.writing.fire(text.replace(/\r?\n/g, '\r\n'));
  }
}

function endingOf(exitCode: number | undefined, wasStopped: boolean): string {
  if (wasStopped || exitCode === undefined) return vscode.l10n.t('The command was stopped.');
  return exitCode === 0 ? vscode.l10n.t('The command has ended.') : vscode.l10n.t('The command ended with exit code {0}.', exitCode);
}
