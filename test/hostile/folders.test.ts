import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPromptFile } from '../../src/core/index';
import { fillWithAnswers } from '../../src/library/fillWithAnswers';
import { nodeFiles } from '../../src/library/nodeFiles';
import { plainEntryOf } from '../../src/library/libraryEntry';
import { PromptIndex } from '../../src/library/promptIndex';
import { fitPreset } from '../../src/library/presets/fitPreset';
import { presetFileNames } from '../../src/library/presets/presetFileNames';
import { readPresetFile } from '../../src/library/presets/readPresetFile';
import { promptFileName } from '../../src/library/promptFileName';
import { useTemporaryFolder } from '../cli/temporaryFolder';

const never = { isCancellationRequested: false };

describe('folders of strangers', () => {
  const folder = useTemporaryFolder();

  it('of 100,000 entries are listed and read, and what vanishes meanwhile is left out', async () => {
    const many = join(folder.path, 'many');
    mkdirSync(many);
    for (let at = 0; at < 100_000; at++) writeFileSync(join(many, at % 500 === 0 ? `p${at}.prompt.md` : `n${at}`), '');
    const files = nodeFiles([many]);
    const start = Date.now();
    const index = new PromptIndex({ ...files, list: async (cancellation) => {
      const found = await files.list(cancellation);
      rmSync(join(many, 'p0.prompt.md'));
      return found;
    } }, plainEntryOf);
    assert.equal(await index.refresh(never), true);
    assert.equal(index.entries.length, 199);
    assert.ok(Date.now() - start < 8000, `${Date.now() - start} ms`);
  });

  it('of 3,000 levels are gone through', async () => {
    let deep = join(folder.path, 'deep');
    mkdirSync(deep);
    // As deep as a path may be long.
    for (let level = 0; level < 1500 && deep.length < 3500; level++) mkdirSync((deep = join(deep, 'd')));
    writeFileSync(join(deep, 'a.prompt.md'), 'x');
    assert.equal((await nodeFiles([join(folder.path, 'deep')]).list(never)).length, 1);
  });

  it('with links in circles end', async () => {
    const looped = join(folder.path, 'looped');
    mkdirSync(join(looped, 'in'), { recursive: true });
    writeFileSync(join(looped, 'a.prompt.md'), 'x');
    symlinkSync('..', join(looped, 'in/up'));
    assert.equal((await nodeFiles([looped]).list(never)).length, 1);
  });

  it('name files that no system takes for a device, an option or a place elsewhere', () => {
    for (const name of ['../../x', '..', 'con', 'NUL', 'com1.prompt.md', '-rf', 'a\u0000b', 'a\\..\\b', 'C:', 'x'.repeat(5000), '\ud800', 'a:b', 'nul.txt']) {
      for (const file of presetFileNames(`${name}/${name}.prompt.md`)) {
        assert.doesNotMatch(file, /[/\\:\u0000]|^\.|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i, file);
        assert.ok(file.length <= 120);
      }
      const made = promptFileName(name);
      assert.ok(made === '' || /^[^/\\:\u0000.][^/\\:\u0000]*\.prompt\.md$/.test(made), made);
    }
  });

  it('with preset files of 50 MB, of wrong shapes and with the names of JavaScript are read as far as they make sense', () => {
    const start = performance.now();
    assert.deepEqual(readPresetFile('x'.repeat(50 * 1024 ** 2)).problems.map(({ code }) => code), ['preset-file-excess']);
    for (const text of ['[]', '1', 'presets: []', 'presets: { a: 1 }', 'presets: { a: [b] }', 'presets: { a: { b: { c: 1 } } }', 'prompt: [x]\npresets: { a: { b: [[1]] } }', '\u0000', '- - - a', 'presets: &a { b: *a }', '--- a\n--- b', 'presets: { "": {} }', `presets: ${'['.repeat(10_000)}`]) readPresetFile(text);
    const { presets } = readPresetFile('presets:\n  __proto__: { __proto__: x, constructor: y }\n  constructor: { toString: z }\n');
    assert.deepEqual(presets.map(({ name, answers }) => [name, Object.entries(answers)]), [['__proto__', [['__proto__', 'x'], ['constructor', 'y']]], ['constructor', [['toString', 'z']]]]);
    assert.ok(performance.now() - start < 5000);
  });

  it('with presets, names in them, tags and required inputs by the ten thousand end soon', () => {
    const count = 20_000;
    const names = (prefix: string): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const prompt = openPromptFile(names('input').map((name) => `\${input:${name}}`).join('\n'));
    const start = performance.now();
    const { presets } = readPresetFile(`presets:\n${names('preset').map((name) => `  ${name}: { inptu7: x }\n`).join('')}  many: { ${names('inptu').map((name) => `${name}: x`).join(', ')} }\n`);
    const misfits = presets.flatMap((preset) => fitPreset(prompt.inputs, preset).misfits);
    assert.deepEqual([presets.length, misfits.length, misfits[0]?.values['nearest']], [count + 1, 2 * count, 'input7']);
    const filled = fillWithAnswers(prompt, { answers: Object.fromEntries(names('inptu').map((name) => [name, 'x'])) });
    assert.deepEqual(filled.kind === 'open' && [filled.questions.length, filled.unknown.length, filled.unknown[0]?.nearest], [count, count, 'input0']);
    assert.ok(plainEntryOf({ uri: 'file:///a.prompt.md', fileName: 'a.prompt.md', folder: '', place: '' }, openPromptFile(`---\ntags: [${names('tag').join(', ')}]\n---\n`)).tags.length < 100);
    assert.ok(performance.now() - start < 8000, `${performance.now() - start} ms`);
  });
});
