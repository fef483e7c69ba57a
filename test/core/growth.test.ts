import assert from 'node:assert/strict';
import { answerQuestion, answersOf, currentQuestion, goBack, openPromptFile, renderPrompt, startInterview, takeDefaults } from '../../src/core/index';
import { checkStructure } from '../kit/checkStructure';
import { hostileTexts } from './hostileTexts';

describe('hostile texts', () => {
  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`${name}: opened and filled without an exception`, () => {
      const file = openPromptFile(make(20_000));
      checkStructure(file);
      const interview = startInterview(file);
      const answered = currentQuestion(interview) === undefined ? interview : answerQuestion(interview, 'x');
      goBack(answered);
      const answers = answersOf(takeDefaults(answered).interview);
      const filled = renderPrompt(file, answers);
      assert.equal(filled.pieces.at(-1)?.end ?? 0, filled.text.length);
    });
  }

  it('arguments by the ten thousand, in every format that has them', () => {
    const header = `---\narguments: [${Array.from({ length: 500 }, (_, at) => `name${at}`).join(', ')}]\nargument-hint: ${'<a> [b] '.repeat(100)}\n---\n`;
    for (const format of ['claude-command', 'codex-prompt'] as const) {
      for (const piece of ['$1', '$ARGUMENTS', '$name499', '$name', '$', '\\$1', '$$', '$A', '$ARGUMENTS[']) {
        const file = openPromptFile(header + piece.repeat(20_000), format);
        checkStructure(file);
        assert.equal(renderPrompt(file, {}).problems.length, 0);
      }
    }
  });

  it('hints in hints are read as long as they cost no more than four times the file', () => {
    const nested = (levels: number): string => '${input:a:'.repeat(levels) + '}'.repeat(levels);
    assert.deepEqual(openPromptFile(nested(60)).problems.map(({ code }) => code), ['default-circular']);
    const file = openPromptFile(`${nested(5900)}\n${nested(5900)}`);
    assert.deepEqual(file.problems.filter(({ code }) => code === 'limit-exceeded').map(({ message }) => message), ['The text of hints in hints is over the limit of 571 KB, so it is left as it stands.']);
    // Each level of what is read is one placeholder; without the limit it would be every one of 11,800.
    assert.ok(file.embedded.length < 300, String(file.embedded.length));
  });

  // As deep as a header may be, so that what is let through does not run out of stack either.
  for (const [name, header] of Object.entries({
    brackets: `a: ${'['.repeat(250)}`,
    'closed brackets': `a: ${'['.repeat(250)}${']'.repeat(250)}`,
    maps: `a: ${'{b: '.repeat(250)}${'}'.repeat(250)}`,
    items: `${'- '.repeat(120)}x`,
    'items and brackets': `${'- '.repeat(120)}${'['.repeat(250)}${']'.repeat(250)}`,
    keys: Array.from({ length: 250 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'keys and items': Array.from({ length: 120 }, (_, level) => `${'  '.repeat(level)}a:\n${'  '.repeat(level)}- b:`).join('\n'),
  })) {
    it(`a header of nested ${name}`, () => {
      const file = openPromptFile(`---\n${header}\n---\n\${input:x}`);
      assert.notDeepEqual(file.problems, []);
      assert.equal(renderPrompt(file, { x: 'y' }).text, 'y');
    });
  }
});
