import assert from 'node:assert/strict';
import { applyEdits, openPromptFile } from '../../src/core/index';
import { renameSkill } from '../../src/library/renameSkill';

describe('a skill whose folder is renamed', () => {
  const cases: readonly (readonly [header: string, renamed: string])[] = [
    ['name: tea # mine', 'name: green-tea # mine'],
    ['name: "tea"', 'name: "green-tea"'],
    ["{ description: x, name: 'tea' }", "{ description: x, name: 'green-tea' }"],
    ['name: coffee', 'name: coffee'],
    ['description: tea', 'description: tea'],
    ['name: [tea]', 'name: [tea]'],
  ];
  for (const [header, renamed] of cases) {
    it(`says ${header}`, () => {
      const promptFile = openPromptFile(`---\n${header}\n---\ntea`, 'skill');
      const edit = renameSkill(promptFile, 'tea', 'green-tea');
      assert.equal(applyEdits(promptFile.text, edit === undefined ? [] : [edit]), `---\n${renamed}\n---\ntea`);
    });
  }

  it('has no header', () => assert.equal(renameSkill(openPromptFile('tea', 'skill'), 'tea', 'x'), undefined));
});
