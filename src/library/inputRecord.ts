import type { Input, PromptFile } from '../core/index.js';

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
export function inputRecordOf(input: Input, promptFile: PromptFile): InputRecord {
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

/** Gives the condition of an input as its author wrote it, or nothing. */
export function conditionOf({ when }: Input, { text }: PromptFile): string | undefined {
  return when?.expression && text.slice(when.expression.span.start, when.expression.span.end);
}
