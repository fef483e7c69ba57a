import type { PromptArgument } from '@modelcontextprotocol/server';
import { textOf, variables, type Input, type PromptFile } from '../core/index.js';
import { conditionOf } from '../library/inputRecord.js';
import { isNodeVariable } from '../library/nodeVariables.js';

/** Gives the arguments of a prompt, as the protocol lists them: its inputs, and the variables that only a client can know. */
export function promptArgumentsOf(promptFile: PromptFile): readonly PromptArgument[] {
  const inputs = promptFile.inputs.map((input) => argumentOf(input, promptFile));
  const others = clientVariables(promptFile).map((variable): PromptArgument => ({ name: variable, description: variables[variable]?.help ?? variable, required: false }));
  return [...inputs, ...others];
}

/** Gives the variables of a prompt that only a client can give; an input of the same name comes before one. */
function clientVariables(promptFile: PromptFile): readonly string[] {
  return promptFile.variables.filter((name) => !isNodeVariable(name) && !promptFile.inputs.some((input) => input.name === name));
}

/** Gives the description of an input with what a plain text field cannot show. */
export function describeArgument(input: Input, promptFile: PromptFile): string {
  const { description, type, options, custom, suggestions, default: fallback, secret, limits } = input;
  const when = conditionOf(input, promptFile);
  const listed = options?.map(({ value }) => textOf(value)).join(', ');
  const parts = [
    description,
    listed && (type === 'choices' ? `Any of, with commas between: ${listed}` : custom ? `One of these, or other text: ${listed}` : `One of: ${listed}`),
    type === 'choices' && options === undefined && 'Several values, with commas between',
    type === 'boolean' && 'true or false',
    (type === 'number' || type === 'integer') && rangeText(type, limits),
    (type === 'file' || type === 'folder') && `Path of a ${type}`,
    suggestions.length > 0 && `For example: ${suggestions.join(', ')}`,
    fallback && !secret && fallback.text !== '' && `Default: ${fallback.text}`,
    secret && 'A secret',
    when && `Only when ${when}`,
  ];
  const sentences = parts.flatMap((part) => (part ? [part.replace(/\s+/g, ' ').trim()] : []));
  return sentences.map((sentence, at) => (at === sentences.length - 1 || /[.?!:…。？！]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}

function argumentOf(input: Input, promptFile: PromptFile): PromptArgument {
  const description = describeArgument(input, promptFile);
  // A client insists on what is required, also where the question does not apply.
  return { name: input.name, ...(description === '' ? {} : { description }), required: input.required && input.when === undefined };
}

function rangeText(type: 'number' | 'integer', { minimum, maximum }: Input['limits']): string {
  const kind = type === 'integer' ? 'A whole number' : 'A number';
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  return minimum !== undefined ? `${kind} from ${minimum} on` : maximum !== undefined ? `${kind} up to ${maximum}` : kind;
}
