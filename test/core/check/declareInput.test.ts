import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, declareInputs, openPromptFile, type NewDeclaration } from '../../../src/core/index';

const topic: NewDeclaration = { name: 'topic', properties: [['description', "What's it: about?"], ['options', ['tea', 'yes', '1.0']]] };
const written = "  - name: topic\n    description: 'What''s it: about?'\n    options: [tea, 'yes', '1.0']\n";

function check(before: string, after: string | undefined): void {
  const edits = declareInputs(openPromptFile(before), [topic]);
  assert.equal(edits === undefined ? undefined : applyEdits(before, edits), after);
  if (after === undefined) return;
  const file = openPromptFile(after);
  assert.deepEqual(checkPromptFile(file).filter(({ code }) => code !== 'input-unused'), []);
  const input = file.inputs.find(({ name }) => name === 'topic');
  assert.deepEqual([input?.description, input?.options?.map(({ value }) => value)], ["What's it: about?", ['tea', 'yes', '1.0']]);
}

describe('declaring an input', () => {
  it('makes a header', () => check('Text', `---\ninput:\n${written}---\n\nText`));
  it('makes a header behind a mark and in a fence', () => {
    check('\ufeffText', `\ufeff---\ninput:\n${written}---\n\nText`);
    check('````prompt\nText\n````', `\`\`\`\`prompt\n---\ninput:\n${written}---\n\nText\n\`\`\`\``);
  });
  it('makes the list', () => check('---\nagent: ask\n---\nText', `---\nagent: ask\ninput:\n${written}---\nText`));
  it('makes the list in an empty header', () => check('---\n---\nText', `---\ninput:\n${written}---\nText`));
  it('fills an empty list', () => {
    check('---\ninput:\nagent: ask\n---\nText', `---\ninput:\n${written}agent: ask\n---\nText`);
    check('---\ninput: []\n---\nText', "---\ninput: [{ name: topic, description: 'What''s it: about?', options: [tea, 'yes', '1.0'] }]\n---\nText");
  });
  it('goes behind the last item', () => check('---\ninput:\n  - name: a\n    default: |\n      x\n  # the end\nagent: ask\n---\n${a}', `---\ninput:\n  - name: a\n    default: |\n      x\n${written}  # the end\nagent: ask\n---\n\${a}`));
  it('not into a header that cannot be read or extended', () => {
    check('---\na: [b\n---\nText', undefined);
    check('---\n{ agent: ask }\n---\nText', undefined);
    check('---js\nx\n---\nText', undefined);
  });
});
