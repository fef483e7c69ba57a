import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './sources';

/** The languages that the extension speaks beside English, as VS Code names them. */
export const languages = ['de', 'zh-cn'] as const;

export type Language = (typeof languages)[number];
export type Bundle = Readonly<Record<string, string>>;

/** Where the translations of the program stand. */
export function bundlePath(language: Language): string {
  return join(repository, `l10n/bundle.l10n.${language}.json`);
}

/** Where the translations of the manifest stand; those without a language are the English ones. */
export function manifestBundlePath(language?: Language): string {
  return join(repository, language === undefined ? 'package.nls.json' : `package.nls.${language}.json`);
}

/** Reads a file of translations; one that is not there is empty. */
export function readBundle(path: string): Bundle {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Bundle) : {};
}
