import type { Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import type { VariableValues } from './interview.js';
import { secretMask, toldSecrets } from './toldSecrets.js';

/** The values of a fill without its secrets, for a text that is kept. */
export interface MaskedFill {
  readonly answers: Readonly<Record<string, Value>>;
  readonly variables: VariableValues;
  /** Masks what is left of the secrets in the text that was rendered from these values. */
  readonly mask: (text: string) => string;
}

/** Gives the values of a fill with a mask for each secret, also where another answer or a variable contains it. */
export function maskFill(inputs: readonly Input[], answers: Readonly<Record<string, Value>>, variables: VariableValues): MaskedFill {
  const { telling, mask } = toldSecrets(inputs, answers);
  const masked = Object.entries(answers).map(([name, value]) => [name, telling.has(name) ? secretMask : maskValue(value, mask)] as const);
  return {
    answers: Object.fromEntries(masked),
    variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value === undefined ? undefined : mask(value)])),
    mask,
  };
}

function maskValue(value: Value, mask: (text: string) => string): Value {
  if (typeof value === 'string') return mask(value);
  return typeof value === 'object' && value !== null ? value.map((each) => (typeof each === 'string' ? mask(each) : each)) : value;
}
