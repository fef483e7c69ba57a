import { fillPrompt } from '../filling/fillPrompt.js';
import { isPresetNode } from '../library/libraryNode.js';
import { fillWith } from '../presets/fillWith.js';
import type { Command } from '../services.js';

/** Fills a prompt with the answers of a preset, and asks only what that leaves open. */
export const fillWithPreset: Command = {
  id: 'fillPrompt.fillWithPreset',
  execute(services, target) {
    if (!isPresetNode(target)) return fillPrompt(services, target, { begin: (filling) => fillWith(services, filling) });
    return fillPrompt(services, target.uri, { begin: (filling) => fillWith(services, filling, { preset: target.preset, origin: 'given' }) });
  },
};
