import * as vscode from 'vscode';
import type { Problem } from '../../core/index.js';
import type { EntryInput, LibraryEntry } from '../../library/libraryEntry.js';
import type { StoredPreset } from '../presets/presets.js';

/** One line of the library view. */
export type LibraryNode = GroupNode | PromptNode | InputNode | PresetNode | ProblemNode | MoreNode;

/** Prompts that have a folder, a tag or a place in common. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly entries: readonly LibraryEntry[];
  /** Whether the group is open when it is first seen. */
  readonly isOpen: boolean;
}

export interface PromptNode {
  readonly kind: 'prompt';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly entry: LibraryEntry;
  /** What stands behind the title. */
  readonly hint: string;
  readonly parent: GroupNode | undefined;
}

export interface InputNode {
  readonly kind: 'input';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly input: EntryInput;
}

export interface PresetNode {
  readonly kind: 'preset';
  readonly id: string;
  /** The prompt it belongs to. */
  readonly uri: vscode.Uri;
  readonly preset: StoredPreset;
}

export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly problem: Problem;
  readonly severity: ShownSeverity;
  readonly range: vscode.Range;
}

/** Stands for the rest of a long list, and shows some more of it. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  /** The list it belongs to. */
  readonly list: string;
  readonly hidden: number;
}

/** How bad a problem is to the person, after the settings. */
export type ShownSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Tells whether a menu of the library passed a preset to a command. */
export function isPresetNode(argument: unknown): argument is PresetNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'preset' && 'preset' in argument;
}

/** Gives what a menu or a list passed to a command as the address of a prompt, when it is one; a preset and anything else as it is. */
export function targetOf(argument: unknown): unknown {
  return isPromptNode(argument) && !isPresetNode(argument) ? argument.uri : argument;
}

function isPromptNode(argument: unknown): argument is { readonly uri: vscode.Uri } {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'uri' in argument && argument.uri instanceof vscode.Uri;
}
