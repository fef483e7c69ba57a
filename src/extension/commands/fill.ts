import type { Command } from '../services.js';
import { fillPrompt } from '../filling/fillPrompt.js';

/** Fills a prompt and brings it to the destination of the settings. */
export const fill: Command = {
  id: 'fillPrompt.fill',
  execute: (services, target) => fillPrompt(services, target),
};
