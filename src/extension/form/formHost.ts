import type * as vscode from 'vscode';
import type { DestinationId, PromptFile, Value, VariableValues } from '../../core/index.js';
import type { ExtensionHost } from '../extensionHost.js';
import type { Answered, Filling } from '../filling/filling.js';
import type { AnswerMemory } from '../memory/answerMemory.js';

/** What forms ask of the rest of the extension. */
export interface FormHost {
  readonly extension: () => vscode.Uri;
  readonly extensionHost: () => ExtensionHost;
  readonly promptFileOf: (document: vscode.TextDocument) => PromptFile;
  /** Where the open forms are kept, for an extension host that ends without a word. */
  readonly storage: () => vscode.Memento;
  /** Where answers are kept that were typed and not filled. */
  readonly unfinished: () => Pick<AnswerMemory, 'keepUnfinished' | 'forget'>;
  /** Prepares the fill of a prompt again, after a reload of the window or when its form was closed. Takes how to say that it cannot be opened. */
  readonly open: (prompt: vscode.Uri, say?: (message: string) => unknown) => Promise<Filling | undefined>;
  /** Fetches the variables that a prompt uses only since its form is open. */
  readonly readVariables: (names: readonly string[], prompt: vscode.Uri) => Promise<VariableValues>;
  /** Lets the person choose a preset of the prompt; gives its answers that fit, or nothing. Takes how the form saves the first, where there is none. */
  readonly choosePreset: (filling: Filling, save: () => Promise<void>) => Promise<Readonly<Record<string, Value>> | undefined>;
  /** Keeps answers as a preset, under a name that is asked for. */
  readonly keepPreset: (filling: Filling, answers: Readonly<Record<string, Value>>) => Promise<void>;
  /** Renders and delivers; gives whether the prompt arrived. */
  readonly complete: (filling: Filling, answered: Answered, destination: DestinationId) => Promise<boolean>;
}
