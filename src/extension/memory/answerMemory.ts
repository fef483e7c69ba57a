import * as vscode from 'vscode';
import { keepFill, recallAnswers, type Input, type Questionnaire, type Value } from '../../core/index.js';
import { addFill, boundFills, mergeFills, readStoredFills, type StoredFill } from '../../library/memory/storedFills.js';
import type { Answered } from '../filling/filling.js';
import { addressAfter } from './addressAfter.js';

/**
 * Remembers the last fill of each prompt: in the workspace when `fillPrompt.rememberAnswers` says so, otherwise while the
 * window is open, for hovers, hints and "Fill Prompt Again". Secrets are never among the answers.
 */
export class AnswerMemory implements vscode.Disposable {
  /** The last one first. Answers that are too long to be stored are known until the window closes. */
  private fills: readonly StoredFill[];
  /** What the storage held when it was last read or written here. */
  private seen: string | undefined;
  /** How many writes of this window are under way; until they have ended, the storage is behind. */
  private writing = 0;
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners: vscode.Disposable;
  readonly onDidChange = this.changes.event;

  /** Takes the storage, and the name under which the fills stand there. */
  constructor(
    private readonly storage: vscode.Memento,
    private readonly key = 'answers',
  ) {
    this.fills = readStoredFills(storage.get(key));
    this.seen = this.stored();
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.rememberAnswers') && void this.store()),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.follow(files)),
    );
    // The setting may have been switched off while no window was open.
    const remembered = this.fills.filter(isStorable);
    if (remembered.length < this.fills.length) {
      this.fills = remembered;
      void this.store();
    }
  }

  dispose(): void {
    this.listeners.dispose();
    this.changes.dispose();
  }

  /** Gives the last answers to a prompt by input name, or nothing when it was not filled yet. */
  of(prompt: vscode.Uri): Readonly<Record<string, Value>> | undefined {
    return this.lastFill(prompt)?.answers;
  }

  /** Gives the last fill of a prompt, to be repeated. */
  lastFill(prompt: vscode.Uri): StoredFill | undefined {
    const address = prompt.toString();
    return this.fills.find((fill) => fill.prompt === address);
  }

  /** Gives the addresses of the prompts that have remembered answers, the last filled first. */
  prompts(): readonly vscode.Uri[] {
    return this.fills.map(({ prompt }) => vscode.Uri.parse(prompt));
  }

  /**
   * Gives the answers that the questions of a prompt begin with: those that still fit, and none when the setting is off.
   * An answer to what has become a secret since is forgotten.
   */
  recall(prompt: vscode.Uri, inputs: readonly Input[]): Readonly<Record<string, Value>> {
    this.takeIn();
    const fill = this.lastFill(prompt);
    if (fill === undefined || !isRemembering(prompt)) return {};
    const secrets = new Set(inputs.filter(({ secret }) => secret).map(({ name }) => name));
    const open = Object.entries(fill.answers).filter(([name]) => !secrets.has(name));
    if (open.length < Object.keys(fill.answers).length) {
      this.fills = this.fills.map((each) => (each === fill ? { ...fill, answers: Object.fromEntries(open) } : each));
      void this.store();
    }
    return recallAnswers(inputs, fill.answers).answers;
  }

  /** Keeps the answers of a fill and its destination. Takes the prompt as it was asked, which says what is secret. */
  async keep(prompt: vscode.Uri, questionnaire: Questionnaire, { answers, variables }: Answered, destination: string): Promise<void> {
    this.takeIn();
    const fill = keepFill(questionnaire, answers, variables, this.of(prompt));
    this.fills = addFill(this.fills, { prompt: prompt.toString(), destination, ...fill });
    this.changes.fire(prompt);
    await this.store();
  }

  /**
   * Keeps answers of a fill that has not ended, beside those that were kept of it before. Takes none that tells a secret. Gives
   * whether the next fill will begin with them.
   */
  async keepUnfinished(prompt: vscode.Uri, answers: Readonly<Record<string, Value>>): Promise<boolean> {
    if (Object.keys(answers).length === 0) return false;
    this.takeIn();
    this.fills = addFill(this.fills, { prompt: prompt.toString(), destination: '', answers: { ...this.of(prompt), ...answers }, secrets: [], emptyVariables: [] });
    await this.store();
    return isRemembering(prompt);
  }

  /** Forgets the answers of one prompt. */
  async forget(prompt: vscode.Uri): Promise<void> {
    this.takeIn();
    if (this.lastFill(prompt) === undefined) return;
    const address = prompt.toString();
    this.fills = this.fills.filter((fill) => fill.prompt !== address);
    this.changes.fire(prompt);
    await this.store();
  }

  /** Forgets the answers of all prompts. */
  async forgetAll(): Promise<void> {
    this.takeIn();
    const prompts = this.prompts();
    this.fills = [];
    for (const prompt of prompts) this.changes.fire(prompt);
    await this.store();
  }

  /** The storage is a copy of what is known here, as far as it may be stored. */
  private async store(): Promise<void> {
    const stored = boundFills(this.fills.filter(isStorable));
    this.writing++;
    try {
      await this.storage.update(this.key, stored.length === 0 ? undefined : stored);
    } catch (error) {
      // A fill goes on without its memory; what is known here is stored with the next one.
      console.error('Fill Prompt could not store answers.', error);
    }
    this.writing--;
    this.seen = this.stored();
  }

  /** Another window without a folder has the same storage: what it kept or forgot there holds here, too. */
  private takeIn(): void {
    const stored = this.stored();
    if (this.writing > 0 || stored === this.seen) return;
    this.seen = stored;
    this.fills = mergeFills(this.fills, readStoredFills(this.storage.get(this.key)), isStorable);
  }

  private stored(): string {
    return JSON.stringify(this.storage.get(this.key) ?? null);
  }

  /** A prompt that is renamed, or moved with its folder, keeps its answers. */
  private async follow(renamed: vscode.FileRenameEvent['files']): Promise<void> {
    this.takeIn();
    const moved = this.fills.map((fill) => ({ ...fill, prompt: addressAfter(renamed, fill.prompt) }));
    if (moved.every(({ prompt }, index) => prompt === this.fills[index]?.prompt)) return;
    this.fills = moved;
    await this.store();
  }
}

/** Another untitled document will have the same address one day. */
function isStorable({ prompt }: StoredFill): boolean {
  const uri = vscode.Uri.parse(prompt);
  return uri.scheme !== 'untitled' && isRemembering(uri);
}

function isRemembering(prompt: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('fillPrompt', prompt).get<boolean>('rememberAnswers', true);
}
