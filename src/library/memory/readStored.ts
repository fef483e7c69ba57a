import type { KeptFill, Scalar, Value } from '../../core/index.js';

/** Gives an object that came out of a storage, whose fields are still to be looked at, or nothing when it is something else. */
export function readObject(stored: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Readonly<Record<string, unknown>>) : undefined;
}

/** Gives a list that came out of a storage, empty when it is something else. */
export function readList(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

/** Gives the texts in a list that came out of a storage. */
export function readTexts(stored: unknown): readonly string[] {
  return readList(stored).filter((each) => typeof each === 'string');
}

/** Gives what is kept of a fill as it came out of a storage, without what is no value of an answer. */
export function readKeptFill(stored: unknown): KeptFill {
  const { answers, secrets, emptyVariables } = readObject(stored) ?? {};
  const entries = Object.entries(readObject(answers) ?? {}).filter((entry): entry is [string, Value] => isValue(entry[1]));
  return { answers: Object.fromEntries(entries), secrets: readTexts(secrets), emptyVariables: readTexts(emptyVariables) };
}

function isValue(stored: unknown): stored is Value {
  return stored === null || isScalar(stored) || (Array.isArray(stored) && stored.every(isScalar));
}

function isScalar(stored: unknown): stored is Scalar {
  return typeof stored === 'string' || typeof stored === 'boolean' || (typeof stored === 'number' && Number.isFinite(stored));
}
