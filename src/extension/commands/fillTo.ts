import { chooseDestination } from '../destinations/chooseDestination.js';
import type { Command } from '../services.js';
import { fillPrompt } from '../filling/fillPrompt.js';

/** Fills a prompt and asks where to bring it. */
export const fillTo: Command = {
  id: 'fillPrompt.fillTo',
  execute: (services, target) => fillPrompt(services, target, () => chooseDestination()),
};
