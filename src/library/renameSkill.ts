import { entryOf, headerText, replaceScalar, type Edit, type PromptFile } from '../core/index.js';

/** Gives the edit that names a skill after its new folder; nothing for one that does not say its name, or another than that of its old folder. */
export function renameSkill({ text, document: { header } }: PromptFile, before: string, after: string): Edit | undefined {
  const entries = header?.entries ?? [];
  const name = entryOf(entries, 'name')?.value;
  return name !== undefined && headerText(entries, 'name') === before ? replaceScalar(text, name.span, after) : undefined;
}
