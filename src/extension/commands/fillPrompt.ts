import { createDelivery, renderPrompt, type DestinationId } from '../../core/index.js';
import { askSteps } from '../asking/askSteps.js';
import { deliver } from '../destinations/deliver.js';
import { configuredDestination } from '../destinations/chooseDestination.js';
import { readVariables } from '../editorVariables.js';
import { promptName } from '../promptNames.js';
import type { Services } from '../services.js';
import { confirmProblems } from './confirmProblems.js';
import { findPrompt } from './findPrompt.js';

/**
 * The whole of a fill: finds the prompt, says what is wrong with it, asks, renders and delivers. Takes what the command
 * was called on and how the destination is found. Giving up at any question changes nothing.
 */
export async function fillPrompt(
  services: Services,
  target: unknown,
  findDestination: () => Promise<DestinationId | undefined> = configuredDestination,
): Promise<void> {
  const document = await findPrompt(services, target);
  if (document === undefined) return;
  const { uri } = document;
  const promptFile = services.snapshots.of(document);
  if (!(await confirmProblems(promptFile, document))) return;

  const title = promptName(promptFile, uri);
  const editor = promptFile.variables.some(describesEditor) ? await services.lastEditor.find(uri) : services.lastEditor.get(uri);
  const variables = await readVariables(promptFile.variables, editor);
  const answered = await askSteps(promptFile, title, { variables }, services.answerEditors);
  if (answered === undefined) return;
  services.lastAnswers.keep(uri, promptFile.inputs, answered.answers);

  const destination = await findDestination();
  if (destination === undefined) return;
  const filled = renderPrompt(promptFile, answered.answers, answered.variables);
  const delivered = await deliver(destination, createDelivery(filled.text, promptFile.document.header, title), () => services.lastEditor.find(uri));
  if (delivered) await services.recentPrompts.add(uri);
}

/** These variables are known without any editor. */
const independent: ReadonlySet<string> = new Set(['clipboard', 'date', 'time', 'userHome', 'pathSeparator', 'gitBranch', 'workspaceFolder', 'workspaceFolderBasename', 'cwd']);

function describesEditor(variable: string): boolean {
  return !independent.has(variable);
}
