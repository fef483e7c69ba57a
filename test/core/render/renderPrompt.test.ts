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

  describe('that is filled again', () => {
    const text = [
      '---\ninputs:\n  - name: tags\n    type: choices\n    options: [a, b]\n---\n## Inputs\n\n- ${input:who:Whom?}: the reader\n- ${input:tags}: what it is about\n\n',
      'A – ${tags}: ${tags.length} “${input:who}”${file}${input:file}${input:n}. ${input:who ? `For ${input:who}${input:n > 2 ? `, ${input:n} times` : \'\'}` : "for nobody"}!\n',
      "${input:n > 1 && !input:off || file === 'F' ? 'yes' : input:off ? input:n : `${file}`} ${input:off ? '' : input:who || 'a text that is no short one'}\n",
      "${input:n ?? 'no number'}${input:who && input:off}${input:off === false ? 1 : input:n == null ? 2 : input:tags != undefined}${(input:who || 'A') + '!'}\n",
      'the text before it is long, '.repeat(60).concat("${input:who ? '1' : input:n > 2 ? `${input:n}` : ''}${input:off ? '2' : '3'} ${input:n ? 'n' : ''}\n"),
      "${input:who === 'Ada' ? 'x'.length : 'y'}".concat('the text behind it is long, '.repeat(60), '${file}'),
    ].join('');
    const records: readonly (readonly [Record<string, Value>, Record<string, Value>])[] = [
      [{ who: 'Ada', tags: ['a', 'b'], file: 'in', n: 3, off: false }, { file: 'F' }],
      [{ who: 'Ben', tags: ['b'], file: 'put', n: 1, off: true }, { file: 'G' }],
      [{ off: true, n: 2, file: 'order', tags: [], who: '' }, { workspaceFolder: 'w', file: 'G' }],
      [{ who: 'Ada' }, {}],
      [{ who: undefined, tags: null, file: '', n: 0, off: '' }, { file: undefined }],
      [{}, { file: 'F', selection: 's' }],
      [{ who: 'Łucja 🎈', tags: ['–'], other: 'o', n: 7 }, { file: 'F' }],
      [{ who: 'Ada', tags: ['a', 'b'], file: 'in', n: 3, off: false }, { file: 'F' }],
    ];

    it('comes out as if it were filled for the first time', () => {
      const again = openPromptFile(text);
      for (const [answers, variables] of [...records, ...[...records].reverse()]) {
        const first = renderPrompt(openPromptFile(text), answers, variables);
        const filled = renderPrompt(again, answers, variables);
        assert.deepEqual([filled.text, filled.pieces, filled.unanswered, filled.problems], [first.text, first.pieces, first.unanswered, first.problems]);
      }
    });

    it('keeps the answers it was filled with', () => {
      const file = openPromptFile('${input:a} ${input:b}');
      const answers: Record<string, Value> = { a: 'x' };
      const fills = ['1', '2', '3'].map((a) => renderPrompt(file, Object.assign(answers, { a })));
      assert.deepEqual(fills.map((each) => [each.text, each.pieces.at(0)?.end, each.unanswered]), [['1 ', 1, ['b']], ['2 ', 1, ['b']], ['3 ', 1, ['b']]]);
    });

    it('says where a limit was met', () => {
      const long = 'a'.repeat(1024 * 1024);
      const cases = [
        ["before ${input:x.replaceAll('a', input:x)} behind ${input:y}", 'before  behind y'],
        ['${input:x}'.repeat(70), long.repeat(64)],
        [`\${input:y} ${"${input:x.includes('b')}".repeat(300)}`, `y ${'false'.repeat(255)}`],
      ] as const;
      for (const [text, expected] of cases) {
        const file = openPromptFile(text);
        const fills = [1, 2, 3].map(() => renderPrompt(file, { x: long, y: 'y' }));
        for (const { text, problems } of fills) {
          assert.ok(text === expected, `${text.length} characters`);
          assert.deepEqual(problems, fills[0]?.problems);
          assert.deepEqual(problems.map(({ code }) => code), ['fill-incomplete']);
        }
        assert.equal(renderPrompt(file, { x: 'b', y: 'y' }).problems.length, 0);
      }
    });
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
