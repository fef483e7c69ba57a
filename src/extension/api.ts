import type * as vscode from 'vscode';
import type { Value } from '../core/index.js';
import type { InputRecord } from '../library/inputRecord.js';
import type { PlacedProblem } from '../library/placedProblem.js';

/**
 * What other extensions can do with prompt files: `activate()` of this extension gives it. Everything is plain data; places are lines and
 * columns from 1. The version goes up only when something here stops working as it did.
 */
export interface FillPromptApi {
  readonly version: 1;
  /** Opens a prompt file by its address, with the unsaved text of its editor, or a text as one. Rejects when the file cannot be read. */
  open(source: vscode.Uri | string): Promise<OpenedPrompt>;
}

/** One version of a prompt file. */
export interface OpenedPrompt {
  readonly title: string;
  /** The questions, in the order in which they are asked. */
  readonly inputs: readonly InputRecord[];
  /** The variables of the editor that the prompt uses. */
  readonly variables: readonly string[];
  /** What the header asks of a chat. */
  readonly agent?: string;
  readonly model?: string;
  readonly tools?: readonly string[];
  /** Gives what is wrong in the file. */
  check(): readonly PlacedProblem[];
  /** Fills the prompt without asking anybody. To ask the person, run the command `fillPrompt.fill` with the address. */
  fill(given?: FillAnswers): Promise<FillOutcome>;
}

/** What a prompt is filled with. */
export interface FillAnswers {
  /** By input name, as texts or as values of the input's type; null and an empty text leave an optional input empty, whatever its default, and undefined is as if the name were not there. */
  readonly answers?: Readonly<Record<string, Value>>;
  /** The name of a preset of the prompt; `answers` win over it. A prompt that was opened from a text has none. */
  readonly preset?: string;
  /** Values of variables, over those that the editor knows, each for itself; a name that is no variable is refused. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Fill although the file has errors, which is refused otherwise; what is broken then stays as it is written. */
  readonly force?: boolean;
}

/** The finished text; or the questions that need another answer, and answers that belong to no question. */
export type FillOutcome =
  | { readonly kind: 'filled'; readonly text: string; /** What a person should know of the text, in English. */ readonly notes: readonly string[] }
  | { readonly kind: 'open'; readonly questions: readonly { readonly name: string; /** Why the given answer does not fit; absent when there is none. */ readonly reason?: string }[]; readonly unknown: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };
