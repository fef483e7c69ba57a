import type { Command } from '../services.js';
import { findPrompt } from '../filling/findPrompt.js';

/** Shows beside a prompt what it would send now. */
export const preview: Command = {
  id: 'fillPrompt.preview',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document !== undefined) await services.previews.show(document);
  },
};
