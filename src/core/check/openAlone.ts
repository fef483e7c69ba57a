import { openPromptFile, type PromptFile } from '../promptFile.js';
import { letterPattern } from '../text/letterPattern.js';

const aName = letterPattern(String.raw`[\p{L}_][\p{L}\p{N}\p{M}_\-]*`, 'gu');

/** Opens a part of a body as a file of its own, which declares the names in it that are among those given. Gives how far the text is shifted in it, too. */
export function openAlone(text: string, names: ReadonlySet<string>): { readonly file: PromptFile; readonly shift: number } {
  const words = new Set((text.match(aName(text)) ?? []).filter((word) => names.has(word)));
  const header = words.size === 0 ? '' : `---\ninput: [${[...words].map((word) => `'${word}'`).join(', ')}]\n---\n`;
  return { file: openPromptFile(`${header}${text}`), shift: header.length };
}

/** Tells whether a text is one placeholder that can be read where the names that are given are declared. */
export function isOnePlaceholder(text: string, names: ReadonlySet<string>): boolean {
  const { file } = openAlone(text, names);
  const [only, more] = file.template.parts;
  return file.problems.length === 0 && more === undefined && only !== undefined && only.kind !== 'text' && only.kind !== 'broken';
}
