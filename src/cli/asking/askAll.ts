import { styleText } from 'node:util';
import { answerQuestion, currentQuestion, goBack, type Interview } from '../../core/index.js';
import type { Invocation } from '../invocation.js';
import { oneLine } from '../printable.js';
import { askQuestion } from './askQuestion.js';
import { intro, outro } from './clack.js';
import { openTerminal } from './terminal.js';

/** Asks all questions of an interview on the terminal. Gives the answered interview, or nothing when the person cancelled. */
export async function askAll(interview: Interview, title: string, invocation: Invocation): Promise<Interview | undefined> {
  const terminal = openTerminal(invocation);
  intro(`${oneLine(title)} ${styleText('dim', '(Shift+Tab: back, Esc: cancel)')}`, { output: terminal.output });
  let answered = interview;
  for (let question = currentQuestion(answered); question !== undefined; question = currentQuestion(answered)) {
    const reply = await askQuestion(question, terminal);
    switch (reply.kind) {
      case 'answer':
        answered = answerQuestion(answered, reply.value);
        break;
      case 'back':
        answered = goBack(answered) ?? answered;
        break;
      case 'cancel':
        return undefined;
    }
  }
  outro('Filled', { output: terminal.output });
  return answered;
}
