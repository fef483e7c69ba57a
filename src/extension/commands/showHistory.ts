import { showHistory as showFilledPrompts } from '../memory/showHistory.js';
import type { Command } from '../services.js';

/** Lists the filled prompts of the workspace. */
export const showHistory: Command = {
  id: 'fillPrompt.showHistory',
  execute: (services) => showFilledPrompts(services),
};
