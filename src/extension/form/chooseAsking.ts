import * as vscode from 'vscode';
import type { Filling } from '../filling/filling.js';
import { countOpenQuestions } from './countOpenQuestions.js';

/** How the questions of a prompt are put: one after the other, or all on one page. */
export type Asking = 'steps' | 'form';

/** From this many questions on, a page is less tiring than steps. */
const manyQuestions = 4;

/** Gives how a prompt's questions are put, as the settings say. Where nothing is left to ask, no page is shown. */
export function chooseAsking({ document, promptFile, known }: Filling): Asking {
  const open = countOpenQuestions(promptFile, known);
  if (open === 0) return 'steps';
  const configured = vscode.workspace.getConfiguration('fillPrompt', document).get<string>('ask', 'auto');
  if (configured === 'steps' || configured === 'form') return configured;
  return open >= manyQuestions ? 'form' : 'steps';
}
