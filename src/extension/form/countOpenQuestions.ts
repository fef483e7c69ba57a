import { fieldsOf, startInterview, type KnownAnswers, type Questionnaire } from '../../core/index.js';

/** Gives how many questions of a prompt are to be asked as the known answers stand: those that apply and are not answered already. */
export function countOpenQuestions(questionnaire: Questionnaire, known: KnownAnswers): number {
  return fieldsOf(startInterview(questionnaire, known)).filter(({ applies, answer }) => applies && answer?.origin !== 'given').length;
}
