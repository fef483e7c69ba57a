import { applyEdits, fillMessage, isName, openPromptFile, variables, type Edit, type PromptFile, type Span } from '../core/index.js';
import { nameAt } from './nameAt.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';

/** Why a name cannot be changed; the message is English with `{name}` places and doubles as the key of its translation. */
export const renameRefusals = {
  'not-a-name': 'Only the name of an input can be renamed, and none stands here.',
  'editor-variable': '"{name}" is a variable of the editor, whose name is fixed.',
  'argument-fixed': 'This is an argument of the command, and {written} is how its format calls it; that cannot be renamed.',
  'name-unchanged': 'The input is called "{name}" already.',
  'name-invalid': '"{newName}" is not a name. A name begins with a letter or _, then letters, digits, _ or - follow.',
  'name-reserved': '"{newName}" means a value in expressions and in YAML, so an input cannot be called that.',
  'label-invalid': 'The text of a question without a name can become a name or another text of several words, but "{newName}" would be read as something else.',
  'name-taken': 'There is already an input "{newName}".',
  'hides-variable': '"{newName}" is a variable of the editor; ${{newName}} could no longer mean both.',
  'written-otherwise': '"{name}" stands in a value of the header that is written with escapes: {written}. Change that place by hand first.',
  'meaning-changes': 'Called "{newName}", the file would be read differently: {found}',
} as const;

export type RenameRefusalCode = keyof typeof renameRefusals;

/** A refusal with what its message was made from. */
export interface RenameRefusal {
  readonly code: RenameRefusalCode;
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
}

export type Refused = { readonly refusal: RenameRefusal };

const reserved = /^(?:true|false|null|undefined)$/i;
const longestShown = 60;

/** Tells whether the name at an offset can be renamed: gives its place and text for the editor's field, or says why not. */
export function prepareRenameAt(promptFile: PromptFile, offset: number): { readonly span: Span; readonly name: string } | Refused {
  const found = nameAt(promptFile, offset);
  if (found === undefined) return refuse('not-a-name', {});
  if (found.kind === 'variable') return refuse('editor-variable', { name: found.name });
  return findFixed(promptFile, found.name) ?? findUnwritable(promptFile, found.name) ?? { span: found.span, name: found.name };
}

/**
 * Renames the input at an offset everywhere in the file. Gives the edits, or says why it cannot be done. The edited file
 * is read again before anything is promised: it must ask the same questions and name the same things in the same places.
 */
export function renameAt(promptFile: PromptFile, offset: number, newName: string): { readonly edits: readonly Edit[] } | Refused {
  const prepared = prepareRenameAt(promptFile, offset);
  if ('refusal' in prepared) return prepared;
  const { name } = prepared;
  const places = occurrencesIn(promptFile).filter((each) => each.kind === 'input' && each.name === name);
  const refused = checkNewName(promptFile, name, newName, places);
  if (refused !== undefined) return refused;

  const edits = places.map(({ span }) => ({ span, newText: newName }));
  const renamed = openPromptFile(applyEdits(promptFile.text, edits), promptFile.format);
  const found = findDifference(promptFile, renamed, name, newName, edits);
  return found === undefined ? { edits } : refuse('meaning-changes', { name, newName, found });
}

function refuse(code: RenameRefusalCode, values: Readonly<Record<string, string>>): Refused {
  return { refusal: { code, values, message: fillMessage(renameRefusals[code], values) } };
}

/** `$ARGUMENTS` and `$1` have no name that could be changed; `$name` has, while the header lists it. */
function findFixed(promptFile: PromptFile, name: string): Refused | undefined {
  const places = occurrencesIn(promptFile).filter((each) => each.kind === 'input' && each.name === name);
  const isListed = places.some(({ form }) => form === 'header');
  const fixed = places.find(({ form, exact }) => form === 'argument' && (!exact || !isListed));
  return fixed && refuse('argument-fixed', { name, written: shorten(`$${promptFile.text.slice(fixed.span.start, fixed.span.end)}`) });
}

function findUnwritable(promptFile: PromptFile, name: string): Refused | undefined {
  const place = occurrencesIn(promptFile).find((each) => each.kind === 'input' && each.name === name && !each.exact);
  return place && refuse('written-otherwise', { name, written: shorten(promptFile.text.slice(place.span.start, place.span.end)) });
}

