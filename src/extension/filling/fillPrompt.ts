import type { DestinationId } from '../../core/index.js';
import { askSteps } from '../asking/askSteps.js';
import { configuredDestination } from '../destinations/chooseDestination.js';
import type { Services } from '../services.js';
import { completeFilling } from './completeFilling.js';
import { prepareFilling } from './prepareFilling.js';

/**
 * The whole of a fill: finds the prompt, says what is wrong with it, asks, renders and delivers. Takes what the command
 * was called on and how the destination is found. Giving up at any question changes nothing.
 */
export async function fillPrompt(
  services: Services,
  target: unknown,
  findDestination: () => Promise<DestinationId | undefined> = configuredDestination,
): Promise<void> {
  const filling = await prepareFilling(services, target);
  if (filling === undefined) return;
  const answered = await askSteps(filling, services.answerEditors);
  if (answered === undefined) return;
  const destination = await findDestination();
  if (destination !== undefined) await completeFilling(services, filling, answered, destination);
}
