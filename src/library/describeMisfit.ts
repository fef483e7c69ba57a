import { answerMessages, fillMessage, type AnswerProblem, type Input } from '../core/index.js';

/** Says in English why an answer, or a default as it came out, does not fit: without the answer, should it be a secret. */
export function describeMisfit({ code, message, values }: AnswerProblem, { secret }: Input, byDefault = false): string {
  const reason = secret ? fillMessage(answerMessages[code], { ...values, text: '***' }) : message;
  return byDefault ? `its default does not fit here: ${reason}` : reason;
}
