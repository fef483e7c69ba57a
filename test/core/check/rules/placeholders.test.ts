import assert from 'node:assert/strict';
import { checkPromptFile, fixesOf, openPromptFile } from '../../../../src/core/index';
import { checkEveryFix, checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('placeholder-unclosed', () => {
  const title = 'Close the placeholder';
  it('is reported', () => checkRules('Dear ${input:name, hello\n     ^^^^^^^^^^^^ placeholder-unclosed'));
  it('closes behind the name', () => checkFix('Dear ${input:name, hello', `${title}: \${input:name}`, 'Dear ${input:name}, hello'));
  it('is not offered where a placeholder around it would then never close', () => checkNoFix('---\nvariables: {a\n---\n${${a', 'placeholder-unclosed'));
  it('closes before the backtick', () => checkFix('Write `${input:name:a hint` here', title, 'Write `${input:name:a hint}` here'));
  it('closes at the end of the line', () => {
    checkFix('${input:name:a hint  \nmore', title, '${input:name:a hint}  \nmore');
    checkFix("${input:a ? 'x' : 'y'\r\nmore", title, "${input:a ? 'x' : 'y'}\r\nmore");
  });
  it('says of several places what the placeholder would be in each', () => {
    const text = 'A test for ${input:function name and ${input:kind|unit|whole}.';
    checkFix(text, 'Close the placeholder: ${input:function}', 'A test for ${input:function} name and ${input:kind|unit|whole}.');
    checkFix(text, 'Close the placeholder: ${input:function name and ${input:kind|unit|whole}.}', 'A test for ${input:function name and ${input:kind|unit|whole}.}');
    const long = `\${input:function ${'and a long name '.repeat(5)}\${input:kind}`;
    checkFix(long, 'Close the placeholder: ${input:function and a long na…and a long name ${input:kind}}', `${long}}`);
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
  it('adds the text for the other case', () => {
    checkFix("${input:a ? 'x'}", "Add : ''", "${input:a ? 'x' : ''}");
    checkFix("${ input:a ? 'x' : input:b\n  ? 'y'\n}", "Add : ''", "${ input:a ? 'x' : input:b\n  ? 'y' : ''\n}");
  });
  it('escapes an apostrophe that ends its text', () => {
    checkFix("${input:a ? 'it's ${b}, don't' : 'it isn't'} don't", 'Put a backslash before the apostrophe', "${input:a ? 'it\\'s ${b}, don\\'t' : 'it isn\\'t'} don't");
  });
  it('puts quotes around words that are no name', () => {
    checkFix('${input:a === go ? Use modules please : none}', 'Put quotes around "go"', "${input:a === 'go' ? 'Use modules please' : 'none'}");
    checkFix("${input:a === go lang or input:b ? Fast and small : ''}", 'Put quotes around "go lang"', "${input:a === 'go lang' || input:b ? 'Fast and small' : ''}");
    checkFix("---\ninput: [lang]\n---\n${lang == go ? 'x' : lang}", 'Put quotes around "go"', "---\ninput: [lang]\n---\n${lang == 'go' ? 'x' : lang}");
  });
  it('puts input: before a name that is not declared', () => checkFix("${input:b} ${input:a && b ? 'x' : b}", 'Change to "input:b"', "${input:b} ${input:a && input:b ? 'x' : input:b}"));
  it('corrects a misspelt name where a name is meant, and not where a text is', () => {
    const file = (when: string, body = ''): string => `---\ninput:\n  - { name: level, options: [low, high] }\n  - name: focus\n    when: ${when}\n---\n\${level} \${focus} ${body}`;
    checkFix(file("levle === 'high'"), 'Change to "level"', file("level === 'high'"));
    checkFix(file('!levle'), 'Change to "level"', file('!level'));
    checkFix(file("level === 'low' || selecton"), 'Change to "selection"', file("level === 'low' || selection"));
    checkFix(file('level', "${levle === 'high' && input:focus ? 1 : 2}"), 'Change to "level"', file('level', "${level === 'high' && input:focus ? 1 : 2}"));
    checkFix("${input:topic} ${input:a && topci ? 'x' : ''}", 'Change to "input:topic"', "${input:topic} ${input:a && input:topic ? 'x' : ''}");
    checkFix(file('level === leve'), 'Put quotes around "leve"', file("level === 'leve'"));
    checkFix(file('level', '${level ? leve : focsu}'), 'Put quotes around "leve"', file('level', "${level ? 'leve' : 'focsu'}"));
    checkFix(file('level', '${input:focus || none}'), 'Put quotes around "none"', file('level', "${input:focus || 'none'}"));
    checkNoFix("---\ninput:\n  - name: focus2\n    when: focus1\n---\n${focus2}", 'expression-syntax');
  });
  it('writes the operators of other languages as they are written here', () => {
    checkFix("${input:a === 'x' and not input:b then 'y' else 'z and not z'}", 'Change to "&&"', "${input:a === 'x' && !input:b ? 'y' : 'z and not z'}");
    checkFix("${input:a & input:b ? 'y' : ''}", 'Change to "&&"', "${input:a && input:b ? 'y' : ''}");
  });
  it('in a condition of the header, too', () => {
    const file = (when: string): string => `---\ninput:\n  - name: a\n  - name: b\n    when: ${when}\n---\n\${a} \${b}`;
    checkFix(file("a = 'x'"), 'Change to "==="', file("a === 'x'"));
    checkFix(file('"a == x and input:a"'), 'Put quotes around "x"', file('"a == \'x\' && input:a"'));
    checkFix(file('"${a == x}"'), 'Put quotes around "x"', file('"${a == \'x\'}"'));
    checkFix(file("a === 'it's'"), 'Put a backslash before the apostrophe', file("a === 'it\\'s'"));
    checkFix(file("'a = true'"), 'Change to "==="', file("'a === true'"));
    checkFix(file("'a == x and input:a'"), 'Put quotes around "x"', file("'a == \"x\" && input:a'"));
    checkFix(file("'${a ? true}'"), "Add : ''", file("'${a ? true : \"\"}'"));
  });
  it('doubles the backslashes of a text in which one begins no escape', () => {
    checkRules("${input:a ? 'C:\\users\\new' : ''}\n               ^^ expression-syntax");
    checkFix("${input:a ? 'C:\\users\\new' : 'it is'}", 'Double the backslashes', "${input:a ? 'C:\\\\users\\\\new' : 'it is'}");
    checkFix("${input:a === \"a\\1\" ? 'x' : '\\x'}", 'Double the backslashes', "${input:a === \"a\\\\1\" ? 'x' : '\\\\x'}");
    checkNoFix("${input:a ? 'C:\\\\x\\users' : ''}", 'expression-syntax');
  });
  it('a single = that compares', () => {
    checkRules("${input:a = 'x' ? 'y' : 'z'}\n          ^ expression-syntax");
    checkFix("${input:a = 'x' ? 'y' : input:b = 2 ? `z` : ''}", 'Change to "==="', "${input:a === 'x' ? 'y' : input:b === 2 ? `z` : ''}");
  });
  it('is left when that does not make it readable', () => {
    checkNoFix("---\ninput:\n  - name: a\n  - name: b\n    when: nope\n---\n${a} ${b}", 'expression-syntax');
    checkNoFix("${input:a === 'x' and input:b % 2 ? 'x' : ''}", 'expression-syntax');
    checkNoFix("${if input:a}", 'expression-syntax');
    checkNoFix("${input:a ? 'a : 'b'}", 'expression-syntax');
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
  it('a property that is called loses its parentheses, wherever the placeholder calls it', () => {
    checkFix('${input:a.length() > 3 && input:b.length ( ) > 2}', 'Change to "length"', '${input:a.length > 3 && input:b.length > 2}');
    checkNoFix('${input:a.length(1)}', 'method-unknown');
  });
  it('a method that is not called gets parentheses, if it takes nothing', () => {
    checkFix("${input:a.trim === 'x' ? input:b.trim : ''}", 'Change to "trim()"', "${input:a.trim() === 'x' ? input:b.trim() : ''}");
    checkNoFix('${input:a.includes}', 'method-unknown');
  });
});

describe('variable-not-filled', () => {
  it('in prose and code spans', () => checkRules('Use ${env:HOME} and `${config:a.b}`.\n    ^^^^^^^^^^^ variable-not-filled\n                     ^^^^^^^^^^^^^ variable-not-filled'));
  it('in a hint', () => checkRules('${input:a:see ${command:x.y}}\n              ^^^^^^^^^^^^^^ variable-not-filled'));
  it('not in a fence, behind a backslash or in another form', () => checkRules('```json\n{ "a": "${env:HOME}" }\n```\n\\${env:HOME} ${env} ${environment:x} ${env:} $env:HOME'));
});
