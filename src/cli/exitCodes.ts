/** What the program says to the shell; scripts rely on the numbers. */
export const exitCodes = {
  done: 0,
  problems: 1,
  wrongUse: 2,
  unanswered: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The sentence of each exit code in the help; what a command says more exactly stands in its row. */
export const exitCodeHelp: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  problems: 'a prompt file has errors, or check found too many warnings',
  wrongUse: 'wrong use: an option, a value or a path that does not fit',
  unanswered: 'an input has no answer that fits, or the questions were cancelled',
};
