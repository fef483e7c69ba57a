import assert from 'node:assert/strict';
import { openPromptFile, renderPrompt, type FileFormat, type HeaderEntry, type HeaderNode, type Input, type PromptFile } from '../../src/core/index';
import { convertPrompt } from '../../src/library/convert/convertPrompt';
import type { SharedFile } from './sharedFiles';

/** Converts a prompt to a format and back, and compares inputs, header and body; a file whose header cannot be read is refused. */
export function checkRoundTrip({ name, text }: SharedFile, format: FileFormat): void {
  const original = openPromptFile(text);
  const there = convertPrompt(original, format, 'a-name');
  if (original.document.problems.some(({ severity }) => severity === 'error')) return assert.equal(there, undefined, name);
  assert.ok(there !== undefined, name);
  const written = openPromptFile(there.text, format);
  // What has no way to be text in the new format is told, and is text again on the way back.
  const isWhole = there.notes.every(({ code }) => code !== 'arguments-unescapable');
  if (isWhole) assert.deepEqual(shapesOf(written), shapesOf(original), `${name}: the inputs of the ${format}`);
  // A placeholder that cannot be read comes out as it is written, with the backslash in front of an argument in it.
  const isReadable = original.template.parts.every(({ kind }) => kind !== 'broken');
  if (isWhole && isReadable) assert.equal(trimStart(renderPrompt(written, {}).text), trimStart(renderPrompt(original, {}).text), `${name}: what the ${format} is filled to`);
  const back = convertPrompt(written, 'prompt', 'a-name');
  assert.ok(back !== undefined, name);
  const again = openPromptFile(back.text);
  assert.deepEqual(shapesOf(again), shapesOf(original), `${name}: the inputs`);
  assert.equal(bodyOf(again), trimStart(bodyOf(original)), `${name}: the body`);
  if (there.notes.every(({ code }) => code !== 'list-dropped')) assert.deepEqual(headerOf(again), headerOf(original), `${name}: the header`);
}

function bodyOf({ text, document: { body } }: PromptFile): string {
  return text.slice(body.start, body.end);
}

/** A file with a header cannot begin its body with empty lines. */
function trimStart(text: string): string {
  return text.replace(/^(?:[ \t\r]*\n)*(?:[ \t\r]*$)?/, '');
}

/** What an input is, without the places where it stands, and without what keeps text about it from being an argument. */
function shapesOf({ inputs }: PromptFile): readonly unknown[] {
  return inputs.map(({ name, type, description, required, default: given, options, custom, suggestions, placeholder, when, limits, secret }: Input) => ({
    name, type, description: description && unescape(description), required, given: given && [given.text, given.value], options, custom, suggestions: suggestions.map(unescape), placeholder, when: when !== undefined, limits, secret,
  }));
}

function unescape(text: string): string {
  return text.replace(/\\(?=\$)/g, '');
}

/** The keys and values of a header. */
function headerOf({ document: { header } }: PromptFile): unknown {
  const data = Object.fromEntries(header?.entries.map(({ key, value }) => [key, dataOf(value)] as const) ?? []);
  const { metadata, ...others } = data;
  if (typeof metadata !== 'object' || metadata === null) return data;
  // In a prompt file, inputs may stand in either place.
  const { input, ...further } = metadata as Record<string, unknown>;
  return { ...others, ...(input === undefined ? {} : { input }), ...(Object.keys(further).length > 0 ? { metadata: further } : {}) };
}

function dataOf(node: HeaderNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries(node.entries.map(({ key, value }: HeaderEntry) => [key, dataOf(value)]));
}
