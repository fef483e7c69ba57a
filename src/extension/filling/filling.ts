import type * as vscode from 'vscode';
import type { AnswerWarning, KnownAnswers, PromptFile, Value, VariableValues } from '../../core/index.js';

/** A prompt that is being filled: one version of its file, and what is known before the first question. */
export interface Filling {
  readonly document: vscode.TextDocument;
  readonly promptFile: PromptFile;
  /** The name of the prompt, as every question shows it. */
  readonly title: string;
  readonly known: KnownAnswers;
  /** The answers of the preset that was chosen for this fill; they are among what is known. */
  readonly preset?: Readonly<Record<string, Value>>;
}

/** What a person answered. */
export interface Answered {
  readonly answers: Readonly<Record<string, Value>>;
  readonly variables: VariableValues;
  /** The warnings about answers that the person saw in place, and need not be told again. */
  readonly seen?: readonly AnswerWarning[];
}
