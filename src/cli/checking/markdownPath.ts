import { extname, sep } from 'node:path';
import { presetFolderName } from '../../library/presets/findPresetFile.js';
import { WrongUse } from '../wrongUse.js';

const markdownEnding = /^\.(?:md|mdx|mdc|mdown|mdwn|mdtxt|mdtext|mkd|mkdn|markdn|markdown)$/i;

/** Tells whether a file may be Markdown by its name. One without an ending may: a pipe or a device has none. */
export function isMarkdownPath(path: string): boolean {
  const ending = extname(path);
  return ending === '' || markdownEnding.test(ending);
}

/**
 * Throws `WrongUse` for a file that is no Markdown: that nothing is found in data or code would say nothing about them. Takes its full
 * path, and the one that the person gave.
 */
export function refuseOtherFile(path: string, given: string): void {
  if (isMarkdownPath(path)) return;
  throw new WrongUse(
    path.split(sep).includes(presetFolderName)
      ? `${given} is a file of presets, which are checked with their prompt: fill-prompt inputs PROMPT --presets`
      : `${given} is no Markdown file. To check it all the same: fill-prompt check - < ${given}`,
  );
}