function checkNewName(promptFile: PromptFile, name: string, newName: string, places: readonly Occurrence[]): Refused | undefined {
  const values = { name, newName };
  if (newName === name) return refuse('name-unchanged', values);
  if (!isName(newName)) {
    if (isName(name)) return refuse('name-invalid', values);
    if (!isLabel(newName)) return refuse('label-invalid', values);
  }
  if (reserved.test(newName)) return refuse('name-reserved', values);
  // A placeholder that cannot be read asks nothing yet, but will when it is mended.
  if (occurrencesIn(promptFile).some(({ kind, name: taken }) => kind === 'input' && taken === newName) || promptFile.inputs.some((input) => input.name === newName)) return refuse('name-taken', values);
  // `${input:file}` is unmistakable; what is declared by its bare name would take the variable's place.
  const claimsBareName = places.some(({ form }) => form === 'bare' || form === 'header' || form === 'configuration');
  return claimsBareName && Object.hasOwn(variables, newName) ? refuse('hides-variable', values) : undefined;
}

/** Whether a text behind `${input:` is read as one label and nothing else. */
function isLabel(text: string): boolean {
  const { parts } = openPromptFile(`\${input:${text}}`).template;
  const [part] = parts;
  return parts.length === 1 && part?.kind === 'reference' && part.segment === undefined && part.name === text;
}

/** Compares a file with its renamed self and gives the first piece that is read differently. */
function findDifference(before: PromptFile, after: PromptFile, name: string, newName: string, edits: readonly Edit[]): string | undefined {
  const renamed = (each: string): string => (each === name ? newName : each);
  const was = occurrencesIn(before);
  const is = occurrencesIn(after);
  const length = Math.max(was.length, is.length);
  for (let index = 0; index < length; index++) {
    const one = was[index];
    const other = is[index];
    if (one === undefined || other === undefined || one.kind !== other.kind || one.form !== other.form || expected(one, renamed) !== other.name) {
      const { start, end } = (other ?? one)?.span ?? { start: 0, end: 0 };
      return shorten((other === undefined ? before : after).text.slice(Math.max(0, start - 2), end + 1));
    }
  }
  // Where a placeholder ends may depend on how long a name in it is.
  const parts = after.template.parts;
  const moved = followEdits(edits);
  const part = before.template.parts.find(({ kind, span }, at) => kind !== parts[at]?.kind || moved(span.end) !== parts[at]?.span.end);
  if (part !== undefined || parts.length !== before.template.parts.length) return shorten(before.text.slice(part?.span.start ?? 0, part?.span.end ?? 0));
  // Text that was nobody's may name the input now.
  const added = after.problems.length <= before.problems.length ? undefined : after.problems.find(({ code }, at) => code !== before.problems[at]?.code);
  if (added !== undefined) return shorten(after.text.slice(added.span.start, added.span.end));
  const index = before.inputs.findIndex((input, at) => shapeOf(input, renamed) !== shapeOf(after.inputs[at], (each) => each));
  return index === -1 && before.inputs.length === after.inputs.length ? undefined : (before.inputs[index]?.name ?? newName);
}

/** Gives where an offset stands after edits; is asked for one after the other in the order of the text, as the edits are. */
function followEdits(edits: readonly Edit[]): (offset: number) => number {
  let next = 0;
  let shift = 0;
  return (offset) => {
    for (let edit = edits[next]; edit !== undefined && edit.span.end <= offset; edit = edits[++next]) shift += edit.newText.length - (edit.span.end - edit.span.start);
    return offset + shift;
  };
}

function expected({ kind, name }: Occurrence, renamed: (name: string) => string): string {
  return kind === 'input' ? renamed(name) : name;
}

/** What must stay the same about an input. */
function shapeOf(input: PromptFile['inputs'][number] | undefined, renamed: (name: string) => string): string {
  if (input === undefined) return '';
  const { name, type, required, options, when } = input;
  return JSON.stringify([renamed(name), type, required, options?.length, input.default === undefined, when === undefined]);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}
