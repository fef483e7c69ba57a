import * as vscode from 'vscode';
import { isPromptUri } from '../promptNames.js';
import type { Services } from '../services.js';
import { openDocument } from './openDocument.js';
import { pickPrompt } from './pickPrompt.js';

/**
 * Finds the prompt that a command is about: the resource it was called on, the file in front when it is a prompt or
 * Markdown with a placeholder of ours, otherwise the one that the person picks from a list. An open document is taken
 * with its unsaved changes.
 */
export async function findPrompt(services: Services, target: unknown): Promise<vscode.TextDocument | undefined> {
  if (target instanceof vscode.Uri) return openDocument(target);
  const active = promptInFront(services);
  if (active !== undefined) return active;
  const picked = await pickPrompt(services);
  return picked && openDocument(picked);
}

/** Gives the file in front when it is a prompt or Markdown with a placeholder of ours. */
export function promptInFront(services: Services): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return active !== undefined && (isPromptUri(active.uri) || isFillableMarkdown(services, active)) ? active : undefined;
}

function isFillableMarkdown({ snapshots }: Services, document: vscode.TextDocument): boolean {
  // What was filled is no prompt, even where it holds a placeholder that was meant literally.
  if (document.uri.scheme === 'fill-prompt-history') return false;
  if (document.languageId !== 'markdown' && document.languageId !== 'prompt' && document.languageId !== 'skill') return false;
  const { parts } = snapshots.of(document).template;
  return parts.some((part) => part.kind !== 'text');
}
