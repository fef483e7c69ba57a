import { titleOf, type PromptFile } from '../../core/index.js';

const longest = 64;

/**
 * Gives the name of a converted prompt: lower-case letters, digits and single hyphens, 64 at most, as skills demand. Made of
 * the file's name (a skill's is that of its folder), else of its title.
 */
export function conversionName(path: string | undefined, { document: { header } }: PromptFile): string {
  const parts = path?.replaceAll('\\', '/').split('/') ?? [];
  const file = parts.pop() ?? '';
  const stem = file === 'SKILL.md' ? (parts.pop() ?? '') : file.replace(/(?:\.prompt)?\.md$/i, '');
  return nameOf(stem) || nameOf(titleOf(header) ?? '') || 'prompt';
}

/** Latin letters that are no plain letter with a mark, as people write them where there are none but plain ones. */
const plainLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

function nameOf(words: string): string {
  const marked = words.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();
  const plain = marked.replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? '');
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, longest).replace(/^-+|-+$/g, '');
}
