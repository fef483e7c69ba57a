import { findPrompt } from '../filling/findPrompt.js';
import { isPresetNode } from '../library/libraryNode.js';
import { listOrTell } from '../presets/listOrTell.js';
import { managePreset } from '../presets/managePreset.js';
import { managePresetsOf } from '../presets/managePresetsOf.js';
import type { Command } from '../services.js';

/** Lists the presets of a prompt, to use, update, rename, copy and delete them; on the line of a preset, what can be done with that one. */
export const managePresets: Command = {
  id: 'fillPrompt.managePresets',
  async execute(services, target) {
    const document = await findPrompt(services, isPresetNode(target) ? target.uri : target);
    if (document === undefined) return;
    if (!isPresetNode(target)) return managePresetsOf(services, document);
    const presets = await listOrTell(services.presets, document.uri);
    if (presets !== undefined) await managePreset(services, document, target.preset, presets);
  },
};
