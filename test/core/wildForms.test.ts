import assert from 'node:assert/strict';
import { openPromptFile, renderPrompt } from '../../src/core/index';
import { corpusTable } from '../kit/sharedFiles';

const rows = corpusTable('wild-forms.tsv');

if (rows.length > 0) {
  describe('literals seen in other public files', () => {
    rows.forEach(({ intended = '', literal = '', class: kind = '' }, index) => {
      it(`${index + 1} ${kind}`, () => {
        const text = `before ${literal} after`;
        const file = openPromptFile(text);
        assert.deepEqual(file.problems, []);
        const answers = Object.fromEntries(file.inputs.map(({ name }) => [name, '{answer}']));
        const filled = renderPrompt(file, answers, { file: '{file}' }).text;
        if (intended === 'leave') {
          assert.deepEqual(file.inputs, []);
          assert.equal(filled, text.replace('\\${', '${'));
        } else if (literal.startsWith('${')) {
          assert.equal(file.inputs.length, 1);
          assert.equal(filled, 'before {answer} after');
          if (intended.includes('label')) assert.equal(file.inputs[0]?.name, literal.slice(8, -1));
        } else {
          // A settings sample: what is in quotes is filled in place.
          assert.equal(filled, text.replace(/\$\{input:\w+\}/g, '{answer}').replace('${file}', '{file}'));
        }
      });
    });
  });
}
