import { isName } from './names.js';

/** What an `argument-hint` says about one argument. */
export interface ArgumentHint {
  /** Its words, without the brackets around them. */
  readonly text: string;
  /** The name it gives the argument, when it is one. */
  readonly name?: string;
  /** `<…>` says that the command makes no sense without it. */
  readonly isRequired: boolean;
}

const token = /<([^<>]*)>|\[([^[\]]*)\]|(\S+)/g;

/** Reads an `argument-hint` such as `<pr-number> [priority]` into its arguments, in their order. */
export function readArgumentHint(hint: string): readonly ArgumentHint[] {
  const names = new Set<string>();
  return [...hint.slice(0, longestRead).matchAll(token)].map(([, needed, left, bare]) => {
    const text = (needed ?? left ?? bare ?? '').trim();
    const word = text.replace(/(?:\.{3}|…)$/, '');
    // Two arguments of one name would be one question.
    const isOwn = isName(word) && !names.has(word);
    names.add(word);
    return { text, isRequired: needed !== undefined, ...(isOwn ? { name: word } : {}) };
  });
}

const longestRead = 1000;
