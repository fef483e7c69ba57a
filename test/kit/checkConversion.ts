import assert from 'node:assert/strict';
import { openPromptFile, renderPrompt, type FileFormat, type Input, type PromptFile } from '../../src/core/index';
import { conversionTargets } from '../../src/library/convert/conversionTargets';
import { convertPrompt } from '../../src/library/convert/convertPrompt';
import type { SharedFile } from './sharedFiles';

/**
 * Converts a file of any format to another and back, and compares what is asked and what it is filled to. Arguments that
 * became inputs have other names, and stand where the header declares them.
 */
export function checkConversion({ name, text }: SharedFile, from: FileFormat, to: FileFormat): void {
  const original = openPromptFile(text, from);
  const there = convertPrompt(original, to, 'a-name');
  if (there === undefined) return;
  const written = openPromptFile(there.text, to);
  // What has no way to be text in the new format is told, and is text again on the way back.
  if (there.notes.every(({ code }) => code !== 'arguments-unescapable')) checkSame(original, written, `${name} as ${to}`);
  // Nothing is converted to the formats of Codex and Cursor.
  if (!(from in conversionTargets)) return;
  const back = convertPrompt(written, from, 'a-name');
  assert.ok(back !== undefined, name);
  if (back.notes.every(({ code }) => code !== 'arguments-unescapable')) checkSame(original, openPromptFile(back.text, from), `${name} as ${to} and back`);
}

function checkSame(original: PromptFile, converted: PromptFile, name: string): void {
  const names = new Map(original.inputs.map((input) => [input.name, newNameOf(input, converted)]));
  assert.deepEqual(shapesOf(converted), shapesOf(original, names), `${name}: the inputs`);
  // A placeholder that cannot be read comes out as it is written, with the backslash in front of an argument in it.
  if (original.template.parts.some(({ kind }) => kind === 'broken')) return;
  for (const answered of [false, true]) {
    const answers = Object.fromEntries(original.inputs.map((input) => [input.name, answered ? `(answer of ${input.name})` : undefined]));
    const renamed = Object.fromEntries(original.inputs.map((input) => [names.get(input.name) ?? input.name, answers[input.name]] as const));
    assert.equal(trimStart(renderPrompt(converted, renamed).text), trimStart(renderPrompt(original, answers).text), `${name}: what it is filled to`);
  }
}

function newNameOf({ name }: Input, { inputs }: PromptFile): string {
  return inputs.some((input) => input.name === name) ? name : `argument_${name}`;
}

/** A file with a header cannot begin its body with empty lines. */
function trimStart(text: string): string {
  return text.replace(/^(?:[ \t\r]*\n)*(?:[ \t\r]*$)?/, '');
}

function shapesOf({ inputs }: PromptFile, names?: ReadonlyMap<string, string>): readonly unknown[] {
  const shapes = inputs.map(({ name, type, description, required, default: given, options, custom, suggestions, placeholder, when, limits, secret }) => ({
    name: names?.get(name) ?? name, type, description: description && unescape(description), required, given: given && [given.text, given.value], options, custom, suggestions: suggestions.map(unescape), placeholder, when: when !== undefined, limits, secret,
  }));
  return shapes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unescape(text: string): string {
  return text.replace(/\\(?=\$)/g, '');
}
