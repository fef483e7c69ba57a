// `npm run bench:editor`: how long what an editor does takes inside the real VS Code, on the sample prompt and on one of 3 MB, beside VS Code's own
// Markdown extension on the same text. Needs the package: `npm run package` first. Writes bench/EDITOR.md.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { runInsideVsCode } from '../test/vscode/runInsideVsCode.js';
import type { EditorTimes, Who } from './editorInside.js';
import { samplePrompt } from './samplePrompt.mjs';

const repository = resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-editor-'));
  try {
    const { text } = samplePrompt();
    const bodyStart = text.indexOf('\n---', 3) + 5;
    const large = text.slice(0, bodyStart) + text.slice(bodyStart).repeat(60);
    for (const [name, content] of [['small', text], ['large', large]] as const) {
      await writeFile(join(folder, `${name}.prompt.md`), content);
      await writeFile(join(folder, `${name}.md`), content);
    }
    const testsEntry = join(repository, 'out/bench/editorInside.js');
    await build({ entryPoints: [join(import.meta.dirname, 'editorInside.ts')], outfile: testsEntry, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], logLevel: 'warning' });
    const together = await measure(folder, testsEntry, []);
    const alone = await measure(folder, testsEntry, ['markdown-language-features']);
    const report = `${describe(together, alone, [text.length, large.length])}\n${describeSizes()}`;
    console.log(report);
    writeFileSync(join(repository, 'bench/EDITOR.md'), report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a VS Code without some of the extensions that come with it, and gives what was measured there. */
async function measure(folder: string, testsEntry: string, without: readonly string[]): Promise<EditorTimes> {
  const settings = { 'editor.largeFileOptimizations': false };
  const code = await runInsideVsCode({ vsix: join(repository, 'fill-prompt.vsix'), testsEntry, folder, workspaceTrust: false, settings, without, timeLimitSeconds: 600 });
  if (code !== 0) throw new Error(`The measurement ended with exit code ${code}.`);
  return JSON.parse(await readFile(join(folder, 'times.json'), 'utf8')) as EditorTimes;
}

function describe(together: EditorTimes, alone: EditorTimes, sizes: readonly number[]): string {
  const [small, large] = sizes.map((size) => (size > 1_000_000 ? `${(size / 1e6).toFixed(1)} MB` : `${Math.round(size / 1000)} KB`));
  const rows = [...alone.rows, ...together.rows];
  const timeOf = (what: string, who: Who, size: 'small' | 'large'): number | undefined => rows.find((row) => row.what === what && row.who === who)?.[size];
  const cell = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(value < 10 ? 1 : 0));
  const ratio = (value: number | undefined, base: number | undefined): string => (value === undefined || base === undefined ? '' : `${(value / base).toFixed(2)} ×`);
  const cells = (what: string, size: 'small' | 'large'): readonly string[] => {
    const ours = timeOf(what, 'ours', size);
    const markdown = timeOf(what, 'markdown', size);
    return [cell(ours), cell(markdown), ratio(ours, markdown ?? timeOf('links', 'markdown', size)), cell(timeOf(what, 'both', size))];
  };
  const names = [...new Set(together.rows.map(({ what }) => what))];
  return [
    '# In the editor',
    '',
    `Milliseconds, medians of ${together.rounds.small} and ${together.rounds.large} rounds, inside VS Code ${together.version} on Node ${process.versions.node} and ${cpus()[0]?.model.trim() ?? 'a processor'} with ${cpus().length} cores. \`npm run bench:editor\` measures again.`,
    'Each begins with a change at the end of the shown document. "Fill Prompt" is this extension in a window without VS Code\'s own Markdown extension, "Markdown" that extension on the same text as a plain `.md` file, and "both" what a person waits for in a prompt file: VS Code asks every provider at once and waits for the slowest. The ratio is Fill Prompt ÷ Markdown; where Markdown has nothing of the kind, ÷ its links. Problems wait by design until typing has paused for 200 ms; the pause is not counted.',
    '',
    `| what | ${small}: Fill Prompt | Markdown | ratio | both | ${large}: Fill Prompt | Markdown | ratio | both |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...names.map((what) => `| ${[what, ...cells(what, 'small'), ...cells(what, 'large')].join(' | ')} |`),
    '',
    `Activation: Fill Prompt ${cell(together.activation.ours)} ms, Markdown ${cell(together.activation.markdown)} ms.`,
    '',
  ].join('\n');
}

function describeSizes(): string {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  const bundles = ['extension.js', 'core.js', 'readAnyHeader.js', 'extensionWeb.js', 'page.js', 'mcp.js', 'cli.js', 'main.js', 'core.mjs', 'packages/yaml.js', 'packages/re2js.js', 'packages/tinyglobby.js', 'packages/clack.js'].map((name) => {
    const bytes = readFileSync(join(repository, 'dist', name));
    return `| dist/${name} | ${kilobytes(bytes.length)} | ${kilobytes(brotliCompressSync(bytes).length)} |`;
  });
  return ['| file | size | with Brotli |', '|---|---:|---:|', ...bundles, `| fill-prompt.vsix | ${kilobytes(statSync(join(repository, 'fill-prompt.vsix')).size)} | |`, ''].join('\n');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
