import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInMemory } from './runInMemory';
import { useTemporaryFolder } from './temporaryFolder';

const prompt = '---\ndescription: Reviews\ninput: [level]\n---\nReview: ${input:level}.\n';

describe('fill-prompt convert', () => {
  const folder = useTemporaryFolder();
  const run = (words: readonly string[], typed = '') => runInMemory(['convert', ...words], { cwd: folder.path, typed });
  before(() => folder.write('code-review.prompt.md', prompt));

  it('prints the skill, and says on standard error what it cannot hold', async () => {
    const { exitCode, stdout, stderr } = await run(['code-review.prompt.md', '--to', 'skill']);
    assert.equal(exitCode, 0);
    assert.ok(stdout.startsWith('---\nname: "code-review"\ndescription: Reviews\nmetadata:\n  input: [level]\n---\n\nReview: ${input:level}.\n\n<!-- inputs'), stdout);
    assert.equal(stderr, 'note: Placeholders such as ${input:level} are not filled there. Fill the file with Fill Prompt, or rely on the list of inputs at its end, which tells a model what they mean.\n');
  });

  it('writes a new file with the folders to it, which is filled like the prompt and converts back to it', async () => {
    const skill = '.github/skills/my-review/SKILL.md';
    assert.deepEqual(await run(['code-review.prompt.md', '--to', 'skill', '-o', skill]).then(({ exitCode, stdout }) => [exitCode, stdout]), [0, '']);
    assert.match(readFileSync(join(folder.path, skill), 'utf8'), /^---\nname: "my-review"\n/);
    assert.equal((await runInMemory(['fill', skill, '--set', 'level=calm'], { cwd: folder.path })).stdout, 'Review: calm.\n');
    assert.deepEqual(await run([skill, '--to', 'prompt']), { exitCode: 0, stdout: prompt.replace('---\nReview', '---\n\nReview'), stderr: '' });
  });

  it('never writes over a file unless it is told to', async () => {
    folder.write('there/SKILL.md', 'mine');
    const refused = await run(['code-review.prompt.md', '--to', 'skill', '-o', 'there/SKILL.md']);
    assert.deepEqual(refused, { exitCode: 2, stdout: '', stderr: 'fill-prompt: there/SKILL.md is there already; give another file, or --force to write over it.\n' });
    assert.equal(readFileSync(join(folder.path, 'there/SKILL.md'), 'utf8'), 'mine');
    assert.equal((await run(['code-review.prompt.md', '--to', 'skill', '-o', 'there/SKILL.md', '--force'])).exitCode, 0);
    assert.match(readFileSync(join(folder.path, 'there/SKILL.md'), 'utf8'), /^---\nname: "there"/);
  });

  it('reads a command by its path, and makes inputs of its arguments', async () => {
    folder.write('.claude/commands/fix.md', '---\nargument-hint: <issue>\n---\nFix $ARGUMENTS.\n');
    const { stdout, stderr } = await run(['.claude/commands/fix.md', '--to', 'prompt']);
    assert.equal(stdout, '---\ninput:\n  - {"name":"issue","required":true}\n---\n\nFix ${input:issue}.\n');
    assert.equal(stderr, 'note: The arguments of the command became inputs: issue.\n');
    assert.equal((await runInMemory(['fill', 'fix.md', '--set', 'issue=7'], { cwd: join(folder.path, '.claude/commands') })).stdout, 'Fix 7.\n');
    assert.equal((await runInMemory(['check', '.claude'], { cwd: folder.path })).stderr, 'No problems in 1 file.\n');
  });

  it('takes a skill of Claude Code by the place it goes to', async () => {
    await run(['-', '--to', 'skill', '-o', '.claude/skills/x/SKILL.md'], 'Costs $1.00 ${input:a}');
    assert.match(readFileSync(join(folder.path, '.claude/skills/x/SKILL.md'), 'utf8'), /Costs \\\$1\.00/);
  });

  it('refuses what makes no sense, and writes nothing', async () => {
    folder.write('broken.prompt.md', '---\na: [\n---\n${input:a}');
    const expected: readonly (readonly [readonly string[], number, string])[] = [
      [['code-review.prompt.md'], 2, 'fill-prompt: say what to convert to, with --to TARGET. There are: skill, claude-skill, claude-command, prompt.\n'],
      [['code-review.prompt.md', '--to', 'skil'], 2, 'fill-prompt: there is no target "skil". Did you mean "skill"? There are: skill, claude-skill, claude-command, prompt.\n'],
      [['code-review.prompt.md', '--to', 'skill', '-o', 'new.prompt.md'], 2, 'fill-prompt: --output new.prompt.md has the name of another format (prompt) than --to skill. Name it .github/skills/NAME/SKILL.md.\n'],
    ];
    for (const [words, exitCode, stderr] of expected) assert.deepEqual(await run(words), { exitCode, stdout: '', stderr });
    const broken = await run(['broken.prompt.md', '--to', 'skill', '-o', 'new/SKILL.md']);
    assert.equal(broken.exitCode, 1);
    assert.match(broken.stderr, /header-broken[^]*fill-prompt: broken\.prompt\.md was not converted, because its header cannot be read\.\n$/);
    assert.equal(existsSync(join(folder.path, 'new')), false);
  });
});
