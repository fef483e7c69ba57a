import { answerMessages, fillMessage, type AnswerProblem, type Input } from '../core/index.js';

/** Says in English why an answer does not fit: without the answer, should it be a secret. */
export function describeMisfit({ code, message, values }: AnswerProblem, { secret }: Input): string {
  return secret ? fillMessage(answerMessages[code], { ...values, text: '***' }) : message;
}
