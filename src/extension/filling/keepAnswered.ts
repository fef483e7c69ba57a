import { answersToKeep } from '../../library/presets/answersToKeep.js';
import { sayKept } from '../asking/sayKept.js';
import type { Services } from '../services.js';
import type { Answered, Filling } from './filling.js';

/** Keeps what was answered in a fill that was given up behind the last question, where the prompt was to go, and says so. */
export async function keepAnswered({ unfinished }: Pick<Services, 'unfinished'>, { document, promptFile, title }: Filling, { answers }: Answered): Promise<void> {
  if (await unfinished.keepUnfinished(document.uri, answersToKeep(promptFile, answers))) sayKept(title);
}
