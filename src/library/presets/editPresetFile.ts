import { isMap, isScalar, Pair, Scalar, YAMLMap, type Node } from 'yaml';
import { applyEdits, textOf, type Edit, type Value } from '../../core/index.js';
import { openPresetYaml } from './openPresetYaml.js';
import type { Preset, PresetAnswers } from './preset.js';
import { findPreset, isSamePresetName, tidyPresetName } from './presetName.js';
import { readPresetFile } from './readPresetFile.js';
import { nodeOfBlock, writeYamlBlock, yamlStyle, type YamlBlock } from './writeYamlBlock.js';
import { columnOf, insertAt, insertBehind, isLines, keySpan, lineBreakOf, linesOf, removeLines } from './yamlLines.js';

/**
 * Gives the text of a preset file in which a preset has these answers: the one of that name, or a new one at the end. Takes the
 * text so far, if any, and how the file calls its prompt. Other lines stay as they are, and so do comments and unchanged answers
 * of the preset itself. Gives nothing when the text cannot be changed without harm.
 */
export function putPreset(text: string | undefined, prompt: string, preset: Preset): string | undefined {
  const answers = emptyAsNull(preset.answers);
  const added = { name: tidyPresetName(preset.name), answers };
  if (text === undefined || text.trim() === '') {
    const created = newPresetFile(prompt, added);
    return holds(created, prompt, [added]) ? created : undefined;
  }
  const { presets, prompt: named } = readPresetFile(text);
  const known = findPreset(presets, added.name);
  const name = known?.name ?? added.name;
  return change(text, {
    // A file that says whose it is goes on saying so when its prompt was moved.
    prompt: named === undefined ? undefined : prompt,
    presets: known === undefined ? [...presets, added] : presets.map((each) => (each === known ? { name, answers } : each)),
    edit: (root) => [...editPut(text, root, { name, answers }, known?.answers ?? {}), ...editPrompt(text, root, named, prompt)],
    rewrite: (root) => {
      const promptPair = pairOf(root, 'prompt');
      if (promptPair !== undefined) promptPair.value = new Scalar(prompt);
      putNode(mapIn(root, 'presets'), name, nodeOfBlock(blockOf(answers)));
    },
  });
}

/** Gives the text of a preset file in which a preset has another name, or nothing when it cannot be changed without harm. */
export function renamePreset(text: string, name: string, newName: string): string | undefined {
  const tidy = tidyPresetName(newName);
  const { presets, prompt } = readPresetFile(text);
  return change(text, {
    prompt,
    presets: presets.map((each) => (isSamePresetName(each.name, name) ? { ...each, name: tidy } : each)),
    edit: (root) => {
      const pair = presetPair(root, name);
      return pair === undefined ? [] : [{ span: keySpan(pair), newText: keyText(tidy) }];
    },
    rewrite: (root) => {
      const pair = presetPair(root, name);
      if (pair !== undefined) pair.key = new Scalar(tidy);
    },
  });
}

/** Gives the text of a preset file without a preset, or nothing when it cannot be changed without harm. */
export function removePreset(text: string, name: string): string | undefined {
  const { presets, prompt } = readPresetFile(text);
  return change(text, {
    prompt,
    presets: presets.filter((each) => !isSamePresetName(each.name, name)),
    edit: (root) => {
      const list = pairOf(root, 'presets')?.value;
      const pair = presetPair(root, name);
      return pair === undefined || !isLines(list) ? [] : [removeLines(text, list, pair)];
    },
    rewrite: (root) => {
      const list = pairOf(root, 'presets')?.value;
      if (isMap(list)) list.items = list.items.filter((pair) => !isCalled(pair, name));
    },
  });
}

/** Gives the text of a preset file that says it is about another prompt, which was renamed or moved; nothing when the text cannot be changed without harm. */
export function movePresetFile(text: string, prompt: string): string | undefined {
  const { presets, prompt: named } = readPresetFile(text);
  return change(text, {
    prompt,
    presets,
    edit: (root) => editPrompt(text, root, named, prompt),
    rewrite: (root) => putNode(root, 'prompt', new Scalar(prompt)),
  });
}

/** Tells whether a file is as `newPresetFile` made it, with nothing in it that a person could miss. */
export function isBarePresetFile(text: string, prompt: string): boolean {
  return text.trim().replace(/: \{\}$/, ':') === newPresetFile(prompt).trim().replace(/: \{\}$/, ':');
}

/** A change of a file: what it must say afterwards, and two ways to get there. */
interface Change {
  readonly prompt: string | undefined;
  readonly presets: readonly Preset[];
  /** The change of single lines, which leaves all others alone; nothing where the file is not written in lines. */
  readonly edit: (root: YAMLMap) => readonly Edit[];
  /** The change of the whole document, which keeps comments and order but may lay it out anew. */
  readonly rewrite: (root: YAMLMap) => void;
}

/** Gives the text of a file that holds one preset, or none. */
function newPresetFile(prompt: string, preset?: Preset): string {
  const presets: YamlBlock = new Map(preset === undefined ? [] : [[preset.name, blockOf(preset.answers)]]);
  return `# Answers kept by Fill Prompt.\n${writeYamlBlock(new Map<string, Value | YamlBlock>([['prompt', prompt], ['presets', presets]]), 0, 2, '\n')}`;
}

