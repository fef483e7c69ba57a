import { createDelivery, renderPrompt, type DestinationId } from '../../core/index.js';
import { recordFill } from '../../library/memory/recordFill.js';
import { deliver } from '../destinations/deliver.js';
import type { Services } from '../services.js';
import type { Answered, Filling } from './filling.js';
import { confirmProblems } from './confirmProblems.js';
import { warnOfAnswers } from './warnOfAnswers.js';

/** Ends a fill: renders the prompt with the answers, says what does not come out and what is dangerous among the answers, brings it to its destination and remembers it. Gives whether it arrived. */
export async function completeFilling(services: Services, filling: Filling, answered: Answered, destination: DestinationId): Promise<boolean> {
  const { document, promptFile, title } = filling;
  const { uri } = document;
  const { answers, variables } = answered;
  // Before the delivery, so that nothing that was typed is lost when it fails.
  await services.answerMemory.keep(uri, promptFile, answered, destination);
  const filled = renderPrompt(promptFile, answers, variables);
  // What was wrong in the file was said before the questions.
  if (!(await confirmProblems(filled.problems.slice(promptFile.problems.length), document))) return false;
  await services.unfinished.forget(uri);
  warnOfAnswers(filling, answered);
  const delivery = createDelivery(filled.text, promptFile.document.header, title);
  const delivered = await deliver(destination, delivery, { prompt: uri, host: services.host, findEditor: () => services.lastEditor.findTarget(uri) });
  if (delivered) await services.recentPrompts.add(uri);
  if (delivered) await services.fillHistory.add(uri, destination, recordFill(promptFile, answers, variables, delivery));
  return delivered;
}
