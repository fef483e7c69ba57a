import { fillPrompt } from '../filling/fillPrompt.js';
import type { Command } from '../services.js';

/** Fills a prompt one question after the other, whatever the settings say. */
export const fillSteps: Command = {
  id: 'fillPrompt.fillSteps',
  execute: (services, target) => fillPrompt(services, target, { asking: 'steps' }),
};
