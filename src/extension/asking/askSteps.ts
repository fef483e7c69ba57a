import * as vscode from 'vscode';
import { answerQuestion, answersOf, currentQuestion, goBack, startInterview, variablesOf, type AnswerWarning } from '../../core/index.js';
import type { Answered, Filling } from '../filling/filling.js';
import type { AnswerEditors } from './answerEditors.js';
import { askChoices } from './askChoices.js';
import { askFile } from './askFile.js';
import { askFromList } from './askFromList.js';
import { askLine } from './askLine.js';
import { guardQuestion } from './guardQuestion.js';
import type { Outcome } from './outcome.js';
import type { Step } from './step.js';

/**
 * Asks every question of a prompt file, one step at a time. Gives nothing when the person gives up; going back keeps all
 * answers.
 */
export async function askSteps({ promptFile, title, known }: Filling, answerEditors: AnswerEditors): Promise<Answered | undefined> {
  let interview = startInterview(promptFile, known);
  const seen: AnswerWarning[] = [];
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    const warn = guardQuestion(promptFile, interview, question, (warning) => seen.push(warning));
    const outcome = await ask({ question, title, answerEditors, warn });
    if (outcome.kind === 'cancel') return undefined;
    interview = outcome.kind === 'back' ? (goBack(interview) ?? interview) : answerQuestion(interview, outcome.value);
  }
  return { answers: answersOf(interview), variables: variablesOf(interview), seen };
}

/** Chooses the right kind of question. */
function ask(step: Step): Promise<Outcome> {
  const { type, options, custom, secret, suggestions } = step.question.input;
  switch (type) {
    case 'boolean':
      return askFromList(step, [{ value: true, label: vscode.l10n.t('Yes') }, { value: false, label: vscode.l10n.t('No') }], 'refused');
    case 'choice':
      return options === undefined ? askLine(step) : askFromList(step, options, custom ? 'allowed' : 'refused');
    case 'choices':
      return options === undefined ? askLine(step) : askChoices(step, options);
    case 'file':
    case 'folder':
      return askFile(step);
    case 'text':
    case 'password':
      return askLine(step);
    case 'string':
    case 'number':
    case 'integer':
      return suggestions.length > 0 && !secret
        ? askFromList(step, suggestions.map((value) => ({ value, label: value })), 'allowed')
        : askLine(step);
  }
}
