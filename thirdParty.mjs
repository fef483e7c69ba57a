// Which packages of others stand in what is built, and the file with their licences, which these ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the packages that end in bundles, by name. Takes what esbuild says of each bundle (`metafile`). */
export function listPackages(metafiles) {
  const found = new Map();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const path of Object.keys(inputs)) {
        const [, folder] = /^(?:[^:]*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/')) ?? [];
        if (folder === undefined || found.has(folder)) continue;
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        found.set(folder, { name, version, license, texts: licenceTexts(folder) });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Gives the file that goes with the bundles. Throws for a package that brings no licence, which nobody may pass on. */
export function writeNotices(packages) {
  const parts = packages.map(({ name, version, license, texts }) => {
    if (typeof license !== 'string' || texts.length === 0) throw new Error(`${name} ${version} brings no licence: look for it, and do not bundle the package without.`);
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}`;
  });
  return `Fill Prompt holds the code of these packages, under their own licences.\n\n${parts.map((part) => `${'='.repeat(80)}\n${part}`).join('\n\n')}\n`;
}

function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^(?:licen[sc]e|copying|notice|thirdparty)/i.test(name)).sort();
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim());
}
