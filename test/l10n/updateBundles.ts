import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { bundlePath, languages, manifestBundlePath, readBundle, type Bundle } from './bundles';
import { collectKeys } from './collectKeys';
import { repository } from './sources';

/**
 * `npm run l10n`: brings the files of translations in step with the strings of the program and the manifest. A new string
 * gets an empty translation, which a person fills in and the tests ask for; one that is gone is removed.
 */
function main(): void {
  const { keys, unknown } = collectKeys();
  for (const each of unknown) console.log(`not from a known table (see test/l10n/messageTables.ts): ${each}`);
  for (const language of languages) {
    update(bundlePath(language), [...keys].sort());
    update(manifestBundlePath(language), Object.keys(readBundle(manifestBundlePath())));
  }
}

function update(path: string, keys: readonly string[]): void {
  const before = readBundle(path);
  const after: Bundle = Object.fromEntries(keys.map((key) => [key, before[key] ?? '']));
  writeFileSync(path, `${JSON.stringify(after, undefined, 2)}\n`);
  const name = relative(repository, path);
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) console.log(`${name}: removed ${JSON.stringify(key)}${before[key] === '' ? '' : ` (was ${JSON.stringify(before[key])})`}`);
  for (const key of keys) if (after[key] === '') console.log(`${name}: to translate ${JSON.stringify(key)}`);
}

main();
