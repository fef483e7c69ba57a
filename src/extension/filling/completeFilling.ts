import { createDelivery, renderPrompt, type DestinationId } from '../../core/index.js';
import { deliver } from '../destinations/deliver.js';
import type { Services } from '../services.js';
import type { Answered, Filling } from './filling.js';

/** Ends a fill: renders the prompt with the answers, brings it to its destination and remembers it. Gives whether it arrived. */
export async function completeFilling(services: Services, { document, promptFile, title }: Filling, answered: Answered, destination: DestinationId): Promise<boolean> {
  const { uri } = document;
  services.lastAnswers.keep(uri, promptFile.inputs, answered.answers);
  const filled = renderPrompt(promptFile, answered.answers, answered.variables);
  const delivered = await deliver(destination, createDelivery(filled.text, promptFile.document.header, title), () => services.lastEditor.find(uri));
  if (delivered) await services.recentPrompts.add(uri);
  return delivered;
}
