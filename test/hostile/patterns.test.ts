import assert from 'node:assert/strict';
import { checkAnswer, checkPromptFile, limits, openPromptFile, startInterview, takeDefaults, type PromptFile } from '../../src/core/index';

/** Far more than any of these takes, far less than a pattern that runs for ever. */
const patience = 3000;

function withPatterns(...patterns: readonly string[]): PromptFile {
  return openPromptFile(`---\ninput:\n${patterns.map((pattern, at) => `  - { name: a${at}, pattern: ${JSON.stringify(pattern)} }`).join('\n')}\n---\n${patterns.map((_, at) => `\${a${at}}`).join('')}`);
}

/** Opens a file with a pattern, and checks an answer with it. */
function run(pattern: string, answer: string): { readonly codes: readonly string[]; readonly problem: string | undefined } {
  const start = performance.now();
  const file = withPatterns(pattern);
  const codes = file.problems.map(({ code }) => code);
  const [input] = file.inputs;
  assert.ok(input !== undefined);
  const { problem } = checkAnswer(input, answer);
  assert.ok(performance.now() - start < patience, `${pattern.slice(0, 40)}: ${Math.round(performance.now() - start)} ms`);
  return { codes, problem: problem?.code };
}

describe('patterns of strangers', () => {
  const long = `${'a'.repeat(2400)}!`;

  for (const pattern of ['(a+)+$', '^(a|aa)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '^(\\w+\\s?)*$', '(x+x+)+y', '^(a?){30}a{30}$', '((a*)*)*b', '(?:(?:a*)*){500}b', '(.*)(.*)(.*)(.*)(.*)=', '(.{1,1000}){1}$']) {
    it(`that run for ever elsewhere end at once: ${pattern}`, () => {
      const { codes, problem } = run(pattern, long);
      assert.deepEqual(codes, []);
      assert.ok(problem === undefined || problem === 'answer-pattern');
    });
  }

  for (const pattern of ['(\\w*)*\\1', '^(?=(a+))b', '(?<!a)b', '(?<n>a)\\k<n>', '(a{1000}){1000}', '((a{100}){100}){100}', '(', '[', '*', '\\', '(?P<a>', 'a**', `${'('.repeat(1500)}`]) {
    it(`that cannot be run in linear time, or are none, are a problem and refuse no answer: ${pattern.slice(0, 30)}`, () => {
      const { codes, problem } = run(pattern, long);
      assert.equal(codes.length, 1);
      assert.equal(problem, undefined);
    });
  }

  for (const [name, pattern] of Object.entries({ 'many classes': '(?i)\\pL'.repeat(5000), 'many repetitions': '.{1,1000}'.repeat(100), 'deep groups': `${'('.repeat(60_000)}a${')'.repeat(60_000)}` })) {
    it(`that are too large are not compiled: ${name}`, () => {
      assert.deepEqual(run(pattern, long), { codes: ['limit-exceeded'], problem: undefined });
    });
  }

  it('that are many are compiled up to a limit for all of them', () => {
    const start = performance.now();
    const file = withPatterns(...Array.from({ length: 1000 }, (_, at) => `\\pL{1,${(at % 100) + 1}}(?i)\\pN`));
    assert.deepEqual([...new Set(file.problems.map(({ code }) => code))], ['limit-exceeded']);
    assert.ok(performance.now() - start < patience);
    takeDefaults(startInterview(file));
  });

  it('that are many are compiled up to a limit for the defaults of all of them, too', () => {
    const patterns = Array.from({ length: 2000 }, (_, at) => `\\pL{1,${(at % 900) + 100}}(?i)\\pN`);
    const header = (fallback: string): string => `---\ninput:\n${patterns.map((pattern, at) => `  - { name: a${at}, pattern: ${JSON.stringify(pattern)}${fallback} }`).join('\n')}\n---\n`;
    const start = performance.now();
    checkPromptFile(openPromptFile(`${header(', default: x')}${patterns.map((_, at) => `\${a${at}}`).join('')}`));
    checkPromptFile(openPromptFile(`${header('')}${patterns.map((_, at) => `\${input:a${at}:x}`).join('')}`));
    assert.ok(performance.now() - start < patience);
  });

  it('are not looked for in an answer that is too long for them, which is said', () => {
    const { problem } = run('(.{1,1000}){1}$', 'a'.repeat(1_000_000));
    assert.equal(problem, 'answer-too-long');
    assert.equal(run('^a*$', 'a'.repeat(500_000)).problem, undefined);
  });

  it('of an ordinary size are as they were: exactly the limit is allowed', () => {
    assert.deepEqual(run('a'.repeat(limits.pattern), 'b'), { codes: [], problem: 'answer-pattern' });
    assert.deepEqual(run('a'.repeat(limits.pattern + 1), 'b'), { codes: ['limit-exceeded'], problem: undefined });
    assert.equal(run('^[^@\\s]{1,64}@[^@\\s]{1,255}$', 'ada@example.com').problem, undefined);
    assert.equal(run('^[^@\\s]{1,64}@[^@\\s]{1,255}$', 'ada').problem, 'answer-pattern');
  });
});
