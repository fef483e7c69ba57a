import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, isName, openPromptFile, renderPrompt, variables, type PromptFile, type Value } from '../../src/core/index';
import { occurrencesIn } from '../../src/features/occurrences';
import { prepareRenameAt, renameAt } from '../../src/features/rename';
import { readMarkedText } from '../kit/markedText';
import { corpusFiles, seedFiles } from '../kit/sharedFiles';

/** The text after a rename at the cursor, or the code of the refusal. */
function rename(marked: string, newName: string): string {
  const { text, cursors } = readMarkedText(marked);
  const renamed = renameAt(openPromptFile(text), cursors[0] ?? 0, newName);
  return 'refusal' in renamed ? renamed.refusal.code : applyEdits(text, renamed.edits);
}

describe('rename', () => {
  it('everywhere', () => {
    const before = `---
input:
  - name: "<|>kind"
  - name: title
    default: \${input:kind}-service
    when: kind === 'kind'
---
## Inputs

- \${input:kind:x}: The kind

\${input:kind} \${kind} \${input:kind:Which kind?} \${input: kind } \${input:title:for \${kind}}
\${input:kind === 'kind' ? \`kind \${input:kind}\` : kind.trim()} \${input:title ? kind }
\${kinds} \\\${input:kind} kind
`;
    assert.equal(
      rename(before, 'sort'),
      `---
input:
  - name: "sort"
  - name: title
    default: \${input:sort}-service
    when: sort === 'kind'
---
## Inputs

- \${input:sort:x}: The kind

\${input:sort} \${sort} \${input:sort:Which kind?} \${input: sort } \${input:title:for \${sort}}
\${input:sort === 'kind' ? \`kind \${input:sort}\` : sort.trim()} \${input:title ? kind }
\${kinds} \\\${input:kind} kind
`,
    );
  });

  it('a map, a JSON Schema with its list, a flow list, a name declared twice', () => {
    assert.equal(rename("---\ninputs:\n  'a':\n    type: string\n---\n${<|>a}", 'b'), "---\ninputs:\n  'b':\n    type: string\n---\n${b}");
    assert.equal(
      rename('---\ninput:\n  properties:\n    a:\n      type: string\n  required: ["a"]\n---\n${<|>a}', 'b'),
      '---\ninput:\n  properties:\n    b:\n      type: string\n  required: ["b"]\n---\n${b}',
    );
    assert.equal(rename('---\ninput: [x, <|>a, a]\n---\n${a}', 'b'), '---\ninput: [x, b, b]\n---\n${b}');
    assert.equal(rename('---\r\nmetadata:\r\n  input:\r\n    - name: <|>a\r\n---\r\n${a}', 'b'), '---\r\nmetadata:\r\n  input:\r\n    - name: b\r\n---\r\n${b}');
  });

  it('what is never closed, so that it is still the same input once it is', () => {
    assert.equal(rename('---\ninput: [<|>a]\n---\n${a} `${input:a` ${input:a:a hint', 'b'), '---\ninput: [b]\n---\n${b} `${input:b` ${input:b:a hint');
  });

  it('a configuration line, in a fence too', () => {
    assert.equal(rename('${A="x|y"}\n```sh\necho ${<|>A}\n```\n${A === \'x\' ? 1 : 2}', 'KIND'), '${KIND="x|y"}\n```sh\necho ${KIND}\n```\n${KIND === \'x\' ? 1 : 2}');
  });

  it('in blocks, and beside escapes', () => {
    assert.equal(
      rename('---\ninput:\n  - name: <|>a\n  - name: b\n    default: |\n      x ${a}\n    when: >-\n      a ===\n      \'x\'\n---\n', 'name'),
      '---\ninput:\n  - name: name\n  - name: b\n    default: |\n      x ${name}\n    when: >-\n      name ===\n      \'x\'\n---\n',
    );
    assert.equal(rename('---\ninput:\n  - name: <|>a\n  - name: b\n    default: "\\t${a}"\n---\n', 'c'), '---\ninput:\n  - name: c\n  - name: b\n    default: "\\t${c}"\n---\n');
  });

  it('free text into a name or another text', () => {
    assert.equal(rename('${input:your<|> full name} and ${input:your full\n name}', 'full_name'), '${input:full_name} and ${input:full_name}');
    assert.equal(rename('${input:your<|> name}', 'the name of a person'), '${input:the name of a person}');
    assert.equal(rename('${input:your<|> name}', 'name: it'), 'label-invalid');
    assert.equal(rename('${input:your<|> name}', 'name or }'), 'label-invalid');
    assert.equal(rename('${input:your<|> name}', 'a ? b'), 'label-invalid');
    assert.equal(rename('${input:your<|> name} ${input:x}', 'x'), 'name-taken');
  });

  it('what cannot be done is refused', () => {
    assert.equal(rename('no<|>thing', 'b'), 'not-a-name');
    assert.equal(rename('${HO<|>ME}', 'b'), 'not-a-name');
    assert.equal(rename('${fi<|>le}', 'b'), 'editor-variable');
    assert.equal(rename('${input:<|>a}', 'a'), 'name-unchanged');
    for (const name of ['', '1a', 'a b', 'a.b', '-a', ' a', 'a}']) assert.equal(rename('${input:<|>a}', name), 'name-invalid', name);
    for (const name of ['true', 'null', 'undefined', 'False']) assert.equal(rename('${input:<|>a}', name), 'name-reserved', name);
    assert.equal(rename('${input:<|>a} ${input:b}', 'b'), 'name-taken');
    assert.equal(rename('${input:<|>a} ${input:c ? * input:b}', 'b'), 'name-taken');
    assert.equal(rename("${<|>A=1} ${a.b('", 'a'), 'meaning-changes');
    assert.equal(rename('---\ninput: [<|>a]\n---\n${a}', 'file'), 'hides-variable');
    assert.equal(rename('${<|>A=3} ${file}', 'file'), 'hides-variable');
    assert.equal(rename('${input:<|>a} ${file}', 'file'), '${input:file} ${file}');
    assert.equal(rename('---\ninput:\n  - name: <|>a\n  - name: b\n    default: "${input:\\x61}"\n---\n', 'c'), 'written-otherwise');
    assert.equal(rename('---\nx: &n a\ninput:\n  - name: *n\n---\n${<|>a}', 'c'), 'written-otherwise');
    assert.equal(rename('---\ninput: [<|>a]\n---\n${a} ${HOME}', 'HOME'), 'meaning-changes');
    assert.equal(rename("${input:c ? '${A=2}' : ''} ${<|>A}", 'B'), 'meaning-changes');
    // Behind a word a quote is an apostrophe; behind a hyphen it begins a text, in which a brace does not count.
    assert.equal(rename("${{input:<|>a'}'}}}", 'b-'), 'meaning-changes');
    assert.equal(rename("${{input:<|>a'}'}}}", 'b'), "${{input:b'}'}}}");
  });

  it('the refusal explains', () => {
    const explain = (text: string, newName: string): string => {
      const renamed = renameAt(openPromptFile(text), text.indexOf('a]'), newName);
      return 'refusal' in renamed ? renamed.refusal.message : '';
    };
    const text = '---\ninput: [b, a]\n---\n${a} ${HOME}';
    assert.equal(explain(text, 'b'), 'There is already an input "b".');
    assert.equal(explain(text, 'file'), '"file" is a variable of the editor; ${file} could no longer mean both.');
    assert.equal(explain(text, 'HOME'), 'Called "HOME", the file would be read differently: ${HOME}');
  });

  it('prepares with the name alone', () => {
    assert.deepEqual(prepareRenameAt(openPromptFile("---\ninput:\n  - name: 'abc'\n---\n"), 23), { span: { start: 22, end: 25 }, name: 'abc' });
    const refused = prepareRenameAt(openPromptFile('${file}'), 3);
    assert.ok('refusal' in refused && refused.refusal.code === 'editor-variable');
  });
});

