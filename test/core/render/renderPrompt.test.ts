import assert from 'node:assert/strict';
import { openPromptFile, renderPrompt, type Value } from '../../../src/core/index';

describe('a filled prompt', () => {
  const file = openPromptFile("a ${input:x} \\${b} ${input:y ? `${file}` : 'none'} ${KIND=\"p|q\"}${input:z + }");
  const filled = renderPrompt(file, { x: 'X', KIND: 'q' }, { file: 'F' });

  it('has pieces that cover it, each with its place in the file', () => {
    assert.equal(filled.text, 'a X ${b} none q${input:z + }');
    const pieces = filled.pieces.map(({ kind, start, end, source, names }) => [kind, filled.text.slice(start, end), file.text.slice(source.start, source.end), names]);
    assert.deepEqual(pieces, [
      ['text', 'a ', 'a ', []],
      ['placeholder', 'X', '${input:x}', ['x']],
      ['text', ' ', ' ', []],
      ['text', '${b} ', '\\${b} ', []],
      ['placeholder', 'none', "${input:y ? `${file}` : 'none'}", ['y', 'file']],
      ['text', ' ', ' ', []],
      ['placeholder', 'q', '${KIND="p|q"}', ['KIND']],
      ['text', '${input:z + }', '${input:z + }', []],
    ]);
  });

  it('names what had no value', () => {
    assert.deepEqual(filled.unanswered, ['y']);
    assert.deepEqual(renderPrompt(file, {}).unanswered, ['x', 'y', 'file', 'KIND']);
    assert.deepEqual(renderPrompt(openPromptFile('${input:a}${input:b}${input:c}'), { a: '', b: false, c: 0 }).unanswered, []);
  });

  it('passes on the problems of the file', () => assert.deepEqual(filled.problems.map(({ code }) => code), ['expression-syntax']));

  it('is made again and again from one file', () => {
    for (const x of ['1', '2', '3']) assert.equal(renderPrompt(file, { x }, {}).text, `a ${x} \${b} none \${input:z + }`);
  });

  it('takes another branch when the answers are others', () => {
    const choice = openPromptFile("${input:a ? `${input:a}!` : input:b === 'x' ? 'X' : input:b || 'none'}");
    for (const [a, b, expected] of [['', 'x', 'X'], ['1', 'x', '1!'], ['', '', 'none'], ['2', '', '2!'], ['', 'y', 'y'], ['', 'x', 'X']] as const) {
      assert.equal(renderPrompt(choice, { a, b }).text, expected);
    }
  });

  it('takes own properties of the answers only', () => {
    const file = openPromptFile('${input:constructor}${input:toString}${input:__proto__}${input:name}|${file}');
    const own = JSON.parse('{"constructor":"c","toString":["t","u"],"__proto__":"p","name":"n"}') as Record<string, Value>;
    const inherited = Object.create({ name: 'inherited', file: 'inherited' }) as Record<string, Value>;
    assert.equal(renderPrompt(file, {}).text, '|');
    assert.equal(renderPrompt(file, own, { file: 'F' }).text, 'ct, upn|F');
    assert.equal(renderPrompt(file, Object.assign(Object.create(null) as Record<string, Value>, { name: 'n' })).text, 'n|');
    assert.equal(renderPrompt(file, inherited, inherited).text, '|');
  });
});
