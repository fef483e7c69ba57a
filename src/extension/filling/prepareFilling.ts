import type * as vscode from 'vscode';
import { variables as variableTable } from '../../core/index.js';
import { readVariables } from '../editorVariables.js';
import { promptName } from '../promptNames.js';
import type { Services } from '../services.js';
import { confirmProblems } from './confirmProblems.js';
import type { Filling } from './filling.js';
import { findPrompt } from './findPrompt.js';
import { openDocument } from './openDocument.js';

/**
 * Begins a fill: finds the prompt, says what is wrong with it, and fetches the variables that it uses and the answers of
 * the last time. Takes what the command was called on. Gives nothing when the person gives up.
 */
export async function prepareFilling(services: Services, target: unknown): Promise<Filling | undefined> {
  const document = await findPrompt(services, target);
  if (document === undefined || !(await confirmProblems(services.snapshots.of(document).problems, document))) return undefined;
  return readFilling(services, document);
}

/** Goes on with a fill after the window was reloaded. Takes the address of the prompt, and how to say that it is gone; gives nothing then. */
export async function openFilling(services: Services, prompt: vscode.Uri, say?: (message: string) => unknown): Promise<Filling | undefined> {
  const document = await openDocument(prompt, undefined, say);
  return document && readFilling(services, document);
}

async function readFilling(services: Services, document: vscode.TextDocument): Promise<Filling> {
  const promptFile = services.snapshots.of(document);
  const editor = promptFile.variables.some((name) => variableTable[name]?.ofEditor) ? await services.lastEditor.find(document.uri) : services.lastEditor.get(document.uri);
  const variables = await readVariables(promptFile.variables, editor, document.uri, services.host);
  // What was answered in a fill that did not end is newer than the last one that did.
  const remembered = { ...services.answerMemory.recall(document.uri, promptFile.inputs), ...services.unfinished.recall(document.uri, promptFile.inputs) };
  return { document, promptFile, title: promptName(promptFile, document.uri), known: { remembered, variables } };
}
