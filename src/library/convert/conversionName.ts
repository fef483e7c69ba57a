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

function nameOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, longest).replace(/^-+|-+$/g, '');
}
