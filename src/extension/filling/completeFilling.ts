import { createDelivery, renderPrompt, type DestinationId } from '../../core/index.js';
import { deliver } from '../destinations/deliver.js';
import type { Services } from '../services.js';
import type { Answered, Filling } from './filling.js';
import { warnOfAnswers } from './warnOfAnswers.js';

/** Ends a fill: renders the prompt with the answers, says what is dangerous among them, brings it to its destination and remembers it. Gives whether it arrived. */
export async function completeFilling(services: Services, filling: Filling, answered: Answered, destination: DestinationId): Promise<boolean> {
  const { document: { uri }, promptFile, title } = filling;
  services.lastAnswers.keep(uri, promptFile.inputs, answered.answers);
  const filled = renderPrompt(promptFile, answered.answers, answered.variables);
  warnOfAnswers(filling, answered);
  const delivered = await deliver(destination, createDelivery(filled.text, promptFile.document.header, title), () => services.lastEditor.find(uri));
  if (delivered) await services.recentPrompts.add(uri);
  return delivered;
}
