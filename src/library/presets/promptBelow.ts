import { tidyPath } from './findPresetFile.js';

/**
 * Gives what stands behind a file or folder in the path of a prompt that a preset file names: nothing of it (an empty text) for the file itself, the rest for a
 * prompt in the folder. Gives nothing when the prompt lies elsewhere, or none is named.
 */
export function promptBelow(path: string, named: string | undefined): string | undefined {
  const prompt = named === undefined ? undefined : tidyPath(named);
  if (prompt === undefined || (prompt !== path && !prompt.startsWith(`${path}/`))) return undefined;
  return prompt.slice(path.length);
}
