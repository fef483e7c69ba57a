import { textOf, type Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';

/** The secrets of one fill, and what would tell of them. */
export interface ToldSecrets {
  /** The names of the secrets that were answered. */
  readonly names: readonly string[];
  /** Those names, and the inputs whose defaults are computed from them. */
  readonly telling: ReadonlySet<string>;
  /** Tells whether an answer, by the name of its input, is a secret, is computed from one or contains one. */
  readonly tells: (name: string, value: Value) => boolean;
  /** Gives a text with a mask in place of each secret. */
  readonly mask: (text: string) => string;
}

/** Stands in a text that is kept where a secret stood in the one that was sent. */
export const secretMask = '••••••';

/** A shorter secret would be found by chance in texts that have nothing to do with it. */
const shortestFound = 4;

/** The most secrets that are looked for in every answer and in the text; no person gives more, and with more all that is kept counts as told. */
const mostSearched = 100;

/** Finds the secrets among the answers of a fill. */
export function toldSecrets(inputs: readonly Input[], answers: Readonly<Record<string, Value>>): ToldSecrets {
  const answered = inputs.flatMap(({ name, secret }) => (secret && Object.hasOwn(answers, name) ? [{ name, text: textOf(answers[name]) }] : [])).filter(({ text }) => text !== '');
  const names = answered.map(({ name }) => name);
  const texts = [...new Set(answered.map(({ text }) => text))];
  const areTooMany = texts.length > mostSearched;
  const telling = new Set(names);
  // Defaults are computed from the answers before, so one pass in the order of the questions finds them all.
  for (const { name, default: byDefault } of inputs) {
    if (byDefault?.template?.slots.some((slot) => slot.kind === 'input' && telling.has(slot.name))) telling.add(name);
  }
  return {
    names,
    telling,
    tells: (name, value) => {
      if (telling.has(name) || areTooMany) return true;
      const text = textOf(value);
      return texts.some((secret) => isIn(text, secret));
    },
    mask: (text) => (areTooMany ? secretMask : texts.reduce(maskIn, text)),
  };
}

/**
 * Gives those of some answers that may be kept: none to a secret, none that is computed from one and none that contains one.
 * Takes all answers of the fill, those to secrets included.
 */
export function dropSecrets(inputs: readonly Input[], kept: Readonly<Record<string, Value>>, answers: Readonly<Record<string, Value>> = kept): Record<string, Value> {
  const { tells } = toldSecrets(inputs, answers);
  const secrets = new Set(inputs.flatMap(({ name, secret }) => (secret ? [name] : [])));
  return Object.fromEntries(Object.entries(kept).filter(([name, value]) => !secrets.has(name) && !tells(name, value)));
}

function isIn(text: string, secret: string): boolean {
  return text === secret || (secret.length >= shortestFound && text.includes(secret));
}

function maskIn(text: string, secret: string): string {
  if (text === secret) return secretMask;
  return secret.length >= shortestFound ? text.replaceAll(secret, secretMask) : text;
}
