import { applyEdits, argumentSyntaxOf, declareInputs, headerText, listedInputs, listKeys, openPromptFile, type FileFormat, type Input, type PromptFile } from '../../core/index.js';
import { completeList } from './completeList.js';
import { convertBody, type ConvertedBody } from './convertBody.js';
import { convertHeader, lineOf, listNamed, makeArgumentHint, makeDescription, nearestModel, writeHeader, type ConvertedHeader, type Lines } from './convertHeader.js';
import { createNote, type ConversionNote } from './conversionNotes.js';
import { familyOf } from './conversionTargets.js';
import { findLosses } from './findLosses.js';
import { readValues } from './headerPieces.js';
import { listInputs } from './listInputs.js';

/** A prompt in another format. */
export interface Conversion {
  readonly text: string;
  readonly notes: readonly ConversionNote[];
}

/** The most that the standard of skills allows. */
const longestDescription = 1024;

/**
 * Converts a prompt to another format, so that converting it back gives the same inputs and body. Takes the file, whose
 * format says what it is, the new format, and the name that the new file will have. Gives nothing when the header cannot be
 * read: what it means would be lost. Never throws.
 */
export function convertPrompt(promptFile: PromptFile, format: FileFormat, name: string): Conversion | undefined {
  if (promptFile.document.problems.some(({ severity }) => severity === 'error')) return undefined;
  if (promptFile.format === format) return { text: promptFile.text, notes: [] };
  const own = write(promptFile, format, name, 'own');
  if (promptFile.document.header === undefined) return own.conversion;
  // A header that uses aliases or an odd layout may read differently in another place.
  const plain = write(promptFile, format, name, 'plain');
  return asksTheSame(promptFile, own) && saysTheSame(own, plain) ? own.conversion : plain.conversion;
}

interface Written {
  readonly conversion: Conversion;
  readonly body: ConvertedBody;
  readonly format: FileFormat;
}

function write(promptFile: PromptFile, format: FileFormat, name: string, writing: 'own' | 'plain'): Written {
  const [from, to] = [familyOf(promptFile.format), familyOf(format)];
  const lineBreak = lineBreakOf(promptFile.text);
  const sorted = convertHeader(promptFile, from, to, writing);
  const body = convertBody(promptFile, format, sorted);
  const isDoubled = argumentSyntaxOf(promptFile.format) === argumentSyntaxOf(format) ? sorted.isDoubled : body.unescapable.length > 0;
  const list = sorted.list === undefined ? (body.named.length === 0 ? undefined : listNamed(body.named)) : completeList(promptFile, sorted.list, body.named);
  const whole = { ...sorted, isDoubled, ...(list === undefined ? {} : { list }) };
  const { header, notes } = to === 'prompt' ? { header: dropMade(promptFile, whole, body.text), notes: [] } : completeHeader(promptFile, whole, format, name);
  const lines = writeHeader(header, from, placeOfList(format, header)).replace(/\r?\n/g, lineBreak);
  const written = declareNamed(compose(lines, body.text, lineBreak), format, body);
  const reading = openPromptFile(written, format);
  const ownList = to === 'prompt' ? '' : listed(reading);
  // A body that itself ends in such a list, because it was written by hand, needs one behind it that is left out in its place.
  const isListLost = ownList === '' && written.slice(reading.document.body.end).includes(listedInputs.end);
  // Behind a lone return, a mere line feed would make one line break of both.
  const lineFeed = written.endsWith('\r') ? '\r\n' : lineBreak;
  const text = `${written}${(isListLost ? `\n${listedInputs.start}\n${listedInputs.end}\n` : ownList).replaceAll('\n', lineFeed)}`;
  return { conversion: { text, notes: [...notes, ...findLosses(promptFile, reading, body, header)] }, body, format };
}

/** In a skill, another list that comes back as a key of its own would count more than one under `metadata`. */
function placeOfList(format: FileFormat, { restored }: ConvertedHeader): 'top' | 'metadata' {
  const isBehind = argumentSyntaxOf(format) === undefined && listKeys.some((key) => restored.has(key));
  return format === 'prompt' || isBehind ? 'top' : 'metadata';
}

/** Adds the keys that the new format wants. */
function completeHeader(promptFile: PromptFile, header: ConvertedHeader, format: FileFormat, name: string): { readonly header: ConvertedHeader; readonly notes: readonly ConversionNote[] } {
  const to = familyOf(format);
  const notes: ConversionNote[] = [];
  const top = new Map(header.top.map((lines) => [lines.key, lines]));
  const kept = new Map(header.kept.map((lines) => [lines.key, lines]));
  if (to === 'skill') top.set('name', lineOf('name', name));
  if (to === 'skill' || format === 'claude-skill') notes.push(...describeSkill(promptFile, top, kept));
  if (to === 'claude') notes.push(...describeCommand(promptFile, top, kept));
  return { header: { ...header, top: [...top.values()].sort((a, b) => rankOf(a) - rankOf(b)), kept: [...kept.values()] }, notes };
}

const firstKeys = ['name', 'description', 'argument-hint'];

function rankOf({ key }: Lines): number {
  return firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length;
}

type LinesByKey = Map<string, Lines>;

