import { textOf, type Input, type PromptFile } from '../core/index.js';
import { oneLine } from './printable.js';

/** An input for scripts; what the file does not say is absent. */
export interface InputRecord {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly required: boolean;
  readonly default?: string | number | boolean | null | readonly (string | number | boolean)[];
  readonly options?: readonly { readonly value: string | number | boolean; readonly label: string; readonly description?: string }[];
  readonly custom: boolean;
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly limits: Input['limits'];
  readonly secret: boolean;
  /** The condition under which the input is asked for, as the author wrote it. */
  readonly when?: string;
}

/** Gives an input as a record for scripts. A default that is a secret stays out. */
export function recordOf(input: Input, promptFile: PromptFile): InputRecord {
  const { name, type, description, required, default: fallback, options, custom, suggestions, placeholder, limits, secret } = input;
  const value = fallback?.template === undefined ? fallback?.value : fallback.text;
  return {
    name,
    type,
    description,
    required,
    ...(value === undefined || secret ? {} : { default: value }),
    options,
    custom,
    suggestions,
    placeholder,
    limits,
    secret,
    when: conditionOf(input, promptFile),
  };
}

/** Gives an input as a few lines for a person. */
export function describeInput(input: Input, promptFile: PromptFile): string {
  const { name, type, description, required, default: fallback, options, custom, suggestions, limits, secret } = input;
  const when = conditionOf(input, promptFile);
  const traits = [type, required ? 'required' : 'optional', ...(secret && type !== 'password' ? ['secret'] : [])];
  const lines = [
    description,
    options && `${custom ? 'one of these, or other text' : type === 'choices' ? 'any of' : 'one of'}: ${listOptions(input)}`,
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
  const allowed = options === undefined ? '' : ` (one of: ${listOptions(input)})`;
  return oneLine(`${name}${description === undefined ? '' : `: ${description}`}${allowed}`);
}

function listOptions({ options = [] }: Input): string {
  return options.map(({ value }) => textOf(value)).join(', ');
}

function conditionOf({ when }: Input, { text }: PromptFile): string | undefined {
  return when?.expression && text.slice(when.expression.span.start, when.expression.span.end);
}
