import type { Value } from '../core/index.js';
import { isAnswer, isScalar } from './isAnswer.js';
import { refuseVariable } from './refuseVariable.js';

/** What a program gives is not what is taken; the message is English, for the program. */
export class WrongParameter extends Error {}

/** Gives answers by name among the parameters; none when they are absent. Throws `WrongParameter` for what can be no answer. */
export function readAnswers(parameters: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, Value>> {
  const answers = readMap(parameters, name).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (isAnswer(value)) return [[key, value] as const];
    throw new WrongParameter(`"${name}.${key}" must be a text, a number, true, false, null or a list of these.`);
  });
  return Object.fromEntries(answers);
}

/** Gives values of variables by name among the parameters; none when they are absent. Throws `WrongParameter` for a name that is no variable, and for what is no text. */
export function readVariables(parameters: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, string>> {
  const texts = readMap(parameters, name).flatMap(([key, value]) => {
    const refusal = refuseVariable(key);
    if (refusal !== undefined) throw new WrongParameter(`"${name}": ${refusal}`);
    if (value === undefined) return [];
    if (isScalar(value)) return [[key, String(value)] as const];
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