/** Makes a change in the gentlest way after which the file says what it should. */
function change(text: string, { prompt, presets, edit, rewrite }: Change): string | undefined {
  const opened = openPresetYaml(text);
  if ('problem' in opened || opened.document.errors.length > 0) return undefined;
  const { document } = opened;
  if (document.contents === null) document.contents = new YAMLMap() as never;
  const root: unknown = document.contents;
  if (!isMap(root) || !canHold(pairOf(root, 'presets')?.value)) return undefined;
  const edited = applyEdits(text, edit(root));
  if (holds(edited, prompt, presets)) return edited;
  try {
    rewrite(root);
    const rewritten = document.toString(yamlStyle);
    return holds(rewritten, prompt, presets) ? rewritten : undefined;
  } catch {
    return undefined;
  }
}

/** Anything else than presets, or a place for them, is something that a person wrote and that is not ours to replace. */
function canHold(list: unknown): boolean {
  return isMap(list) || list === null || list === undefined || (isScalar(list) && list.value === null);
}

function holds(text: string, prompt: string | undefined, presets: readonly Preset[]): boolean {
  const read = readPresetFile(text);
  return !read.broken && read.prompt === prompt && sayAll(read.presets) === sayAll(presets);
}

function sayAll(presets: readonly Preset[]): string {
  return JSON.stringify(presets.map(({ name, answers }) => [name, Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))]));
}

function editPut(text: string, root: YAMLMap, { name, answers }: Preset, before: PresetAnswers): readonly Edit[] {
  const lineBreak = lineBreakOf(text);
  const step = stepOf(text, root);
  const listPair = pairOf(root, 'presets');
  const list = listPair?.value;
  const block = (indent: number): string => writeYamlBlock(new Map([[name, blockOf(answers)]]), indent, step, lineBreak);
  if (listPair === undefined || !isLines(list)) {
    const lines = writeYamlBlock(new Map([['presets', new Map([[name, blockOf(answers)]])]]), 0, step, lineBreak);
    return [listPair === undefined ? insertAt(text, text.length, lines) : { span: linesOf(text, listPair), newText: lines }];
  }
  const known = presetPair(root, name);
  const last = list.items.at(-1);
  if (known === undefined) return last === undefined ? [] : [insertBehind(text, last, block(columnOf(text, last)))];
  return isLines(known.value) ? editAnswers(text, known.value, before, answers) : [{ span: linesOf(text, known), newText: block(columnOf(text, known)) }];
}

/** Changes only the answers that are others now. */
function editAnswers(text: string, map: YAMLMap, before: PresetAnswers, answers: PresetAnswers): readonly Edit[] {
  const edits: Edit[] = [];
  const lineBreak = lineBreakOf(text);
  const last = map.items.at(-1);
  for (const pair of map.items) {
    const name = keyOf(pair);
    if (!Object.hasOwn(answers, name)) edits.push(removeLines(text, map, pair));
    else if (!isSame(before[name], answers[name])) edits.push(editAnswer(text, pair, name, answers[name], lineBreak));
  }
  const added = Object.entries(answers).filter(([name]) => !Object.hasOwn(before, name));
  if (added.length > 0 && last !== undefined) edits.push(insertBehind(text, last, writeYamlBlock(new Map(added), columnOf(text, last), 2, lineBreak)));
  return edits;
}

/** A value in one line is put in the place of one in one line, so that a comment behind it stays. */
function editAnswer(text: string, pair: Pair, name: string, value: Value, lineBreak: string): Edit {
  const column = columnOf(text, pair);
  const lines = writeYamlBlock(new Map([[name, value]]), column, 2, lineBreak);
  const [start, end] = (pair.value as Node | null)?.range ?? [0, 0];
  const isOneLine = start > 0 && !text.slice(start, end).includes('\n') && lines.trimEnd().split('\n').length === 1;
  if (!isOneLine) return { span: linesOf(text, pair), newText: lines };
  const written = lines.trimEnd().slice(column + keyText(name).length + 2);
  return { span: { start, end }, newText: text[start - 1] === ':' ? ` ${written}` : written };
}

function editPrompt(text: string, root: YAMLMap, named: string | undefined, prompt: string): readonly Edit[] {
  const pair = pairOf(root, 'prompt');
  return pair === undefined || named === undefined || named === prompt ? [] : [editAnswer(text, pair, 'prompt', prompt, lineBreakOf(text))];
}

/** How far one level stands to the right of the one above it, as the file has it so far. */
function stepOf(text: string, root: YAMLMap): number {
  const list = pairOf(root, 'presets')?.value;
  const [first] = isLines(list) ? list.items : [];
  return first === undefined ? 2 : Math.min(Math.max(columnOf(text, first), 1), 8);
}

function presetPair(root: YAMLMap, name: string): Pair | undefined {
  const list = pairOf(root, 'presets')?.value;
  return isMap(list) ? list.items.find((pair) => isCalled(pair, name)) : undefined;
}

function isCalled(pair: Pair, name: string): boolean {
  return isSamePresetName(keyOf(pair), name);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? (typeof key.value === 'number' ? (key.source ?? String(key.value)) : String(key.value)) : '';
}

function keyText(key: string): string {
  return writeYamlBlock(new Map([[key, 0]]), 0, 2, '\n').replace(/: 0\n$/, '');
}

function mapIn(root: YAMLMap, key: string): YAMLMap {
  const value = pairOf(root, key)?.value;
  if (isMap(value)) return value;
  const map = new YAMLMap();
  putNode(root, key, map);
  return map;
}

function putNode(map: YAMLMap, key: string, node: Node): void {
  const pair = map.items.find((each) => isCalled(each, key));
  if (pair === undefined) map.items.push(new Pair(new Scalar(key), node));
  else pair.value = node;
}

function blockOf(answers: PresetAnswers): YamlBlock {
  return new Map(Object.entries(answers));
}

/** What was left empty is written as null, so that it can be told from what was never asked. */
function emptyAsNull(answers: PresetAnswers): PresetAnswers {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, textOf(value) === '' ? null : value]));
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
