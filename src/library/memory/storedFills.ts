import type { KeptFill, Value } from '../../core/index.js';
import { readKeptFill, readList, readObject } from './readStored.js';

/** The last fill of one prompt, as it is stored. */
export interface StoredFill extends KeptFill {
  /** The address of the prompt's file. */
  readonly prompt: string;
  /** Where the filled prompt went. */
  readonly destination: string;
}

/** How many prompts are remembered; those that were filled longest ago are forgotten first. */
export const mostPrompts = 100;

/**
 * How many characters the stored answers of one prompt may have. VS Code reads the whole storage of a workspace when an
 * extension starts, so a file that was pasted as an answer does not go there: the longest answers are left out first.
 */
export const longestFill = 20_000;

/** How many characters all stored answers may have together. */
export const longestOfAll = 400_000;

/** Gives the fills that came out of a storage, the last first. Leaves out what some other version may have left there. */
export function readStoredFills(stored: unknown): readonly StoredFill[] {
  return readList(stored).flatMap((each) => {
    const fields = readObject(each);
    if (typeof fields?.['prompt'] !== 'string') return [];
    const destination = typeof fields['destination'] === 'string' ? fields['destination'] : '';
    return [{ prompt: fields['prompt'], destination, ...readKeptFill(fields) }];
  });
}

/** Puts a fill in front, in place of the one before of the same prompt. */
export function addFill(fills: readonly StoredFill[], fill: StoredFill): readonly StoredFill[] {
  return [fill, ...fills.filter(({ prompt }) => prompt !== fill.prompt)].slice(0, mostPrompts);
}

/** Gives what of the fills may be stored: answers that are too long stay out, and so do the oldest prompts when all are too long. */
export function boundFills(fills: readonly StoredFill[]): readonly StoredFill[] {
  let total = 0;
  return fills
    .slice(0, mostPrompts)
    .map((fill) => ({ ...fill, answers: boundAnswers(fill.answers) }))
    .filter(({ answers }) => (total += JSON.stringify(answers).length) <= longestOfAll);
}

/**
 * Gives the fills that are known after a storage was changed by somebody else: those that it holds, and of the own ones only what
 * never went there. Takes the own fills, and which of them may be stored.
 */
export function mergeFills(own: readonly StoredFill[], stored: readonly StoredFill[], isStorable: (fill: StoredFill) => boolean): readonly StoredFill[] {
  const storable = own.filter(isStorable);
  // What was stored of each own fill: where it is there as before, the own one may know answers that are too long for it.
  const before = new Map(boundFills(storable).map((fill) => [JSON.stringify(fill), fill.prompt]));
  const there = new Set(before.values());
  const byPrompt = new Map(own.map((fill) => [fill.prompt, fill]));
  const known = stored.map((fill) => byPrompt.get(before.get(JSON.stringify(fill)) ?? '') ?? fill);
  const replaced = new Set(known.map(({ prompt }) => prompt));
  return [...own.filter((fill) => !there.has(fill.prompt) && !replaced.has(fill.prompt)), ...known];
}

function boundAnswers(answers: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const sized = Object.entries(answers).map(([name, value]) => ({ name, length: JSON.stringify(name).length + JSON.stringify(value ?? null).length }));
  let total = sized.reduce((sum, { length }) => sum + length, 0);
  const left = new Set<string>();
  for (const { name, length } of sized.sort((a, b) => b.length - a.length)) {
    if (total <= longestFill) break;
    left.add(name);
    total -= length;
  }
  return left.size === 0 ? answers : Object.fromEntries(Object.entries(answers).filter(([name]) => !left.has(name)));
}
