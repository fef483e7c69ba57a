import { WrongParameter } from '../../library/readGiven.js';

/** Gives a text among the parameters, or nothing when it is absent. Throws `WrongParameter` for anything else. */
export function readText(parameters: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new WrongParameter(`"${name}" must be a text.`);
}

/** Gives a text among the parameters. Throws `WrongParameter` when there is none. */
export function readRequiredText(parameters: Readonly<Record<string, unknown>>, name: string): string {
  const text = readText(parameters, name);
  if (text === undefined || text.trim() === '') throw new WrongParameter(`"${name}" is needed.`);
  return text;
}
