import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { engines, remarks } from '../engines/engines.mjs';
import { formatSize } from '../tables.mjs';

const benchFolder = fileURLToPath(new URL('..', import.meta.url));
const projectFolder = new URL('../../', import.meta.url);

/** What has to be loaded: each engine bundled alone and with the readers of the header, and the files of this project. */
export async function measureSizes() {
  const rows = [];
  for (const engine of engines) {
    const entry = engine.entry ?? engine.package;
    const [alone, withHeader] = [await bundle([entry]), await bundle([entry, 'gray-matter', 'yaml'])];
    rows.push([`${engine.name} ${remarks.get(engine.name)}`, alone, withHeader]);
  }
  const core = readFileSync(new URL('dist/core.mjs', projectFolder));
  rows.push(['this core: dist/core.mjs, with header, questions, checks and fixes', undefined, core]);
  const cells = (contents) => (contents === undefined ? ['–', '–'] : [formatSize(contents.length), formatSize(gzipSync(contents).length)]);
  const files = readdirSync(new URL('dist/', projectFolder)).filter((name) => /\.m?js$/.test(name)).map((name) => `dist/${name}`).concat('fill-prompt.vsix').filter((name) => existsSync(new URL(name, projectFolder)));
  return {
    tables: [
      { title: 'Sizes: bundled alone by esbuild, minified', head: ['', 'engine', 'gzip', 'with gray-matter and yaml', 'gzip'], rows: rows.sort((a, b) => a[2].length - b[2].length).map(([name, alone, withHeader]) => [name, ...cells(alone), ...cells(withHeader)]) },
      { title: 'Sizes: the files of this project', head: ['', 'size', 'gzip'], rows: files.map((name) => [name, ...cells(readFileSync(new URL(name, projectFolder)))]), note: 'The VSIX is there when it has been packaged; it is compressed already.' },
    ],
    goals: [],
  };
}

async function bundle(packages) {
  const contents = packages.map((name, index) => `import * as p${index} from ${JSON.stringify(name)};`).join('\n') + `\nconsole.log(${packages.map((_, index) => `p${index}`).join(', ')});`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: benchFolder }, bundle: true, minify: true, write: false, format: 'esm', platform: 'node', legalComments: 'none', logLevel: 'error' });
  return Buffer.from(outputFiles[0].contents);
}
