import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPromptFile, inputTypes, limits, methods, openPromptFile, problemCodes, renderPrompt, variables } from '../src/core/index';

describe('the language reference', () => {
  const reference = readFileSync(join(__dirname, '../docs/language.md'), 'utf8');
  const rows = tableRows(reference);
  const names = new Set(rows.flatMap((row) => [...row.join(' ').matchAll(/`([\w.]+)[^`]*`/g)].map(([, name = '']) => name)));

  it('lists every type, method and variable', () => {
    for (const name of [...Object.keys(inputTypes), ...Object.values(inputTypes).flatMap(({ spellings }) => spellings), ...Object.keys(methods), ...Object.keys(variables)]) {
      assert.ok(names.has(name), name);
    }
  });

  it('lists every problem with its severity, and an example that has it', () => {
    const listed = rows.filter(([code = '']) => /^`[a-z]+-[a-z-]+`$/.test(code)).map(([code = '', severity = '', example = '']) => ({ code: code.replaceAll('`', ''), severity, example }));
    assert.deepEqual(listed.map(({ code }) => code).sort(), Object.keys(problemCodes).sort());
    for (const { code, severity, example } of listed) {
      assert.equal(severity, problemCodes[code as keyof typeof problemCodes].severity, code);
      const [, text] = /^`(.*)`$/.exec(example) ?? [];
      if (text === undefined) continue;
      const file = /^[a-z]+:/.test(text) ? `---\n${text}\n---\n` : text;
      const opened = openPromptFile(file);
      // What reading finds stands alone; an example of a rule may break another one, too.
      if (opened.problems.length > 0) assert.deepEqual(opened.problems.map((problem) => problem.code), [code], example);
      else assert.ok(checkPromptFile(opened).some((problem) => problem.code === code), example);
    }
  });

  it('gives results of expressions that are true', () => {
    const answers = { name: 'Ada', size: 12, tags: ['red', 'green'] };
    const examples = rows.flatMap(([, example = '', result = '']) => {
      const [, expression] = /^`(\$\{[^`]*\})`$/.exec(example) ?? [];
      return expression === undefined || !/input:(?:name|size|tags|note)/.test(expression) || result === '' ? [] : [{ expression, result }];
    });
    assert.ok(examples.length >= 18, String(examples.length));
    for (const { expression, result } of examples) assert.equal(renderPrompt(openPromptFile(expression), answers).text, result, expression);
  });

  it('states the limits as they are', () => {
    assert.equal(limits.nesting, 64);
    const sizes = [...reference.matchAll(/\| (\d+) (KB|MB) \|/g)].map(([, count, unit]) => Number(count) * (unit === 'KB' ? 1024 : 1024 * 1024));
    assert.deepEqual(sizes, [limits.placeholder, limits.header, limits.file, limits.output]);
  });
});

/** Gives the cells of all table rows of a Markdown text; an escaped bar is a bar. */
function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replaceAll('\\|', '|')));
}
