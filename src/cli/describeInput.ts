import { textOf, type Input, type PromptFile } from '../core/index.js';
import { conditionOf } from '../library/inputRecord.js';
import { oneLine } from './printable.js';

/** Gives an input as a few lines for a person. */
export function describeInput(input: Input, promptFile: PromptFile): string {
  const { name, type, description, required, default: fallback, options, suggestions, limits, secret } = input;
  const when = conditionOf(input, promptFile);
  const traits = [type, required ? 'required' : 'optional', ...(secret && type !== 'password' ? ['secret'] : [])];
  const lines = [
    description,
    options && describeOptions(input),
    suggestions.length > 0 && `suggestions: ${suggestions.join(', ')}`,
    fallback && !secret && `default: ${fallback.text}`,
    ...Object.entries(limits).map(([limit, value]) => `${limit}: ${String(value)}`),
    when && `asked when: ${when}`,
  ];
  return [`${oneLine(name)} (${traits.join(', ')})`, ...lines.flatMap((line) => (line ? [`  ${oneLine(line)}`] : []))].join('\n');
}

/** Gives an input on one line: what a script that forgot it needs to know. */
export function describeMissing(input: Input): string {
  const { name, description, options } = input;
  const allowed = options === undefined ? '' : ` (${describeOptions(input)})`;
  return oneLine(`${name}${description === undefined ? '' : `: ${description}`}${allowed}`);
}

function describeOptions({ type, custom, options = [] }: Input): string {
  const several = type === 'choices' ? 'any of' : 'one of';
  return `${several}${custom ? ' these, or other text' : ''}: ${options.map(({ value }) => textOf(value)).join(', ')}`;
}
