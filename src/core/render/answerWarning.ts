import type { Span } from '../text/span.js';

/** What an answer would do to the prompt it goes into; the message is English and the key of its translation. */
export interface AnswerWarning {
  readonly code: AnswerWarningCode;
  /** Whether the text is the answer to an input or the value of a variable; the two may share a name. */
  readonly kind: 'input' | 'variable';
  readonly name: string;
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  /** The first placeholder at which it happens; absent when the text stands nowhere in the filled prompt. */
  readonly span?: Span;
}

/** What each warning says: the consequence, and what prevents it. None shows the text that was typed. */
export const answerWarningMessages = {
  'answer-closes-tag': 'This text contains "{tag}", which ends the element it stands in: what follows is read as part of the prompt itself.',
  'answer-ends-fence': 'This text has a line "{marks}", which ends the code block it stands in: what follows is read as part of the prompt itself. A block between lines "{longer}" would hold it.',
  'answer-looks-secret': 'This looks like a secret ({shape}). It goes out with the prompt, and is kept where answers are kept; an input of type "password" is asked masked and stored nowhere.',
  'variable-looks-secret': 'This looks like a secret ({shape}). It goes out with the prompt.',
} as const;

export type AnswerWarningCode = keyof typeof answerWarningMessages;
