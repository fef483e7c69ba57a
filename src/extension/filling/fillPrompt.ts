import type { DestinationId } from '../../core/index.js';
import { askSteps } from '../asking/askSteps.js';
import { configuredDestination } from '../destinations/chooseDestination.js';
import type { Services } from '../services.js';
import { completeFilling } from './completeFilling.js';
import type { Filling } from './filling.js';
import { prepareFilling } from './prepareFilling.js';

/**
 * The whole of a fill: finds the prompt, says what is wrong with it, asks, renders and delivers. Takes what the command
 * was called on, how the destination is found, and what is done before the first question. Giving up at any question changes
 * nothing.
 */
export async function fillPrompt(
  services: Services,
  target: unknown,
  findDestination: () => Promise<DestinationId | undefined> = configuredDestination,
  begin: (filling: Filling) => Promise<Filling | undefined> = (filling) => Promise.resolve(filling),
): Promise<void> {
  const prepared = await prepareFilling(services, target);
  const filling = prepared && (await begin(prepared));
  if (filling === undefined) return;
  const answered = await askSteps(filling, services);
  if (answered === undefined) return;
  const destination = await findDestination();
  if (destination !== undefined) await completeFilling(services, filling, answered, destination);
}
