import type { Delivery, KeptFill, VariableValues } from '../../core/index.js';
import { readKeptFill, readList, readObject, readTexts } from './readStored.js';

/** A line of the history: which prompt was filled, when and where to. Small, since the lines of all fills are read at once. */
export interface FillRecord {
  readonly id: string;
  /** In milliseconds. */
  readonly time: number;
  /** The address of the prompt's file. */
  readonly prompt: string;
  readonly title: string;
  readonly destination: string;
  /** The answers in short. */
  readonly summary: string;
}

/** What was filled, kept in a file of its own, since it may be long. Secrets are masked in it. */
export interface FilledRecord {
  readonly delivery: Delivery;
  readonly fill: KeptFill;
  readonly variables: VariableValues;
}

/** Gives the lines of a history that came out of a storage, the last first. Leaves out what cannot be read. */
export function readFillRecords(stored: unknown): readonly FillRecord[] {
  return readList(stored).flatMap((each) => {
    const { id, time, prompt, title, destination, summary } = readObject(each) ?? {};
    // The id is the name of a file; no other path may get in by it.
    if (typeof id !== 'string' || !/^[\w-]+$/.test(id) || typeof time !== 'number' || !Number.isFinite(time) || typeof prompt !== 'string') return [];
    return [{ id, time, prompt, title: textIn(title), destination: textIn(destination), summary: textIn(summary) }];
  });
}

/** Gives what was filled from the text of its file, or nothing when that cannot be read. */
export function readFilledRecord(json: string): FilledRecord | undefined {
  const { delivery, fill, variables } = readObject(parse(json)) ?? {};
  const { text, title, agent, model, tools } = readObject(delivery) ?? {};
  if (typeof text !== 'string') return undefined;
  const optional = { ...(typeof agent === 'string' ? { agent } : {}), ...(typeof model === 'string' ? { model } : {}), ...(Array.isArray(tools) ? { tools: readTexts(tools) } : {}) };
  const values = Object.entries(readObject(variables) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { delivery: { text, title: textIn(title), ...optional }, fill: readKeptFill(fill), variables: Object.fromEntries(values) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function textIn(stored: unknown): string {
  return typeof stored === 'string' ? stored : '';
}