/** Renames the input at an offset and checks that nothing else has changed; gives whether it was possible. */
function checkRename(file: PromptFile, offset: number, newName: string): boolean {
  const prepared = prepareRenameAt(file, offset);
  const renamed = renameAt(file, offset, newName);
  if ('refusal' in prepared || 'refusal' in renamed) return false;
  const { name } = prepared;
  const after = openPromptFile(applyEdits(file.text, renamed.edits));
  const called = (each: string): string => (each === name ? newName : each);
  assert.deepEqual(after.inputs.map((each) => each.name), file.inputs.map((each) => called(each.name)));
  assert.deepEqual(after.problems.map(({ code }) => code), file.problems.map(({ code }) => code));
  for (const [index, input] of file.inputs.entries()) {
    const other = after.inputs[index];
    assert.deepEqual(
      [other?.type, other?.required, other?.options, other?.limits, other?.declarations.length, other?.uses.length],
      [input.type, input.required, input.options, input.limits, input.declarations.length, input.uses.length],
    );
  }
  checkFilled(file, after, called);
  // A file may hold what nobody would be let to write: free text, and an input that hides a variable.
  if (!isName(name) || Object.hasOwn(variables, name)) return true;
  const back = renameAt(after, occurrencesIn(after).find((each) => each.name === newName)?.span.start ?? -1, name);
  assert.ok('edits' in back, `the way back to ${name}`);
  assert.equal(applyEdits(after.text, back.edits), file.text);
  return true;
}

/** The same answers give the same text, but for a label of an Inputs section and what cannot be read, which show the name. */
function checkFilled(before: PromptFile, after: PromptFile, called: (name: string) => string): void {
  const answers: Record<string, Value> = Object.fromEntries(before.inputs.map(({ name, options }, index) => [name, options?.[0]?.value ?? (index % 3 === 0 ? undefined : `answer ${index}`)]));
  const values = Object.fromEntries(before.variables.map((name) => [name, `<${name}>`]));
  const was = renderPrompt(before, answers, values);
  const is = renderPrompt(after, Object.fromEntries(Object.entries(answers).map(([name, value]) => [called(name), value])), values);
  assert.equal(is.pieces.length, was.pieces.length);
  before.template.parts.forEach((part, index) => {
    if (part.kind === 'broken' || (part.kind === 'reference' && part.labelled)) return;
    const [one, other] = [was.pieces[index], is.pieces[index]];
    assert.equal(is.text.slice(other?.start, other?.end), was.text.slice(one?.start, one?.end));
  });
}

