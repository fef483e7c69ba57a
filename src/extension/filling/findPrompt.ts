import * as vscode from 'vscode';
import { isPromptUri } from '../promptNames.js';
import type { Services } from '../services.js';
import { openDocument } from './openDocument.js';
import { pickPrompt } from './pickPrompt.js';

/**
 * Finds the prompt that a command is about: the resource it was called on, what is in front when it is a prompt or
 * Markdown with a placeholder of ours, otherwise the one that the person picks from a list. An open document is taken
 * with its unsaved changes.
 */
export async function findPrompt(services: Services, target: unknown): Promise<vscode.TextDocument | undefined> {
  const prompt = target instanceof vscode.Uri ? target : (promptInFront(services) ?? (await pickPrompt(services)));
  return prompt && openDocument(prompt);
}

/** Gives the file in front when it is a prompt or Markdown with a placeholder of ours. */
export function promptInFront(services: Services): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && (isPromptUri(active.uri) || isFillableMarkdown(services, active))) return active.uri;
  return promptInFrontTab();
}

/** A prompt may be shown by an editor that is no text editor, such as that of a Markdown preview, and after a reload its tab may be there before its editor is. */
function promptInFrontTab(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile && isPromptUri(input.uri) ? input.uri : undefined;
}

function isFillableMarkdown({ snapshots }: Services, document: vscode.TextDocument): boolean {
  // What was filled is no prompt, even where it holds a placeholder that was meant literally.
  if (document.uri.scheme === 'fill-prompt-history') return false;
  if (document.languageId !== 'markdown' && document.languageId !== 'prompt' && document.languageId !== 'skill') return false;
  const { parts } = snapshots.of(document).template;
  return parts.some((part) => part.kind !== 'text');
}
