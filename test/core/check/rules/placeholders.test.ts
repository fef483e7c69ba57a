import assert from 'node:assert/strict';
import { checkPromptFile, fixesOf, openPromptFile } from '../../../../src/core/index';
import { checkEveryFix, checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('placeholder-unclosed', () => {
  const title = 'Close the placeholder';
  it('is reported', () => checkRules('Dear ${input:name, hello\n     ^^^^^^^^^^^^ placeholder-unclosed'));
  it('closes behind the name', () => checkFix('Dear ${input:name, hello', title, 'Dear ${input:name}, hello'));
  it('is not offered where a placeholder around it would then never close', () => checkNoFix('---\nvariables: {a\n---\n${${a', 'placeholder-unclosed'));
  it('closes before the backtick', () => checkFix('Write `${input:name:a hint` here', title, 'Write `${input:name:a hint}` here'));
  it('closes at the end of the line', () => {
    checkFix('${input:name:a hint  \nmore', title, '${input:name:a hint}  \nmore');
    checkFix("${input:a ? 'x' : 'y'\r\nmore", title, "${input:a ? 'x' : 'y'}\r\nmore");
  });
  it('is left when the brace would make a placeholder of a `${` in front', () => {
    checkNoFix('A ${${input:b words\nmore', 'placeholder-unclosed');
    checkNoFix('A ${${`}${input:b', 'placeholder-unclosed');
  });
  it('is closed where no quote behind it swallows the brace', () => void checkEveryFix(openPromptFile('"\'`"\'`"\'`"\'`"\'`${input:a:"\'`"\'`"\'`"\'`"')));
  it('is left when a brace would not help', () => checkNoFix("${input:a ? 'x\nmore", 'placeholder-unclosed'));
});

describe('expression-syntax', () => {
  const title = 'Straighten quotes and full-width marks';
  it('does not mend the problem of another placeholder, whose open quote ends in this one', () => {
    const file = openPromptFile('---\ninput: [a]\n---\n${a == "x } b\n\n${a ？ "- c" : ""}\n');
    assert.deepEqual(checkPromptFile(file).filter(({ code }) => code === 'expression-syntax').map(({ values, ...problem }) => [values['found'], fixesOf(file, { values, ...problem }).length]), [['"？"', 1], ['"-"', 0]]);
    checkEveryFix(file);
  });
  it('is reported', () => checkRules("${input:a === ‘x’ ? 'y' : ''}\n              ^ expression-syntax"));
  it('straightens quotes', () => checkFix("${input:a === ‘x’ ? “it's” : ''}", title, "${input:a === 'x' ? \"it's\" : ''}"));
  it('straightens full-width marks outside texts', () => checkFix('${input:a ？ “一：二？” ： ‘’}', title, "${input:a ? \"一：二？\" : ''}"));
  it('straightens where one quote of a pair is straight', () => checkFix('${input:a ? “one" : "two"}', title, '${input:a ? "one" : "two"}'));
  it('leaves the texts of template strings', () => checkFix('${input:a ？ `“x”？ ${input:b ？ ‘y’ : “z”} ‘w’` : ""}', title, '${input:a ? `“x”？ ${input:b ? \'y\' : "z"} ‘w’` : ""}'));
  it('reads declared names', () => checkFix('${KIND="A|B"} ${KIND == “A” ? "x" : ""}', title, '${KIND="A|B"} ${KIND == "A" ? "x" : ""}'));
  it('is left when that does not make it readable', () => {
    checkNoFix("${input:a === ‘x’ ? 'y'}", 'expression-syntax');
    checkNoFix('${input:a ? * }', 'expression-syntax');
    checkNoFix('${input:a ？ “x : ""}', 'expression-syntax');
  });
});

describe('method-unknown', () => {
  it('a misspelt one', () => checkFix("${input:a.startWith('x')}", 'Change to "startsWith"', "${input:a.startsWith('x')}"));
  it('another word for one', () => checkFix("${input:a.contains('x')}", 'Change to "includes"', "${input:a.includes('x')}"));
  it('the same slip twice in one placeholder', () => {
    checkFix("${input:a.ttrim().ttrim() + 'x.ttrim()'} ${input:b.ttrim()}", 'Change to "trim"', "${input:a.trim().trim() + 'x.ttrim()'} ${input:b.ttrim()}");
    checkFix('${input:a.lenght + input:b.lenght().lenght}', 'Change to "length"', '${input:a.length + input:b.lenght().length}');
    checkFix("---\ninputs:\n  - name: a\n  - name: b\n    when: a.ttrim() == 'x'\n---\n${input:a} ${b} .ttrim()", 'Change to "trim"', "---\ninputs:\n  - name: a\n  - name: b\n    when: a.trim() == 'x'\n---\n${input:a} ${b} .ttrim()");
  });
  it('one that is like none', () => checkNoFix('${input:a.substring(1)}', 'method-unknown'));
  it('a property that is called', () => checkNoFix('${input:a.length()}', 'method-unknown'));
});

describe('variable-not-filled', () => {
  it('in prose and code spans', () => checkRules('Use ${env:HOME} and `${config:a.b}`.\n    ^^^^^^^^^^^ variable-not-filled\n                     ^^^^^^^^^^^^^ variable-not-filled'));
  it('in a hint', () => checkRules('${input:a:see ${command:x.y}}\n              ^^^^^^^^^^^^^^ variable-not-filled'));
  it('not in a fence, behind a backslash or in another form', () => checkRules('```json\n{ "a": "${env:HOME}" }\n```\n\\${env:HOME} ${env} ${environment:x} ${env:} $env:HOME'));
});
