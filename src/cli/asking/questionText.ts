import { styleText } from 'node:util';
import type { Question } from '../../core/index.js';
import { oneLine, printable } from '../printable.js';
import { S_BAR, wrapTextWithPrefix } from './clack.js';
import type { Terminal } from './terminal.js';

/** Gives the line of a question: which one it is of how many, its name, and whether it may be skipped. */
export function headingOf({ input, variable, number, total }: Question): string {
  const name = variable ? `\${${input.name}}` : input.name;
  const list = input.type === 'choices' && (input.custom || input.options === undefined) ? ', with commas between' : '';
  return oneLine(`${number}/${total}  ${name}${input.required ? '' : ' (optional)'}${list}`);
}

/** Writes the description of a question above it, out of the part that is drawn again with every key. */
export function explain({ input, initial }: Question, { output }: Terminal): void {
  const words = [
    input.description,
    input.type === 'choices' && input.suggestions.length > 0 ? `Suggestions: ${input.suggestions.join(', ')}` : undefined,
    input.secret && initial?.value !== undefined ? 'Enter takes the default.' : undefined,
  ];
  const shown = words.flatMap((each) => (each === undefined ? [] : [printable(each.trim())])).join('\n');
  if (shown === '') return;
  const bar = styleText('gray', S_BAR);
  output.write(`${bar}\n${wrapTextWithPrefix(output, shown, `${bar}  `)}\n`);
}
