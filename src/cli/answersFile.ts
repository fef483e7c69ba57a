import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { findYamlExcess, limits, type Value } from '../core/index.js';
import { isAnswer } from '../library/isAnswer.js';
import { scalarOf } from '../library/yamlScalar.js';
import type { Invocation } from './invocation.js';
import { displayName, readText } from './readPromptFile.js';
import { WrongUse } from './wrongUse.js';

/**
 * Reads answers from a JSON or YAML file (JSON is YAML), or from standard input for `-`: a map from name to value. A
 * null is no answer, as in a list of names that somebody has yet to answer. Throws `WrongUse` when the file is anything else.
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
  const value = readJson(text);
  if (value !== undefined) return value;
  if (findYamlExcess(text, { start: 0, end: text.length }, limits.file) !== undefined) throw new WrongUse(`${name} is too large, too deeply nested or has too much white space to be a file of answers.`);
  // Unique keys are checked below: the library compares every key with every other.
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false, customTags: [], logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) throw neither(text, name, error.pos[0], error.code);
  const keys = new Set<unknown>();
  for (const { key } of isMap(document.contents) ? document.contents.items : []) {
    const word = isScalar(key) ? String(key.value) : undefined;
    if (isScalar(key) && keys.has(word)) throw neither(text, name, key.range?.[0] ?? 0, 'DUPLICATE_KEY');
    keys.add(word);
  }
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number') node.value = scalarOf(node);
    },
  });
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    throw new WrongUse(`${name} repeats parts of itself too often to be a file of answers.`);
  }
}

function neither(text: string, name: string, offset: number, code: string): WrongUse {
  const line = text.slice(0, offset).split('\n').length;
  return new WrongUse(`${name}:${line} is neither JSON nor YAML (${code.toLowerCase().replaceAll('_', ' ')}).`);
}

/**
 * Most files are JSON, for which the reader of YAML need not be loaded. Gives nothing for what is not, or has a key twice, about which JSON says nothing,
 * or a number that would not be written again as it was.
 */
function readJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && Object.keys(value).length === countPlainKeys(text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Counts the texts of a JSON file that a colon follows; nothing when a number is not plain. One mark at a time: a pattern for a whole text would run out of stack in an
 * answer of megabytes.
 */
function countPlainKeys(json: string): number | undefined {
  let keys = 0;
  let isInside = false;
  for (const [mark, colon] of json.matchAll(/\\.|"(\s*:)?|-?\d[\d.eE+-]*/g)) {
    if (mark.startsWith('"')) {
      isInside = !isInside;
      if (!isInside && colon !== undefined) keys++;
    } else if (!isInside && !mark.startsWith('\\') && String(Number(mark)) !== mark) {
      return undefined;
    }
  }
  return keys;
}
