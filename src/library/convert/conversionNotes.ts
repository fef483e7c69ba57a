import { fillMessage } from '../../core/index.js';

/**
 * What a target cannot hold, or what a conversion has changed, in plain words. English with `{name}` places; each message is
 * the key of its translation.
 */
export const conversionNotes = {
  'placeholders-not-filled': 'Placeholders such as {example} are not filled there. Fill the file with Fill Prompt, or rely on the list of inputs at its end, which tells a model what they mean.',
  'expressions-not-evaluated': 'Conditions and other expressions ({count}) are not evaluated there: a model can only follow them as text.',
  'answers-not-checked': 'Types, options and limits of answers are told, but not checked there: {names}.',
  'conditions-not-applied': 'Questions that depend on other answers are told, but not skipped there: {names}.',
  'variables-not-filled': 'What the editor knows has to be found out there: {names}.',
  'secrets-visible': 'An answer given there is no secret: the model reads it, and the conversation keeps it. Leave these out, or fill the file with Fill Prompt: {names}.',
  'keys-kept': 'These keys mean nothing there. They are kept in the header, and come back when the file is converted back: {keys}.',
  'list-dropped': 'A second list of inputs, "{key}" under "metadata", did not count and was left out.',
  'model-chosen': 'The model "{model}" became "{name}", the nearest there is.',
  'tools-not-allowed': 'The tools of the prompt are not allowed there by themselves. The key "allowed-tools" does that, and lets them run without a question.',
  'description-made': 'There is no description, by which an agent chooses a skill, so one was made of the beginning of the text. Look it over.',
  'description-shortened': 'The description is longer than {limit} characters and was shortened; the whole one is kept in the header.',
  'arguments-escaped': 'Text that would be an argument there has a backslash in front of it: {examples}.',
  'arguments-unescapable': 'Text behind a backslash that would be an argument is replaced there all the same: {examples}.',
  'arguments-named': 'The arguments of the command became inputs: {names}.',
  'commands-not-run': 'Commands behind "!" and files behind "@" stay text: they are neither run nor read, and a chat may not do it either.',
} as const;

export type ConversionNoteCode = keyof typeof conversionNotes;

/** One sentence about a conversion, and what it was made from. */
export interface ConversionNote {
  readonly code: ConversionNoteCode;
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Makes a note from its row in the table and the values its message names. */
export function createNote(code: ConversionNoteCode, values: Readonly<Record<string, string>> = {}): ConversionNote {
  return { code, values, message: fillMessage(conversionNotes[code], values) };
}
