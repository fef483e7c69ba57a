import { variables, type Question } from '../../core/index.js';
import type { Translate } from '../../features/translate.js';

/** Gives what a question says: the author's words about an input, which stay as they are, or ours about a variable, in the person's language. */
export function describeAsked({ input: { name, description }, variable }: Pick<Question, 'input' | 'variable'>, t: Translate): string | undefined {
  return variable && Object.hasOwn(variables, name) ? t(variables[name]?.help ?? '') : description;
}
