import type { ElicitRequestFormParams, PrimitiveSchemaDefinition } from '@modelcontextprotocol/server';
import { textOf, type Input, type PromptFile } from '../core/index.js';
import { describeMisfit } from '../library/describeMisfit.js';
import type { OpenQuestion } from '../library/fillWithAnswers.js';
import { describeArgument } from './promptArguments.js';

/** Gives the form that asks a client's person for some answers: the right kind of field for each, with its limits. */
export function questionForm(questions: readonly OpenQuestion[], promptFile: PromptFile, title: string): ElicitRequestFormParams {
  const fields = questions.map(({ input }) => [input.name, fieldOf(input, promptFile)] as const);
  const reasons = questions.flatMap(({ input, problem, byDefault }) => (problem === undefined ? [] : [`${input.name}: ${describeMisfit(problem, input, byDefault)}`]));
  return {
    mode: 'form',
    message: [questions.length === 1 ? `"${title}" needs an answer.` : `"${title}" needs ${questions.length} answers.`, ...reasons].join('\n'),
    // From entries, since an input may be called `__proto__`.
    requestedSchema: { type: 'object', properties: Object.fromEntries(fields), required: questions.filter(({ input }) => input.required).map(({ input }) => input.name) },
  };
}

function fieldOf(input: Input, promptFile: PromptFile): PrimitiveSchemaDefinition {
  const { name, options, custom, limits } = input;
  const description = describeArgument(input, promptFile);
  const words = { title: name, ...(description === '' ? {} : { description }) };
  switch (input.type) {
    case 'boolean':
      return { type: 'boolean', ...words };
    case 'number':
    case 'integer':
      return { type: input.type, ...words, ...pick(limits, 'minimum', 'maximum') };
    case 'choice':
      if (options === undefined || custom) return { type: 'string', ...words };
      return { type: 'string', ...words, enum: options.map(({ value }) => textOf(value)), ...(options.some(({ value, label }) => label !== textOf(value)) ? { enumNames: options.map(({ label }) => label) } : {}) };
    // Lists came late to the protocol; a text with commas between is understood by every client.
    case 'choices':
      return { type: 'string', ...words };
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      return { type: 'string', ...words, ...pick(limits, 'minLength', 'maxLength') };
  }
}

function pick<Key extends keyof Input['limits']>(limits: Input['limits'], ...keys: readonly Key[]): Partial<Pick<Input['limits'], Key>> {
  return Object.fromEntries(keys.flatMap((key) => (limits[key] === undefined ? [] : [[key, limits[key]]]))) as Partial<Pick<Input['limits'], Key>>;
}
