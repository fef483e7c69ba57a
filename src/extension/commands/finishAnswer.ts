import type { Command } from '../services.js';

/** Takes the answer that is being written in an editor. */
export const finishAnswer: Command = {
  id: 'fillPrompt.finishAnswer',
  execute: ({ answerEditors }) => answerEditors.finish(),
};
