import { argumentSyntaxOf, entryOf, listedInputs, textOf, variables as variableTable, type Input, type PromptFile } from '../../core/index.js';

/**
 * Lists the inputs and variables of a prompt for agents that do not know its language, as the end of a file. Takes where a
 * person's words stand in the target. Gives nothing for a prompt that asks for nothing, or only for arguments.
 */
export function listInputs(promptFile: PromptFile, source: 'conversation' | 'arguments'): string {
  const { text, variables } = promptFile;
  const inputs = inputsToFind(promptFile);
  if (inputs.length === 0 && variables.length === 0) return '';
  const where = source === 'arguments' ? 'from the ARGUMENTS below, in their order, or from what was said;' : 'from what was said;';
  return [
    listedInputs.start,
    '## Inputs',
    '',
    `The text above has places to be filled. Find out these values first, ${where} ask for what is missing. Then`,
    'read each `${input:…}` or `${name}` as its value, and each `${… ? … : …}` as what that JavaScript expression gives.',
    '',
    ...inputs.map((input) => `- ${describeInput(input, text)}`),
    ...variables.map((name) => `- \`\${${name}}\`: ${variableTable[name]?.help ?? name}.`),
    '',
    listedInputs.end,
    '',
  ].join('\n');
}

/** Those that the tool does not put in by itself, as it does the arguments of its commands. */
function inputsToFind({ format, document: { header }, headerInputs, template: { parts }, inputs }: PromptFile): readonly Input[] {
  if (argumentSyntaxOf(format) === undefined) return inputs;
  const places = new Set(parts.flatMap((part) => (part.kind === 'reference' && part.argument !== undefined ? [part.nameSpan.start] : [])));
  const areNamed = headerInputs.list !== undefined && entryOf(header?.entries ?? [], 'arguments')?.keySpan.start === headerInputs.list.start;
  return inputs.filter(({ uses }) => (uses.length === 0 ? !areNamed : uses.some(({ start }) => !places.has(start))));
}

function describeInput(input: Input, text: string): string {
  const { name, type, description, required, default: given, options, custom, suggestions, secret, when, limits } = input;
  const sentences = [
    description === undefined ? undefined : oneLine(description),
    options && `${custom ? 'One of these, or other text' : type === 'choices' ? 'Any of these' : 'One of these'}: ${options.map(({ value }) => oneLine(textOf(value))).join(', ')}`,
    suggestions.length > 0 ? `For example: ${suggestions.map(oneLine).join(', ')}` : undefined,
    typeWords[type],
    ...Object.entries(limits).map(([limit, value]) => `${limitWords[limit] ?? limit} ${withoutComments(String(value))}`),
    given === undefined || secret ? undefined : `Default: ${oneLine(given.text)}`,
    when?.expression && `Only if ${oneLine(text.slice(when.expression.span.start, when.expression.span.end))}`,
    secret ? 'A secret: do not repeat it' : undefined,
  ].flatMap((sentence) => (sentence === undefined || sentence === '' ? [] : [withStop(sentence)]));
  return `\`${oneLine(name)}\`${required ? ' (required)' : ''}${sentences.length === 0 ? '' : `: ${sentences.join(' ')}`}`;
}

const typeWords: Readonly<Partial<Record<Input['type'], string>>> = {
  number: 'A number',
  integer: 'A whole number',
  boolean: 'true or false',
  file: 'The path of a file',
  folder: 'The path of a folder',
};

const limitWords: Readonly<Record<string, string>> = { pattern: 'Must match', minLength: 'Characters, at least', maxLength: 'Characters, at most', minimum: 'At least', maximum: 'At most' };

/** A line of its own in a list, and no end of the comment around it. */
function oneLine(text: string): string {
  return withoutComments(text.replace(/\s+/g, ' ')).trim();
}

/** What is left where a mark was must not become another one. */
function withoutComments(text: string): string {
  return text.replaceAll('<!--', ' ').replaceAll('-->', ' ');
}

function withStop(sentence: string): string {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
}
