import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputTypes, openPromptFile, variables, walkParts, type Input, type PromptFile } from '../../src/core/index';
import { expandSnippet, tabStopsOf } from './expandSnippet';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync(join(__dirname, '../../snippets/prompt.code-snippets'), 'utf8')) as Readonly<Record<string, Snippet>>;
const byPrefix = new Map(Object.values(snippets).map((snippet) => [snippet.prefix, snippet]));

/** What each snippet asks for: the name and the type of every input, with what else the snippet says about it. */
const expected: Readonly<Record<string, readonly (Partial<Omit<Input, 'default'>> & { readonly default?: unknown })[]>> = {
  'prompt-file': [{ name: 'scope', type: 'string', required: true }, { name: 'depth', type: 'choice', default: 'quick' }],
  'prompt-header': [{ name: 'topic', type: 'string', required: true }],
  'input-string': [{ name: 'title', type: 'string', required: true }],
  'input-text': [{ name: 'requirements', type: 'text', placeholder: 'One requirement per line' }],
  'input-number': [{ name: 'ratio', type: 'number', limits: { minimum: 0, maximum: 1 }, default: 0.5 }],
  'input-integer': [{ name: 'count', type: 'integer', limits: { minimum: 1, maximum: 10 }, default: 3 }],
  'input-boolean': [{ name: 'with_tests', type: 'boolean', default: true }],
  'input-choice': [{ name: 'database', type: 'choice', default: 'PostgreSQL', custom: false }],
  'input-choices': [{ name: 'platforms', type: 'choices', default: ['Linux'] }],
  'input-file': [{ name: 'source_file', type: 'file', required: true }],
  'input-folder': [{ name: 'target_folder', type: 'folder', required: true }],
  'input-password': [{ name: 'api_key', type: 'password', required: true }],
  'input-when': [{ name: 'reason', type: 'string' }, { name: 'approved' }],
  'input-default': [{ name: 'project' }, { name: 'service', type: 'string' }],
  'prompt-input': [{ name: 'name', type: 'string' }],
  'prompt-input-hint': [{ name: 'name', type: 'string' }],
  'prompt-input-default': [{ name: 'branch', default: 'main' }],
  'prompt-input-options': [{ name: 'size', type: 'choice' }],
  'prompt-input-label': [{ name: 'Name of the feature', type: 'string' }],
  'prompt-options-line': [{ name: 'PROJECT_TYPE', type: 'choice', default: 'Auto-detect' }],
  'prompt-boolean-line': [{ name: 'WITH_TESTS', type: 'boolean', default: true }],
  'prompt-number-line': [{ name: 'DEPTH', type: 'integer', limits: { minimum: 1, maximum: 5 } }],
  'prompt-text-line': [{ name: 'AUDIENCE', default: 'developers' }],
  'prompt-condition': [{ name: 'tone' }],
  'prompt-condition-lines': [{ name: 'with_tests' }, { name: 'scope' }],
  'prompt-condition-includes': [{ name: 'platforms' }],
  'prompt-fallback': [{ name: 'language_name' }],
  'prompt-fallback-variable': [{ name: 'target' }],
  'prompt-variable': [],
  'prompt-escape': [],
  'prompt-inputs-section': [{ name: 'topic', required: true }, { name: 'limit', required: false }],
};

/** The file that a snippet is for: what declares an input stands in a header, and a body uses it. */
function fileOf(prefix: string, text: string): PromptFile {
  if (!prefix.startsWith('input-')) return openPromptFile(text);
  const name = /name: (.*)/.exec(text)?.[1] ?? '';
  const items = text.trimEnd().split('\n').map((line) => `  ${line}\n`);
  return openPromptFile(`---\ninput:\n${items.join('')}---\n\${input:${name}}\n`);
}

describe('snippets', () => {
  it('are the ones that are described here', () => {
    assert.deepEqual([...byPrefix.keys()].sort(), Object.keys(expected).sort());
    assert.equal(byPrefix.size, Object.keys(snippets).length, 'two snippets have the same prefix');
  });

  it('cover every type of input', () => {
    for (const type of Object.keys(inputTypes)) assert.ok(byPrefix.has(`input-${type}`), type);
    assert.ok(byPrefix.get('prompt-header')?.body.includes(`    type: \${5|${Object.keys(inputTypes).join(',')}|}`));
  });

  it('offer every variable', () => {
    const body = byPrefix.get('prompt-variable')?.body.join('\n') ?? '';
    assert.deepEqual(tabStopsOf(body).get(1), Object.keys(variables));
  });

  for (const [prefix, { description, body }] of byPrefix) {
    it(`${prefix} makes a file without problems, with the inputs it promises`, () => {
      assert.match(description, /^\S.{10,90}$/);
      const file = fileOf(prefix, expandSnippet(body.join('\n')));
      assert.deepEqual(file.problems, []);
      const wanted = expected[prefix] ?? [];
      const found = new Map(file.inputs.map((input) => [input.name, input]));
      assert.deepEqual([...found.keys()].sort(), wanted.map(({ name }) => name).sort());
      for (const { name = '', default: value, ...properties } of wanted) {
        const input = found.get(name);
        assert.ok(input !== undefined);
        for (const [key, property] of Object.entries(properties)) assert.deepEqual(input[key as keyof Input], property, `${name}.${key}`);
        if (value !== undefined) assert.deepEqual(input.default?.value, value, `${name}.default`);
      }
    });

    it(`${prefix} stays right with every choice it offers`, () => {
      const text = body.join('\n');
      for (const [stop, choices] of tabStopsOf(text)) {
        for (const choice of choices) assert.deepEqual(fileOf(prefix, expandSnippet(text, new Map([[stop, choice]]))).problems, [], choice);
      }
    });
  }

  it('leave nothing of the snippet syntax in the text', () => {
    for (const { prefix, body } of byPrefix.values()) {
      const text = expandSnippet(body.join('\n'));
      assert.doesNotMatch(text, /\$\d|\$\{\d/, prefix);
      if (prefix === 'prompt-escape') assert.equal(text, '\\${name}');
    }
  });

  it('make placeholders and no plain text that only looks like one', () => {
    for (const { prefix, body } of byPrefix.values()) {
      const text = expandSnippet(body.join('\n'));
      if (!prefix.startsWith('prompt-') || prefix === 'prompt-escape' || !text.includes('${')) continue;
      let count = 0;
      walkParts(openPromptFile(text).template.parts, { placeholder: () => count++ });
      assert.equal(count, text.split('${').length - 1, prefix);
    }
  });
});
