import * as vscode from 'vscode';
import type { Input, Value } from '../../core/index.js';

/** Keeps what was last answered to each prompt while the window is open, for hovers and hints. Secrets are left out. */
export class LastAnswers implements vscode.Disposable {
  private readonly answers = new Map<string, Readonly<Record<string, Value>>>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;

  dispose(): void {
    this.changes.dispose();
  }

  /** Gives the last answers to a prompt by input name, or nothing when it was not filled yet. */
  of(prompt: vscode.Uri): Readonly<Record<string, Value>> | undefined {
    return this.answers.get(prompt.toString());
  }

  /** Keeps the answers of a fill. Takes the inputs, which say what is secret. */
  keep(prompt: vscode.Uri, inputs: readonly Input[], answers: Readonly<Record<string, Value>>): void {
    const secrets = new Set(inputs.filter(({ secret }) => secret).map(({ name }) => name));
    this.answers.set(prompt.toString(), Object.fromEntries(Object.entries(answers).filter(([name]) => !secrets.has(name))));
    this.changes.fire(prompt);
  }
}
