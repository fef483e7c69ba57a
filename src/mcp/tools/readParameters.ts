import type { Value } from '../../core/index.js';
import { isAnswer, isScalar } from '../../library/isAnswer.js';
import { refuseVariable } from '../../library/refuseVariable.js';

/** A parameter of a tool that is not what the tool takes. */
export class WrongParameter extends Error {}

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

/** Gives answers by name among the parameters; none when they are absent. Throws `WrongParameter` for what can be no answer. */
export function readAnswers(parameters: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, Value>> {
  const answers = readMap(parameters, name).map(([key, value]) => {
    if (isAnswer(value)) return [key, value] as const;
    throw new WrongParameter(`"${name}.${key}" must be a text, a number, true, false, null or a list of these.`);
  });
  return Object.fromEntries(answers);
}

/** Gives values of variables by name among the parameters; none when they are absent. Throws `WrongParameter` for a name that is no variable, and for what is no text. */
export function readVariables(parameters: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, string>> {
  const texts = readMap(parameters, name).map(([key, value]) => {
    const refusal = refuseVariable(key);
    if (refusal !== undefined) throw new WrongParameter(`"${name}": ${refusal}`);
    if (isScalar(value)) return [key, String(value)] as const;
    throw new WrongParameter(`"${name}.${key}" must be a text.`);
  });
  return Object.fromEntries(texts);
}

function readMap(parameters: Readonly<Record<string, unknown>>, name: string): readonly (readonly [string, unknown])[] {
  const value = parameters[name];
  if (value === undefined || value === null) return [];
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
  throw new WrongParameter(`"${name}" must be an object from name to value.`);
}
