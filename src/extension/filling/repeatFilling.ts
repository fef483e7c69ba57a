import type * as vscode from 'vscode';
import { repeatFill, type DestinationId, type KeptFill } from '../../core/index.js';
import { askSteps } from '../asking/askSteps.js';
import type { Services } from '../services.js';
import { completeFilling } from './completeFilling.js';
import { prepareFilling } from './prepareFilling.js';

/**
 * Fills a prompt as it was filled before, with what the editor knows now, and brings it to a destination. Asks only for
 * what has no answer, such as secrets. Gives whether it arrived.
 */
export async function repeatFilling(services: Services, prompt: vscode.Uri, kept: KeptFill, findDestination: () => Promise<DestinationId | undefined>): Promise<boolean> {
  const filling = await prepareFilling(services, prompt);
  if (filling === undefined) return false;
  const known = repeatFill(filling.promptFile, kept, filling.known.variables ?? {});
  const answered = await askSteps({ ...filling, known }, services);
  if (answered === undefined) return false;
  const destination = await findDestination();
  return destination !== undefined && completeFilling(services, filling, answered, destination);
}
