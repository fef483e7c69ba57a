import assert from 'node:assert/strict';
import { applyEdits, openPromptFile } from '../../src/core/index.js';
import { refactoringsAt } from '../../src/features/refactorings.js';

/** Applies the only refactoring at the cursor; gives the text, or nothing when none is offered. */
function refactor(marked: string): string | undefined {
  const offset = marked.indexOf('<|>');
  const promptFile = openPromptFile(marked.replace('<|>', ''));
  const [fix] = refactoringsAt(promptFile, offset);
  return fix && applyEdits(promptFile.text, fix.edits);
}

const section = '## Inputs\n\n* ${input:depth:3}: (Optional) How deep to look\n\nLook ${input:depth} levels deep.\n';

describe('moving declarations', () => {
  it('is offered in an item of an Inputs section, and there and back keeps the questions', () => {
    const inHeader = refactor(section.replace('(Opt', '<|>(Opt')) ?? '';
    assert.match(inHeader, /^---\ninput:\n {2}- name: depth\n/);
    const [input] = openPromptFile(inHeader).inputs;
    assert.deepEqual([input?.name, input?.description, input?.required, input?.default?.value], ['depth', 'How deep to look', false, '3']);
    const back = refactor(inHeader.replace('- name', '- <|>name')) ?? '';
    const [again] = openPromptFile(back).inputs;
    assert.deepEqual([again?.name, again?.description, again?.required, again?.default?.value], ['depth', 'How deep to look', false, '3']);
  });

  it('is not offered elsewhere', () => {
    assert.equal(refactor(section.replace('Look $', 'Lo<|>ok $')), undefined);
    assert.equal(refactor('---\ntitle: <|>x\ninput: [a]\n---\n${input:a}'), undefined);
  });
});