/** A skill is nothing without a description of a certain length. */
function describeSkill(promptFile: PromptFile, top: LinesByKey, kept: LinesByKey): readonly ConversionNote[] {
  const description = said(promptFile, 'description');
  const own = top.get('description');
  if (own === undefined || description === undefined) {
    if (own !== undefined && description === undefined) kept.set('description', own);
    top.set('description', lineOf('description', makeDescription(promptFile)));
    return [createNote('description-made')];
  }
  if (description === makeDescription(promptFile)) kept.set('description', own);
  if (description.length <= longestDescription) return [];
  kept.set('description', own);
  top.set('description', lineOf('description', `${description.slice(0, longestDescription - 1).replace(/[\ud800-\udbff]$/, '')}…`));
  return [createNote('description-shortened', { limit: String(longestDescription) })];
}

/** A command shows what it takes, and may choose a model. */
function describeCommand(promptFile: PromptFile, top: LinesByKey, kept: LinesByKey): readonly ConversionNote[] {
  const hint = makeArgumentHint(promptFile);
  const own = top.get('argument-hint');
  if (own !== undefined && familyOf(promptFile.format) !== 'claude' && said(promptFile, 'argument-hint') === hint) kept.set('argument-hint', own);
  if (own === undefined && hint !== '' && argumentSyntaxOf(promptFile.format) === undefined) top.set('argument-hint', lineOf('argument-hint', hint));
  const model = familyOf(promptFile.format) === 'prompt' ? nearestModel(promptFile) : undefined;
  if (model === undefined || top.has('model')) return [];
  top.set('model', { key: 'model', text: `model: ${model.name}\n` });
  return [createNote('model-chosen', model)];
}

/** What an earlier conversion made, and nobody has changed since, goes again. Takes the body of the prompt it was made for. */
function dropMade(promptFile: PromptFile, header: ConvertedHeader, body: string): ConvertedHeader {
  const { format } = promptFile;
  const prompt = openPromptFile(compose(writeHeader(header, familyOf(format), 'top'), body, '\n'));
  const isMade = ({ key }: Lines): boolean => {
    if (header.restored.has(key)) return false;
    if (key === 'description') return format !== 'claude-command' && said(promptFile, key) === makeDescription(prompt);
    return key === 'argument-hint' && familyOf(format) === 'claude' && said(promptFile, key) === makeArgumentHint(prompt);
  };
  const model = said(promptFile, 'model');
  const isChosen = model !== undefined && nearestModel(prompt)?.name === model;
  return { ...header, top: header.top.filter((lines) => !isMade(lines)), kept: header.kept.filter(({ key }) => key !== 'model' || !isChosen) };
}

function said({ document: { header } }: PromptFile, key: string): string | undefined {
  return headerText(header?.entries ?? [], key);
}

/** A text that would be read as a header of its own, or as a fence around the file, needs an empty header in front. */
function compose(header: string, body: string, lineBreak: string): string {
  const fence = `---${lineBreak}`;
  if (header !== '') return `${fence}${header}${fence}${lineBreak}${body}`;
  const { document } = openPromptFile(body);
  const isBare = document.header === undefined && document.problems.length === 0 && document.body.start === 0 && document.body.end === body.length;
  return isBare ? body : `${fence}${fence}${lineBreak}${body}`;
}

/** Where the author has a list already, arguments that became inputs are added to it. */
function declareNamed(text: string, format: FileFormat, { named }: ConvertedBody): string {
  const written = openPromptFile(text, format);
  const open = named.filter(({ name }) => !written.headerInputs.names.has(name));
  const edits = declareInputs(written, open.map(({ name, description, isRequired }) => ({ name, properties: [...(description === undefined ? [] : [['description', description] as const]), ['required', isRequired] as const] })));
  return edits === undefined ? text : applyEdits(text, edits);
}

/** The list of what a file asks for, in which nothing may be taken for an argument either. */
function listed(written: PromptFile): string {
  const hasArguments = argumentSyntaxOf(written.format) !== undefined;
  const list = listInputs(written, hasArguments ? 'arguments' : 'conversation');
  if (list === '') return '';
  return `\n${hasArguments ? list.replace(/(?<!\\)\$(?=\d|ARGUMENTS)/g, '\\$') : list}`;
}

function lineBreakOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text.charAt(newline - 1) === '\r' ? '\r\n' : '\n';
}

/** Tells whether a written file asks what the first one asked, but for the arguments that became inputs. */
function asksTheSame(promptFile: PromptFile, { conversion, body, format }: Written): boolean {
  const written = openPromptFile(conversion.text, format);
  if (written.document.problems.length > 0) return false;
  return body.named.length > 0 || JSON.stringify(promptFile.inputs.map(shapeOf)) === JSON.stringify(written.inputs.map(shapeOf));
}

/** Tells whether the header that was written in the author's own way says what the one of mere values says. */
function saysTheSame(own: Written, plain: Written): boolean {
  const [first, second] = [own, plain].map(({ conversion, format }) => JSON.stringify(readValues(openPromptFile(conversion.text, format))));
  return first === second;
}

/** What an input is, without the places where it stands. */
function shapeOf({ name, type, description, required, default: given, options, custom, suggestions, placeholder, when, limits }: Input): unknown {
  return [name, type, description, required, given?.text, given?.value, options, custom, suggestions, placeholder, when !== undefined, limits];
}
