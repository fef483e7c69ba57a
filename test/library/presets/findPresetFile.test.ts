import assert from 'node:assert/strict';
import { openPromptFile } from '../../../src/core/index';
import { answersToKeep } from '../../../src/library/presets/answersToKeep';
import { findPresetFile } from '../../../src/library/presets/findPresetFile';
import { presetFileNames } from '../../../src/library/presets/presetFileNames';

describe('the name of a preset file', () => {
  const cases: readonly (readonly [prompt: string, names: readonly string[]])[] = [
    ['.github/prompts/review.prompt.md', ['review.yaml', 'prompts-review.yaml', 'github-prompts-review.yaml', 'github-prompts-review-2.yaml', 'github-prompts-review-3.yaml']],
    ['.github/skills/upgrade/SKILL.md', ['upgrade.yaml', 'skills-upgrade.yaml', 'github-skills-upgrade.yaml', 'github-skills-upgrade-2.yaml', 'github-skills-upgrade-3.yaml']],
    ['notes.md', ['notes.yaml', 'notes-2.yaml', 'notes-3.yaml']],
    ['SKILL.md', ['SKILL.yaml', 'SKILL-2.yaml', 'SKILL-3.yaml']],
    ['../../etc/passwd', ['passwd.yaml', 'etc-passwd.yaml', 'etc-passwd-2.yaml', 'etc-passwd-3.yaml']],
    ['con.prompt.md', ['_con.yaml', 'con-2.yaml', 'con-3.yaml']],
    ['a:b?.prompt.md', ['a-b-.yaml', 'a-b--2.yaml', 'a-b--3.yaml']],
    ['.prompt.md', ['prompt.yaml', '-2.yaml', '-3.yaml']],
    ['日本 😀.prompt.md', ['日本 😀.yaml', '日本 😀-2.yaml', '日本 😀-3.yaml']],
  ];
  for (const [prompt, names] of cases) it(`of ${prompt}`, () => assert.deepEqual(presetFileNames(prompt), names));

  it('is never long, and never leads out of its folder', () => {
    for (const prompt of [`${'a/'.repeat(500)}x.prompt.md`, `${'😀'.repeat(200)}.md`, 'a\\..\\b.md', '/', '']) {
      for (const name of presetFileNames(prompt)) assert.ok(name.length <= 106 && !/[/\\]|^\.|\p{Cs}/u.test(name), name);
    }
  });
});

describe('the preset file of a prompt', () => {
  const find = (files: Readonly<Record<string, string>>, prompt: string, prompts?: readonly string[]): Promise<string | undefined> =>
    findPresetFile({ read: (name) => Promise.resolve(files[name]), ...(prompts && { hasPrompt: (name) => Promise.resolve(prompts.includes(name)) }) }, prompt).then((found) => found?.name);

  it('is the one that names it, whatever stands before it', async () => {
    assert.equal(await find({ 'review.yaml': 'prompt: b/review.prompt.md', 'a-review.yaml': 'prompt: ./a/review.prompt.md' }, 'a/review.prompt.md'), 'a-review.yaml');
    assert.equal(await find({ 'a-review.yaml': 'prompt: a/review.prompt.md' }, 'a/review.prompt.md'), 'a-review.yaml');
  });

  it('is otherwise the first name that is free', async () => {
    assert.equal(await find({}, 'a/review.prompt.md'), 'review.yaml');
    assert.equal(await find({ 'review.yaml': 'prompt: b/review.prompt.md' }, 'a/review.prompt.md'), 'a-review.yaml');
    assert.equal(await find(Object.fromEntries(presetFileNames('x.md').map((name) => [name, 'prompt: y.md'])), 'x.md'), undefined);
  });

  it('may name nobody, or a prompt that was moved', async () => {
    assert.equal(await find({ 'review.yaml': 'presets:' }, 'a/review.prompt.md'), 'review.yaml');
    assert.equal(await find({ 'review.yaml': 'prompt: old/review.prompt.md' }, 'a/review.prompt.md', []), 'review.yaml');
    assert.equal(await find({ 'review.yaml': 'prompt: old/review.prompt.md' }, 'a/review.prompt.md', ['old/review.prompt.md']), 'a-review.yaml');
  });
});

describe('the answers of a preset', () => {
  it('are those of the fill without secrets, with null for what was left empty', () => {
    const promptFile = openPromptFile("---\ninput:\n  - a\n  - { name: b, default: 1 }\n  - { name: c, required: false, when: a === 'x' }\n  - { name: d, when: a === 'y' }\n  - { name: api_key }\n  - { name: e, required: true }\n---\n${c} ${selection}");
    assert.deepEqual(answersToKeep(promptFile, { e: 'e', a: 'x', api_key: 'hunter2', gone: 'g' }), { a: 'x', b: null, c: null, e: 'e' });
  });

  it('are none that tell a secret, or that do not fit', () => {
    const promptFile = openPromptFile('---\ninput:\n  - api_token\n  - { name: url, default: "https://user:${input:api_token}@host" }\n  - note\n  - { name: rounds, type: integer }\n  - { name: level, options: [Quick] }\n---\n');
    assert.deepEqual(answersToKeep(promptFile, { api_token: 'hunter2', url: 'https://user:hunter2@host', note: 'hunter2!', rounds: 'many', level: 'Quick' }), { level: 'Quick' });
  });
});
