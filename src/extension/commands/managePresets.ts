import { findPrompt } from '../filling/findPrompt.js';
import { managePresetsOf } from '../presets/managePresetsOf.js';
import type { Command } from '../services.js';

/** Lists the presets of a prompt, to use, update, rename, copy and delete them. */
export const managePresets: Command = {
  id: 'fillPrompt.managePresets',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document !== undefined) await managePresetsOf(services, document);
  },
};
