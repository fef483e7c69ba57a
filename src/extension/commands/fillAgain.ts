import { fillAgain as repeatLastFill } from '../filling/fillAgain.js';
import type { Command } from '../services.js';

/** Repeats the last fill of a prompt without questions. */
export const fillAgain: Command = {
  id: 'fillPrompt.fillAgain',
  execute: (services, target) => repeatLastFill(services, target),
};
