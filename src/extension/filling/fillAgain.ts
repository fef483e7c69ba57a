import * as vscode from 'vscode';
import { configuredDestination, isDestination, settleDestination } from '../destinations/chooseDestination.js';
import { showInformation } from '../messages.js';
import type { Services } from '../services.js';
import { fillPrompt } from './fillPrompt.js';
import { promptInFront } from './findPrompt.js';
import { repeatFilling } from './repeatFilling.js';

/**
 * Repeats the last fill of the prompt that a command was called on or that is in front, otherwise of the one that was
 * filled last in this workspace. A prompt that was not filled yet is filled with questions.
 */
export async function fillAgain(services: Services, target: unknown): Promise<void> {
  const prompt = target instanceof vscode.Uri ? target : (promptInFront(services) ?? services.answerMemory.prompts()[0]);
  if (prompt === undefined) return offerFill(services);
  const kept = services.answerMemory.lastFill(prompt);
  if (kept === undefined) return fillPrompt(services, prompt);
  const { destination } = kept;
  await repeatFilling(services, prompt, kept, () => settleDestination(isDestination(destination) ? destination : configuredDestination(), services.host));
}

async function offerFill(services: Services): Promise<void> {
  const fill = vscode.l10n.t('Fill Prompt');
  const choice = await showInformation(vscode.l10n.t('No prompt was filled in this workspace yet.'), fill);
  if (choice === fill) await fillPrompt(services, undefined);
}
