import { parseDocument } from 'yaml';
import type { Value } from '../core/index.js';
import { isAnswer } from '../library/isAnswer.js';
import type { Invocation } from './invocation.js';
import { displayName, readText } from './readPromptFile.js';
import { WrongUse } from './wrongUse.js';

/**
 * Reads answers from a JSON or YAML file (JSON is YAML), or from standard input for `-`: a map from name to value. A
 * null is no answer. Throws `WrongUse` when the file is anything else.
 */
export async function readAnswersFile(path: string, invocation: Invocation): Promise<ReadonlyMap<string, Value>> {
  const name = displayName(path);
  const read = parse(await readText(path, invocation), name);
  if (read === null || read === undefined) return new Map();
  if (typeof read !== 'object' || Array.isArray(read)) throw new WrongUse(`${name} must hold a map from input name to value.`);
  return new Map(
    Object.entries(read).flatMap(([key, value]: [string, unknown]) => {
      if (value === null || value === undefined) return [];
      if (isAnswer(value)) return [[key, value] as const];
      throw new WrongUse(`the value of "${key}" in ${name} must be a text, a number, true, false or a list of these.`);
    }),
  );
}

/** The message of a fault says where, and never quotes the text: it may hold secrets. */
function parse(text: string, name: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, merge: false, customTags: [], logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new WrongUse(`${name}:${line} is neither JSON nor YAML (${error.code.toLowerCase().replaceAll('_', ' ')}).`);
  }
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    throw new WrongUse(`${name} repeats parts of itself too often to be a file of answers.`);
  }
}
