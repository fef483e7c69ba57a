import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { symbolsOf } from '../../src/features/symbols';
import { corpusFiles } from '../kit/sharedFiles';

function outline(text: string): readonly string[] {
  return symbolsOf(openPromptFile(text)).map(
    ({ name, detail, span, nameSpan }) => `${name} (${detail}): ${JSON.stringify(text.slice(span.start, span.end))} ${nameSpan.start - span.start}`,
  );
}

describe('symbols', () => {
  it('inputs of the header, with the whole entry', () => {
    assert.deepEqual(outline("---\ninput:\n  - name: 'a'\n    type: boolean\n    default: true\n  - b\n---\n${a} ${b}"), [
      'a (boolean): "name: \'a\'\\n    type: boolean\\n    default: true" 7',
      'b (string, required): "b" 0',
    ]);
    assert.deepEqual(outline('---\ninputs:\n  a:\n    options: [x, y]\n    required: false\n---\n'), ['a (choice): "a:\\n    options: [x, y]\\n    required: false" 0']);
  });

  it('those of an Inputs section, of configuration lines and of the text', () => {
    assert.deepEqual(outline('## Inputs\r\n\r\n- `${input:chat:true}`: (Optional) Chat\r\n\r\n# X\r\n**${DEPTH=1-5}** ${input:who:Say who} ${input:who} ${input:free text}'), [
      'chat (boolean): "- `${input:chat:true}`: (Optional) Chat" 11',
      'DEPTH (integer): "${DEPTH=1-5}" 2',
      'who (string, required): "${input:who:Say who}" 8',
      'free text (string, required): "${input:free text}" 8',
    ]);
  });

  it('what only a default names', () => {
    assert.deepEqual(outline('---\ninput:\n  - name: a\n    default: ${input:b}x\n---\n')[0], 'b (string, required): "b" 0');
  });

  it('no variables, and none in an empty file', () => {
    assert.deepEqual(outline('${file}'), []);
    assert.deepEqual(outline(''), []);
  });

  it('every input of the corpus once, its name inside its declaration', () => {
    for (const { text } of corpusFiles()) {
      const file = openPromptFile(text);
      const symbols = symbolsOf(file);
      assert.deepEqual(symbols.map(({ name }) => name), file.inputs.map(({ name }) => name));
      for (const { span, nameSpan } of symbols) assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
    }
  });
});
