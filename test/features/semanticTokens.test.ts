import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { semanticTokensOf } from '../../src/features/semanticTokens';
import { hostileTexts } from '../core/hostileTexts';
import { readMarkedText } from '../kit/markedText';
import { corpusFiles } from '../kit/sharedFiles';

/** Annotations name the type and the modifiers: `parameter-declaration`. */
function checkTokens(marked: string): void {
  const { text, annotations } = readMarkedText(marked);
  const tokens = semanticTokensOf(openPromptFile(text));
  const show = (code: string, { start, end }: { start: number; end: number }): string => `${start}-${end} ${text.slice(start, end)}: ${code}`;
  assert.deepEqual(
    tokens.map(({ span, type, modifiers }) => show([type, ...modifiers].join('-'), span)),
    annotations.map(({ code, span }) => show(code, span)),
  );
}

/** In order, without overlaps, each in one line and not empty. */
function checkForm(text: string): void {
  const file = openPromptFile(text);
  let end = 0;
  for (const { span } of semanticTokensOf(file)) {
    assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, `${span.start}-${span.end} after ${end}`);
    assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
    end = span.end;
  }
}

describe('semantic tokens', () => {
  it('names, declared and not, and variables', () => {
    checkTokens(`---
input:
  - name: "a"
           ^ parameter-declaration
---
\${a} \${input:b:hint \${file}} \${file} \${HOME}
  ^ parameter
             ^ parameter-undeclared
                      ^^^^ variable-readonly-defaultLibrary
                               ^^^^ variable-readonly-defaultLibrary
\${D=3} \${D}
  ^ parameter-declaration
         ^ parameter
`);
  });

  it('the texts of an expression that names inputs only by their bare names', () => {
    checkTokens(`\${K="web|app"}
  ^ parameter-declaration
\${K == 'web' ? "a
  ^ parameter
        ^^^ enumMember-readonly
               ^^ string
b" : \`c \${K} d\`}
^^ string
      ^^ string
          ^ parameter
            ^^ string
\${input:K ? 'left to the grammar' : ''}
        ^ parameter
`);
  });

  it('methods, properties and the options compared with', () => {
    checkTokens(`\${K="web|app"}
  ^ parameter-declaration
\${K === 'web' && 'app' != input:K ? K.trim().length : K == 'other'}
  ^ parameter
         ^^^ enumMember-readonly
                  ^^^ enumMember-readonly
                                ^ parameter
                                    ^ parameter
                                      ^^^^ method-defaultLibrary
                                             ^^^^^^ property-readonly-defaultLibrary
                                                      ^ parameter
`);
  });

  it('in defaults and conditions of the header', () => {
    checkTokens(`---
input:
  - name: a
          ^ parameter-declaration
    options: [x, y]
  - name: b
          ^ parameter-declaration
    when: a.trim() === 'x' || a === 'x'
          ^ parameter
            ^^^^ method-defaultLibrary
                              ^ parameter
                                     ^ enumMember-readonly
    default: \${a}/\${file}
               ^ parameter
                    ^^^^ variable-readonly-defaultLibrary
---
`);
  });

  it('free text over several lines, line by line', () => {
    checkTokens('${input:your full\n        ^^^^^^^^^ parameter-undeclared\n   name}\n   ^^^^ parameter-undeclared');
  });

  it('nothing in what cannot be read or is not ours', () => {
    checkTokens("${input:a ? 'x' }\n${HOME} \\${input:a} ${a.trim()}");
  });

  it('in order, without overlaps, of one line each', () => {
    for (const { text } of corpusFiles()) checkForm(text);
    for (const make of Object.values(hostileTexts)) checkForm(make(300));
  });
});
