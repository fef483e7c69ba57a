import { variables } from '../core/index.js';
import { didYouMean } from './didYouMean.js';

/** Says that there is no variable of a name, what was probably meant and which there are; gives nothing when there is one. English, for programs and the terminal. */
export function refuseVariable(name: string): string | undefined {
  if (Object.hasOwn(variables, name)) return undefined;
  const known = Object.keys(variables);
  return `there is no variable "${name}".${didYouMean(name, known)} There are: ${known.join(', ')}.`;
}