const name = fc.constantFrom('alpha', 'beta', 'Gamma_1', 'δέλτα', 'file', 'e-e');
const scalar = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.constantFrom('plain', "'", '"', '|', '>')).map(([text, style]) => (style === 'plain' ? text : style.length === 1 && /['"]/.test(style) ? `${style}${text}${style}` : `${style}\n      ${text}`));
const operand: fc.Arbitrary<string> = fc.oneof(name.map((each) => `input:${each}`), name, name.map((each) => `\${input:${each}}`), fc.constantFrom("'x'", "'alpha'", '1', 'true', 'file'));
const expression: fc.Arbitrary<string> = fc.oneof(
  operand,
  fc.tuple(operand, fc.constantFrom('===', '!==', '+', '||', '&&', '??', '<'), operand).map((parts) => parts.join(' ')),
  fc.tuple(operand, operand, operand).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
  operand.map((each) => `(${each}).trim().includes('beta')`),
  fc.tuple(operand, name).map(([a, b]) => `${a} ? \`alpha \${input:${b}} \${${b}}\` : ''`),
);
const bodyPiece = fc.oneof(
  name.map((each) => `\${input:${each}}`),
  name.map((each) => `\${${each}}`),
  name.map((each) => `\${input: ${each} }`),
  name.map((each) => `\${${each}="one|two"}`),
  name.map((each) => `\n## Inputs\n\n- \${input:${each}}: (Optional) Say it\n\n# Rest\n`),
  fc.tuple(name, name).map(([a, b]) => `\${input:${a}:A hint with \${input:${b}} and \${${b}}}`),
  fc.tuple(name, fc.constantFrom(':x', '|a|b', '=3', ':A,B,C:B')).map(([a, b]) => `\${input:${a}${b}}`),
  expression.map((each) => `\${${each}}`),
  fc.constantFrom(' text alpha ', '\n', '\n```sh\n${file} ${alpha}\n```\n', '\\${input:alpha}', '${HOME}', '${input:free text}', '${input:beta ? x }', '\r\n'),
);
const headerInput = fc
  .record({ name: scalar(name).filter((each) => !each.includes('\n')), value: fc.option(scalar(name.map((each) => `x \${input:${each}} \${${each}}`))), when: fc.option(scalar(fc.tuple(name, operand).map(([a, b]) => `${a} === ${b}`))) })
  .map(({ name: each, value, when }) => `  - name: ${each}\n${value === null ? '' : `    default: ${value}\n`}${when === null ? '' : `    when: ${when}\n`}`);
const header = fc.oneof(
  fc.constant(''),
  fc.array(headerInput, { minLength: 1, maxLength: 3 }).map((inputs) => `---\ninput:\n${inputs.join('')}---\n`),
  fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).map((names) => `---\ninputs:\n${names.map((each) => `  ${each}:\n    type: string\n`).join('')}---\n`),
  fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).map((names) => `---\ninput:\n  type: object\n  properties:\n${names.map((each) => `    "${each}": {}\n`).join('')}  required: [${names.join(', ')}]\n---\n`),
);
const prompt = fc.tuple(header, fc.array(bodyPiece, { minLength: 1, maxLength: 8 })).map(([head, body]) => head + body.join(' '));

describe('rename keeps the meaning', () => {
  it('of generated prompts', () => {
    let done = 0;
    let possible = 0;
    fc.assert(
      fc.property(prompt, fc.nat(), fc.constantFrom('zeta', 'x', 'ein-längerer_Name'), (text, choice, newName) => {
        const file = openPromptFile(text);
        const places = occurrencesIn(file).filter(({ kind }) => kind === 'input');
        const place = places[choice % Math.max(places.length, 1)];
        if (place === undefined) return;
        possible++;
        if (checkRename(file, place.span.start, newName)) done++;
      }),
      { numRuns: 500, seed: 7 },
    );
    assert.ok(done === possible && done > 400, `${done} of ${possible}`);
  });

  const files = [...corpusFiles(), ...seedFiles()];
  if (files.length > 0) {
    it('of the corpus', () => {
      let [done, all] = [0, 0];
      const refused: string[] = [];
      for (const { name: path, text } of files) {
        const file = openPromptFile(text);
        for (const input of file.inputs) {
          const place = occurrencesIn(file).find((each) => each.kind === 'input' && each.name === input.name);
          all++;
          if (place !== undefined && checkRename(file, place.span.start, 'another_name')) done++;
          else refused.push(`${path}: ${input.name}`);
        }
      }
      assert.ok(all > 100 && refused.length === 0, `${done} of ${all}\n${refused.join('\n')}`);
    });
  }
});
