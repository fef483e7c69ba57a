import * as vscode from 'vscode';
import { answerQuestion, answersOf, currentQuestion, goBack, holdTyped, startInterview, takeAnswers, textOf, variablesOf, type AnswerWarning, type Interview, type Question, type Value } from '../../core/index.js';
import { answersSoFar } from '../../library/presets/answersSoFar.js';
import type { Answered, Filling } from '../filling/filling.js';
import { presetStep } from '../presets/presetStep.js';
import type { Services } from '../services.js';
import { askChoices } from './askChoices.js';
import { askFile } from './askFile.js';
import { askFromList } from './askFromList.js';
import { askLine } from './askLine.js';
import { guardQuestion } from './guardQuestion.js';
import type { Outcome } from './outcome.js';
import { sayKept } from './sayKept.js';
import type { Step } from './step.js';

/**
 * Asks every question of a prompt file, one step at a time. Gives nothing when the person gives up, or something else takes the
 * place of the questions; the answers so far are kept for the next time. Going back keeps all answers, and what was typed.
 */
export async function askSteps(filling: Filling, services: Pick<Services, 'answerEditors' | 'presets' | 'unfinished'>): Promise<Answered | undefined> {
  const { promptFile, title, known, document: { uri } } = filling;
  // A preset file that cannot be read must not keep anybody from filling the prompt.
  const stored = await services.presets.list(uri).catch(() => []);
  let interview = startInterview(promptFile, known);
  const seen: AnswerWarning[] = [];
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    const warn = guardQuestion(promptFile, interview, question, (warning) => seen.push(warning));
    const presets = presetStep(services.presets, filling, stored, interview);
    const at = interview;
    const keep = (typed: Value): Promise<boolean> => services.unfinished.keepUnfinished(uri, answersSoFar(hold(at, question, typed), undefined));
    const edit = (text: string): Promise<string | undefined> => services.answerEditors.edit({ prompt: uri, name: question.input.name, isVariable: question.variable }, text, keep);
    let outcome = await ask({ question, title, edit, presets, warn });
    while (outcome.kind === 'default') outcome = await ask({ question: { ...question, initial: question.default }, title, edit, presets, warn });
    if (outcome.kind === 'cancel') {
      if (await keep(outcome.typed)) sayKept(title);
      return undefined;
    }
    interview = goOn(interview, question, outcome);
    // Nothing is told when the window is reloaded or its extension host dies.
    void services.unfinished.keepUnfinished(uri, answersSoFar(interview, undefined));
  }
  return { answers: answersOf(interview), variables: variablesOf(interview), seen };
}

function goOn(interview: Interview, question: Question, outcome: Exclude<Outcome, { readonly kind: 'cancel' | 'default' }>): Interview {
  switch (outcome.kind) {
    case 'answer':
      return answerQuestion(interview, outcome.value);
    case 'back':
      return goBack(hold(interview, question, outcome.typed)) ?? interview;
    case 'preset':
      return takeAnswers(hold(interview, question, outcome.typed), outcome.answers, outcome.origin);
  }
}

/** What a person has written stays when the question is left; what the field only began with is no answer for that. */
function hold(interview: Interview, { initial }: Question, typed: Value): Interview {
  return typed === undefined || textOf(typed) === textOf(initial?.value) ? interview : holdTyped(interview, typed);
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
