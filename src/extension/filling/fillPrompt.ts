import { askSteps } from '../asking/askSteps.js';
import { configuredDestination, settleDestination, type WantedDestination } from '../destinations/chooseDestination.js';
import { chooseAsking, type Asking } from '../form/chooseAsking.js';
import type { Services } from '../services.js';
import { completeFilling } from './completeFilling.js';
import type { Filling } from './filling.js';
import { keepAnswered } from './keepAnswered.js';
import { prepareFilling } from './prepareFilling.js';

/** What a command wants; what it leaves open is as the settings say. */
export interface FillWishes {
  readonly destination?: WantedDestination;
  readonly asking?: Asking;
  /** Done before the first question; gives nothing when the person gives up there. */
  readonly begin?: (filling: Filling) => Promise<Filling | undefined>;
}

/**
 * The whole of a fill: finds the prompt, says what is wrong with it, asks, renders and delivers. Takes what the command
 * was called on. Giving up at any question changes nothing. A form goes on by itself once it is shown.
 */
export async function fillPrompt(services: Services, target: unknown, wishes: FillWishes = {}): Promise<void> {
  const prepared = await prepareFilling(services, target);
  const filling = prepared && wishes.begin !== undefined ? await wishes.begin(prepared) : prepared;
  if (filling === undefined) return;
  const wanted = wishes.destination ?? configuredDestination();
  const asking = wishes.asking ?? chooseAsking(filling);
  if (asking === 'form') return services.forms.show(filling, wanted);
  const answered = await askSteps(filling, services);
  if (answered === undefined) return;
  const destination = await settleDestination(wanted, services.host);
  if (destination === undefined) return keepAnswered(services, filling, answered);
  await completeFilling(services, filling, answered, destination);
}
