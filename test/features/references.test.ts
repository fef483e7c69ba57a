import assert from 'node:assert/strict';
import { openPromptFile, type Span } from '../../src/core/index';
import { definitionAt, highlightsAt, referencesAt } from '../../src/features/references';
import { readMarkedText } from '../kit/markedText';

/** Looks from every cursor of a text; the annotations `declaration` and `use` say every place that must be found. */
function checkReferences(name: string, marked: string): void {
  const { text, cursors, annotations } = readMarkedText(marked);
  const file = openPromptFile(text);
  const spansOf = (code: string): readonly Span[] => annotations.filter((each) => each.code === code).map(({ span }) => span);
  assert.ok(cursors.length > 0);
  for (const cursor of cursors) {
    const found = referencesAt(file, cursor);
    assert.deepEqual({ name: found?.name, declarations: found?.declarations, uses: found?.uses }, { name, declarations: spansOf('declaration'), uses: spansOf('use') });
  }
}

function definitionIn(marked: string): string | undefined {
  const { text, cursors } = readMarkedText(marked);
  const file = openPromptFile(text);
  const span = definitionAt(file, cursors[0] ?? 0);
  return span && `${file.lines.positionAt(span.start).line}: ${text.slice(span.start, span.end)}`;
}

describe('references', () => {
  it('every form, from everywhere', () => {
    checkReferences(
      'kind',
      `---
input:
  - name: k<|>ind
          ^^^^ declaration
    options: [web, app]
  - name: title
    default: \${input:k<|>ind}-service
                     ^^^^ use
    when: <|>kind === 'web'
          ^^^^ use
---
\${input:kind<|>} and \${<|>kind}
        ^^^^ use
                    ^^^^ use
\${input:kind:hint} \${input:kind|a|b} \${input: <|>kind }
        ^^^^ use
                           ^^^^ use
                                              ^^^^ use
\${input:kind === 'web' ? \`W \${input:ki<|>nd} \${kind}\` : kind.trim()}
        ^^^^ use
                                    ^^^^ use
                                            ^^^^ use
                                                     ^^^^ use
\${input:title:Name it \${input:k<|>ind:for \${kind}}}
                              ^^^^ use
                                         ^^^^ use
`,
    );
  });

  it('quoted names, a map and a JSON Schema', () => {
    checkReferences('a', `---\ninput:\n  - name: "<|>a"\n           ^ declaration\n---\n\${<|>a}\n  ^ use`);
    checkReferences('a', `---\ninputs:\n  'a<|>':\n   ^ declaration\n    type: string\n---\n\${a}\n  ^ use`);
    checkReferences(
      'a',
      `---
input:
  type: object
  properties:
    <|>a:
    ^ declaration
      type: string
  required: [b, <|>a]
                ^ use
---
\${input:a}
        ^ use`,
    );
  });

  it('a name declared twice', () => {
    checkReferences('a', '---\ninput: [<|>a, a<|>]\n        ^ declaration\n           ^ declaration\n---\n');
  });

  it('an Inputs section and a configuration line', () => {
    checkReferences('a', '## Inputs\n\n- ${input:<|>a:3}: Count\n          ^ declaration\n\n${input:<|>a}\n        ^ use');
    checkReferences('A', '${<|>A="x|y"}\n  ^ declaration\n${A<|>}\n  ^ use\n${A === \'x\' ? A : ""}\n  ^ use\n              ^ use');
  });

  it('a variable', () => {
    checkReferences(
      'file',
      `---
input:
  - name: a
    default: \${fi<|>le}
               ^^^^ use
---
\${fil<|>e} \${input:a || <|>file} \${input:a:x \${file}}
  ^^^^ use
                     ^^^^ use
                                         ^^^^ use`,
    );
  });

  it('an input and a variable of one name', () => {
    checkReferences('file', '${input:<|>file}\n        ^^^^ use\n${file}');
    checkReferences('file', '${input:file}\n${<|>file}\n  ^^^^ use');
  });

  it('free text', () => {
    checkReferences('your full name', '${input:your full<|> name}\n        ^^^^^^^^^^^^^^ use\n${input:your  full name}\n        ^^^^^^^^^^^^^^^ use');
  });

  it('values in blocks and in quotes with escapes around the placeholders', () => {
    checkReferences('a', `---\ninput:\n  - name: a\n          ^ declaration\n  - name: b\n    default: |\n      one\n      \${input:<|>a}\n              ^ use\n---\n`);
    checkReferences('a', `---\ninput:\n  - name: a\n          ^ declaration\n  - name: b\n    default: "\\t\${input:<|>a:\${a}}"\n                        ^ use\n                            ^ use\n---\n`);
    checkReferences('a', `---\ninput:\n  - name: a\n          ^ declaration\n  - name: b\n    when: "<|>a ===\n           ^ use\n      'x'"\n---\n`);
    checkReferences('a', `---\ninput:\n  - name: a\n          ^ declaration\n  - name: b\n    when: >-\n      a<|> === 'x'\n      ^ use\n---\n`);
  });

  it('a value whose escapes hide its names is one use', () => {
    checkReferences('a', '---\ninput:\n  - name: <|>a\n          ^ declaration\n  - name: b\n    default: "${input:\\x61}"\n             ^^^^^^^^^^^^^^^ use\n---\n');
  });

  it('what cannot be read', () => {
    checkReferences('a', '${input:<|>a}\n        ^ use\n${input:a ? \'x\' }\n        ^ use\n${input:b ? ‘x’ : input:<|>a}\n                        ^ use');
  });

  it('none beside a name, and none for text that is not ours', () => {
    for (const marked of ['<|>${input:a}', '${in<|>put:a}', '${input:a:hi<|>nt}', '${HO<|>ME}', 'plain<|>', '\\${input:<|>a}', '']) {
      const { text, cursors } = readMarkedText(marked);
      assert.equal(referencesAt(openPromptFile(text), cursors[0] ?? 0), undefined, marked);
    }
  });
});

describe('definition', () => {
  it('the declaration that counts most', () => {
    assert.equal(definitionIn('---\ninput:\n  - name: \'a\'\n---\n## Inputs\n- ${input:a}: A\n\n${<|>a}'), '2: a');
    assert.equal(definitionIn('${A=1}\n## Inputs\n- ${input:A}: A\n\n${input:<|>A}'), '2: A');
    assert.equal(definitionIn('${input:A} ${<|>A}\n${A=1}'), '1: A');
  });

  it('else the place that says something, else the first use', () => {
    assert.equal(definitionIn('${input:<|>a}\n${input:a:Say it}'), '1: a');
    assert.equal(definitionIn('${input:a}\n${input:<|>a}'), '0: a');
    assert.equal(definitionIn('${fi<|>le}'), undefined);
    assert.equal(definitionIn('no<|>thing'), undefined);
  });
});

describe('highlights', () => {
  it('declarations are written, uses are read', () => {
    const file = openPromptFile('${A=1} ${A} ${input:b}');
    assert.deepEqual(highlightsAt(file, 3), [
      { span: { start: 2, end: 3 }, kind: 'write' },
      { span: { start: 9, end: 10 }, kind: 'read' },
    ]);
    assert.deepEqual(highlightsAt(file, 7), []);
  });

  it('leaves out what is written otherwise', () => {
    const { text, cursors } = readMarkedText('---\ninput:\n  - name: <|>a\n  - name: b\n    default: "${input:\\x61}"\n---\n');
    assert.equal(highlightsAt(openPromptFile(text), cursors[0] ?? 0).length, 1);
  });
});
