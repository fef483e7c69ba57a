import { fillPrompt } from '../filling/fillPrompt.js';
import type { Command } from '../services.js';

/** Fills a prompt with all questions on one page, whatever the settings say. */
export const fillForm: Command = {
  id: 'fillPrompt.fillForm',
  execute: (services, target) => fillPrompt(services, target, { asking: 'form' }),
};
