import assert from 'node:assert/strict';
import { answersOf, checkPromptFile, openPromptFile, renderPrompt, startInterview, takeDefaults, titleOf } from '../../src/core/index';
import { copyFileName, promptFileName } from '../../src/library/promptFileName';
import { samplePrompt } from '../../src/library/samplePrompt';
import { templates, templateText } from '../../src/library/templates';

describe('templates of new prompts', () => {
  for (const template of templates) {
    it(`${template.id} opens without problems, asks, and fills`, () => {
      const promptFile = openPromptFile(templateText(template, 'My prompt'));
      assert.deepEqual(checkPromptFile(promptFile), []);
      assert.equal(titleOf(promptFile.document.header), 'My prompt');
      assert.ok(promptFile.inputs.length > 0);
      const given = Object.fromEntries(promptFile.inputs.filter(({ required }) => required).map(({ name }) => [name, 'Something']));
      const variables = Object.fromEntries(promptFile.variables.map((name) => [name, name]));
      const { interview, missing } = takeDefaults(startInterview(promptFile, { given, variables }));
      assert.deepEqual(missing, []);
      const filled = renderPrompt(promptFile, answersOf(interview), variables);
      assert.deepEqual(filled.problems, []);
      assert.doesNotMatch(filled.text, /\$\{|\{\{|undefined/);
    });
  }

  it('keep any title as it is', () => {
    for (const title of ['A: b', '"quoted"', "it's", 'true', '$& {{title}}', '7', '# no comment', '# ünï \\ 🍵']) {
      const [blank] = templates;
      assert.ok(blank !== undefined);
      assert.equal(titleOf(openPromptFile(templateText(blank, title)).document.header), title);
    }
  });
});

describe('the sample prompt', () => {
  it('opens without problems, and asks one question more when there are bugs', () => {
    const promptFile = openPromptFile(samplePrompt);
    assert.deepEqual(checkPromptFile(promptFile), []);
    const fill = (mood: string): string => {
      const { interview } = takeDefaults(startInterview(promptFile, { given: { reader: 'Ada', mood }, variables: { date: '2030-01-02' } }));
      return renderPrompt(promptFile, answersOf(interview), { date: '2030-01-02' }).text;
    };
    assert.match(fill('sunny'), /from the seaside, dated 2030-01-02\. It begins with "Dear Ada"\.\n\nMake it so warm/);
    assert.match(fill('full of bugs'), /how a race condition bit me/);
  });
});

describe('names of new files', () => {
  it('come from the title', () => {
    assert.equal(promptFileName('Review my Code!'), 'review-my-code.prompt.md');
    assert.equal(promptFileName('review.prompt.md'), 'review.prompt.md');
    assert.equal(promptFileName('../../etc/passwd'), 'etc-passwd.prompt.md');
    assert.equal(promptFileName("Ada's Überblick"), 'adas-überblick.prompt.md');
    assert.equal(promptFileName(' / '), '');
  });

  it('of copies count', () => {
    assert.equal(copyFileName('a.prompt.md', 1), 'a-copy.prompt.md');
    assert.equal(copyFileName('a.prompt.md', 2), 'a-copy-2.prompt.md');
    assert.equal(copyFileName('SKILL.md', 1), 'SKILL-copy.md');
  });
});
