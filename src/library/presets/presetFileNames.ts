/** Names that mean a device on Windows, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What no system, or one of the usual ones, takes in a file name. */
const forbidden = /[\u0000-\u001f<>:"/\\|?*\u007f]+/g;

const longest = 100;

/**
 * Gives the names that the preset file of a prompt may have, the best one first: the prompt's own, then with ever more of the
 * folders it stands in, for prompts of the same name. Takes a path with `/` between its parts. No name leads out of a folder.
 */
export function presetFileNames(promptPath: string): readonly string[] {
  const parts = promptPath.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const file = parts.pop() ?? '';
  // A skill is known by the folder it stands in; all of them have the same file name.
  const stem = file.toLowerCase() === 'skill.md' && parts.length > 0 ? (parts.pop() ?? '') : file.replace(/(?:\.prompt)?\.md$/i, '');
  const names = [stem];
  for (let from = parts.length - 1; from >= 0; from--) names.push([...parts.slice(from), stem].join('-'));
  const last = names.at(-1) ?? stem;
  return [...new Set([...names, `${last}-2`, `${last}-3`].map((name) => `${tidyFileName(name)}.yaml`))];
}

function tidyFileName(name: string): string {
  // The end of a long name tells more than its beginning.
  const tidy = name.replace(forbidden, '-').slice(-longest).replace(/^[\udc00-\udfff]/, '').replace(/^[.\s]+|[.\s]+$/g, '');
  if (tidy === '') return 'prompt';
  return reserved.test(tidy) ? `_${tidy}` : tidy;
}
