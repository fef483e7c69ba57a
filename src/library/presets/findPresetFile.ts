import { presetFileNames } from './presetFileNames.js';
import { readPresetFile } from './readPresetFile.js';
import type { PresetFile } from './preset.js';

/** The folder below a workspace in which preset files stand. */
export const presetFolderName = '.fill-prompt';

/** A folder of preset files; each host brings its own way to read it. */
export interface PresetFolder {
  /** Gives the text of a file by its name in the folder, or nothing when there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** Tells whether a prompt that a preset file names is still there; absent where nobody can know. */
  readonly hasPrompt?: (prompt: string) => Promise<boolean>;
}

/** The place of a prompt's presets: a file that is there, or the name of one to be made. */
export interface PresetFilePlace {
  readonly name: string;
  /** Absent when the file is not there yet. */
  readonly text?: string;
  readonly file?: PresetFile;
}

/**
 * Finds the preset file of a prompt in a folder: the one that names the prompt, otherwise the first name that is free. Takes the
 * prompt's path or address as the file would name it. Gives nothing when every name is taken by another prompt.
 */
export async function findPresetFile(folder: PresetFolder, prompt: string): Promise<PresetFilePlace | undefined> {
  let free: string | undefined;
  for (const [index, name] of presetFileNames(prompt).entries()) {
    const text = await folder.read(name);
    if (text === undefined) {
      free ??= name;
      continue;
    }
    const file = readPresetFile(text);
    if (await isOf(file.prompt, prompt, index === 0, folder)) return { name, text, file };
  }
  return free === undefined ? undefined : { name: free };
}

/** A file with the prompt's own name is also its own when it names nobody, or a prompt that was moved or renamed. */
async function isOf(named: string | undefined, prompt: string, isOwnName: boolean, { hasPrompt }: PresetFolder): Promise<boolean> {
  if (named !== undefined && tidyPath(named) === tidyPath(prompt)) return true;
  if (!isOwnName) return false;
  return named === undefined || (hasPrompt !== undefined && !(await hasPrompt(tidyPath(named))));
}

/** Gives the path of a prompt as it is compared, however a person wrote it. */
export function tidyPath(path: string): string {
  return path.trim().replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
