import { walkParts, type Input, type PromptFile } from '../../core/index.js';
import type { ConvertedBody } from './convertBody.js';
import type { ConvertedHeader } from './convertHeader.js';
import { createNote, type ConversionNote, type ConversionNoteCode } from './conversionNotes.js';
import { familyOf } from './conversionTargets.js';

const mostNamed = 8;

/** Gives what a format does not do that the prompt counts on, as sentences. Takes the file that was written, and what body and header became in it. */
export function findLosses(promptFile: PromptFile, written: PromptFile, body: ConvertedBody, header: ConvertedHeader): readonly ConversionNote[] {
  const notes: ConversionNote[] = [];
  const note = (code: ConversionNoteCode, values: Readonly<Record<string, string>>): void => void notes.push(createNote(code, values));
  const family = familyOf(written.format);
  // In the chat of VS Code a prompt file is filled by its own rules, which are those of the other formats, too.
  if (family !== 'prompt') notes.push(...unfilled(written));
  const keys = header.kept.map(({ key }) => key).filter((key) => !['name', 'title', 'description'].includes(key));
  if (keys.length > 0) note('keys-kept', { keys: listOf(keys) });
  if (header.dropped !== undefined) note('list-dropped', { key: header.dropped });
  if (family !== 'prompt' && keys.includes('tools')) note('tools-not-allowed', {});
  if (body.escaped.length > 0) note('arguments-escaped', { examples: listOf(body.escaped) });
  if (body.unescapable.length > 0) note('arguments-unescapable', { examples: listOf(body.unescapable) });
  if (body.named.length > 0) note('arguments-named', { names: listOf(body.named.map(({ name }) => name)) });
  if (familyOf(promptFile.format) === 'claude' && family !== 'claude' && /!`|(?:^|\s)@[\w./~-]/m.test(body.text)) note('commands-not-run', {});
  return notes;
}

function unfilled({ inputs, variables, template: { parts }, text }: PromptFile): readonly ConversionNote[] {
  const notes: ConversionNote[] = [];
  const note = (code: ConversionNoteCode, names: readonly string[]): void => {
    if (names.length > 0) notes.push(createNote(code, { names: listOf(names) }));
  };
  const namesOf = (isMeant: (input: Input) => boolean): readonly string[] => inputs.filter(isMeant).map(({ name }) => name);
  let expressions = 0;
  let example: string | undefined;
  walkParts(parts, {
    placeholder: (part, inExpression) => {
      if (inExpression || part.kind === 'broken') return;
      if (part.kind === 'expression') expressions++;
      // An argument is what the tool itself fills.
      else if (part.kind !== 'reference' || part.argument === undefined) example ??= text.slice(part.span.start, part.span.end);
    },
  });
  if (example !== undefined) notes.push(createNote('placeholders-not-filled', { example: example.length > 40 ? `${example.slice(0, 38)}…` : example }));
  if (expressions > 0) notes.push(createNote('expressions-not-evaluated', { count: String(expressions) }));
  note('answers-not-checked', namesOf(({ type, options, limits }) => options !== undefined || Object.keys(limits).length > 0 || !['string', 'text', 'password'].includes(type)));
  note('conditions-not-applied', namesOf(({ when }) => when !== undefined));
  note('variables-not-filled', variables.map((name) => `\${${name}}`));
  note('secrets-visible', namesOf(({ secret }) => secret));
  return notes;
}

function listOf(words: readonly string[]): string {
  return words.length > mostNamed ? `${words.slice(0, mostNamed).join(', ')} …` : words.join(', ');
}
