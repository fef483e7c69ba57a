import assert from 'node:assert/strict';
import { accept, applied, labels, offered } from './acceptCompletion';
import { openPromptFile } from '../../src/core/index';
import { completionsAt, type Completion } from '../../src/features/completions';
import { readMarkedText } from '../kit/markedText';

const header = "---\ninput:\n  - name: database\n    options: [PostgreSQL, MySQL]\n  - name: level\n    description: \"How far: 'low', 'high'\"\n  - name: dry\n    type: boolean\n  - name: size\n    options: [1, 2]\n---\n";

type Kind = Completion['kind'];

/** A fact: at the cursor these labels of these kinds are offered, exactly. */
function offers(marked: string, kinds: Kind | readonly Kind[], expected: readonly string[]): void {
  it(JSON.stringify(marked.replace(header, '')), () => {
    assert.deepEqual(labels(header + marked, ...[kinds].flat()), expected);
  });
}

/** A fact: after accepting the label, the body reads so and has no new error. */
function becomes(marked: string, label: string, expected: string): void {
  it(`${JSON.stringify(marked)} + ${label}`, () => assert.equal(accept(header + marked, label), header + expected));
}

const all = ['database', 'level', 'dry', 'size'];
const prefixed = all.map((name) => `input:${name}`);

describe('completion behind ${input:', () => {
  offers('Hello ${input:<|>', 'input', all);
  offers('Hello ${input:<|>}', 'input', all);
  offers('Hello ${input:da<|>', 'input', all);
  offers('Hello ${input: da<|>', 'input', all);
  offers('`${input:da<|>}`', 'input', all);
  offers('```bash\necho ${input:da<|>}\n```', 'input', all);
  offers('${input:other} ${input:o<|>}', 'input', [...all, 'other']);
  offers('${input:only<|>}', 'input', all);
  becomes('${input:da<|>', 'database', '${input:database}');
  becomes('${input:da<|>}', 'database', '${input:database}');
  becomes('${input:da<|>ta}', 'database', '${input:database}');
  becomes('${input:<|>} x', 'level', '${input:level} x');
  becomes('${input:<|> and ${input:level}', 'database', '${input:database} and ${input:level}');
  becomes('${input:da<|>:what kind?} x', 'database', '${input:database:what kind?} x');
  becomes("${input:da<|> === 'a' ? 'b' : 'c'}", 'database', "${input:database === 'a' ? 'b' : 'c'}");
  becomes('${input:da<|> uses {x}', 'database', '${input:database} uses {x}');
});

describe('completion behind ${', () => {
  offers('${<|>', 'input', prefixed);
  offers('${<|>}', 'input', prefixed);
  offers('${in<|>}', 'input', prefixed);
  offers('${DEPTH=1-5} ${<|>}', 'input', [...prefixed, 'input:DEPTH', 'DEPTH']);
  it('offers options in the order in which they were declared', () => {
    const text = "---\ninput:\n  - { name: a, options: [REST, GraphQL, RPC] }\n---\n${a === }";
    const options = completionsAt(openPromptFile(text), text.length - 1, { variables: {} }).filter(({ kind }) => kind === 'option');
    const sorted = [...options].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted.map(({ label }) => label), ["'REST'", "'GraphQL'", "'RPC'"]);
  });

  offers('${<|>}', 'form', ['condition', 'condition on an answer', 'fallback', 'input with hint', 'input with options', 'configuration']);
  becomes('${<|>', 'input:database', '${input:database}');
  becomes('a ${dat<|>} b', 'input:database', 'a ${input:database} b');
  becomes('${input<|>:level}', 'input:database', '${input:database}');
  becomes('${<|> word', 'file', '${file} word');
  becomes('${<|>', 'input:', '${input:}');
  offers('${<|>input:level:a}', 'form', []);
  offers('${LEV<|>EL=1-5}', [], []);
  becomes('${<|>', 'condition', "${input:database ? 'text if so' : 'text if not'}");
  becomes('${<|>}', 'condition on an answer', "${input:database === 'PostgreSQL' ? 'text if so' : 'text if not'}");
  becomes('${<|>}', 'fallback', "${input:database || 'text without an answer'}");
  becomes('${<|>', 'input with options', '${input:name|first|second}');
  becomes('${<|>', 'configuration', '${NAME="first|second"}');
  it('variables have their present value', () => {
    const file = offered('${<|>', { file: '/a/b.ts\nmore' }).find(({ label }) => label === 'file');
    assert.equal(file?.detail, '/a/b.ts more');
    assert.match(file?.documentation ?? '', /Full path.*\n\nNow: `\/a\/b\.ts more`/s);
  });
});

describe('completion in an expression', () => {
  offers("${input:dry ? 'a' : <|>}", 'input', [...prefixed, ...all]);
  offers("${input:dry ? 'a' : input:<|>}", 'input', all);
  offers("${input:dry ? 'a' : inp<|>", 'input', [...prefixed, ...all]);
  offers('${input:dry ? `x ${input:<|>` : 1}', 'input', all);
  offers('${input:dry ? `x ${<|>} ` : 1}', 'input', prefixed);
  offers('${input:a.includes(<|>)}', 'input', [...prefixed, 'input:a', ...all]);
  offers('${input:dry &&\n  <|>}', 'variable', labels('${<|>', 'variable'));
  becomes("${input:dry ? le<|> : 'x'}", 'input:level', "${input:dry ? input:level : 'x'}");
  becomes("${input:dry ? le<|> : 'x'}", 'level', "${input:dry ? level : 'x'}");
  becomes("${input:dry ? input:le<|> : 'x'}", 'level', "${input:dry ? input:level : 'x'}");
  becomes('${input:dry && inp<|>ut:level}', 'input:database', '${input:dry && input:database}');
});

describe('completion of literals', () => {
  offers('${input:database === <|>', 'option', ["'PostgreSQL'", "'MySQL'"]);
  offers('${input:database == <|>}', 'option', ["'PostgreSQL'", "'MySQL'"]);
  offers('${database !== <|>}', 'option', ["'PostgreSQL'", "'MySQL'"]);
  offers('${input:dry && input:database != <|>}', 'option', ["'PostgreSQL'", "'MySQL'"]);
  offers('${${input:database} === <|>}', 'option', ["'PostgreSQL'", "'MySQL'"]);
  offers("${input:database === '<|>' ? 1 : 2}", 'option', ['PostgreSQL', 'MySQL']);
  offers("${input:database === 'Post<|>", 'option', ['PostgreSQL', 'MySQL']);
  offers("${'<|>' === input:database ? 1 : 2}", 'option', ['PostgreSQL', 'MySQL']);
  offers("${input:level === '<|>'}", 'option', ['low', 'high']);
  offers('${input:dry === <|>}', 'option', ['true', 'false']);
  offers('${input:size === <|>}', 'option', ['1', '2']);
  offers("${input:size === '<|>'}", 'option', []);
  offers("${input:dry + input:database === '<|>'}", 'option', []);
  offers("${input:database.trim() === '<|>'}", 'option', []);
  offers("${input:dry ? '<|>' : 1}", [], []);
  becomes("${input:database === '<|>' ? 1 : 2}", 'MySQL', "${input:database === 'MySQL' ? 1 : 2}");
  becomes("${input:database === 'My<|>Sequel' ? 1 : 2}", 'MySQL', "${input:database === 'MySQL' ? 1 : 2}");
  becomes('${input:database === "<|> ? "a" : "b"}', 'MySQL', '${input:database === "MySQL" ? "a" : "b"}');
  becomes('${input:level === "low" && input:database === <|>}', '"MySQL"', '${input:level === "low" && input:database === "MySQL"}');
  becomes('${input:level == "low"} ${input:database === <|>}', '"MySQL"', '${input:level == "low"} ${input:database === "MySQL"}');
  it('a quote in an option is escaped', () => {
    assert.match(accept("---\ninput: [{name: a, options: [\"it's\", b]}]\n---\n${input:a === '<|>' ? 1 : 2}", "it's"), /=== 'it\\'s' \?/);
  });
});

describe('completion of methods', () => {
  const members = ['length', 'includes', 'startsWith', 'endsWith', 'toLowerCase', 'toUpperCase', 'trim', 'replaceAll', 'join'];
  offers('${input:level.<|>', ['method', 'property'], members);
  offers('${input:level.to<|>}', ['method', 'property'], members);
  offers("${'a'.<|>}", ['method', 'property'], members);
  offers('${input:level.trim().<|>}', ['method', 'property'], members);
  becomes('${input:level.<|>}', 'trim', '${input:level.trim()}');
  becomes('${input:level.len<|>}', 'length', '${input:level.length}');
  becomes('${input:level.in<|>}', 'includes', "${input:level.includes('text')}");
  becomes('${input:level.in<|>("x")}', 'startsWith', '${input:level.startsWith("x")}');
  becomes('${input:level.<|>}', 'replaceAll', "${input:level.replaceAll('text', 'replacement')}");
});

describe('no completion', () => {
  const nothing = [
    'Hello <|>', '#file:<|>', '${input:database} <|>', '\\${<|>}', '\\${input:<|>', '${input:database:a hint <|>}', '${input:free text <|>}',
    '${input:database\n\nHello wor<|>', '${\n\nHello wor<|>', '${input:database === \n\nHello wor<|>', "${input:database === 'a\nmore <|>", 'price is $<|>', '{{<|>}}',
    '```bash\n${<|>}\n```', '```js\n`${na<|>}`\n```', '${NAME="a|<|>"}', '${foo bar <|>}', '${input:-<|>', '${input:level `x <|>', '${input:level ? `x <|>` : 1}', '${input:level <|>}', "${input:level 'a' <|>",
  ];
  for (const each of nothing) offers(each, [], []);
  it('at any offset of ordinary Markdown', () => {
    const text = '# Title\n\nSome *text* with `code`, {braces}, $dollars and [links](x).\n\n```sh\nfor f in ${files[@]}; do echo "${f%.*}"; done\n```\n';
    for (let at = 0; at <= text.length; at++) assert.deepEqual(labels(`${text.slice(0, at)}<|>${text.slice(at)}`), [], text.slice(0, at));
  });
});

describe('declaring a new input', () => {
  const declare = (marked: string, expected: string): void => {
    it(JSON.stringify(marked), () => {
      const completion = offered(marked).find(({ kind }) => kind === 'declare');
      assert.ok(completion !== undefined);
      const after = applied(readMarkedText(marked).text, completion);
      assert.equal(after, expected);
      assert.deepEqual(openPromptFile(after).problems, []);
      assert.equal(openPromptFile(after).headerInputs.names.has('new'), true);
    });
  };
  declare('Hi ${input:new<|>', '---\ninput:\n  - name: new\n---\n\nHi ${input:new}');
  declare('Hi\r\n${input:new<|>}', '---\r\ninput:\r\n  - name: new\r\n---\r\n\r\nHi\r\n${input:new}');
  declare('---\nmode: agent\n---\n${input:new<|>}', '---\nmode: agent\ninput:\n  - name: new\n---\n${input:new}');
  declare('---\r\nmode: agent\r\n---\r\n${input:new<|>}', '---\r\nmode: agent\r\ninput:\r\n  - name: new\r\n---\r\n${input:new}');
  declare('---\ninput:\n- name: a\n  type: text\nmode: x\n---\n${input:new<|>}', '---\ninput:\n- name: a\n  type: text\n- name: new\nmode: x\n---\n${input:new}');
  declare('---\ninputs:\n    -   name: a\n---\n${input:new<|>}', '---\ninputs:\n    -   name: a\n    - name: new\n---\n${input:new}');
  declare('---\ninput:\n  - a\n---\n${input:new<|>}', '---\ninput:\n  - a\n  - new\n---\n${input:new}');
  declare('---\ninput: [a, b]\n---\n${input:new<|>}', '---\ninput: [a, b, new]\n---\n${input:new}');
  declare('---\ninput: []\n---\n${input:new<|>}', '---\ninput: [new]\n---\n${input:new}');
  declare('---\ninput:\nmode: x\n---\n${input:new<|>}', '---\ninput:\n  - name: new\nmode: x\n---\n${input:new}');
  declare('---\ninputs:\n  a:\n    type: text\n---\n${input:new<|>}', '---\ninputs:\n  a:\n    type: text\n  new:\n    type: string\n---\n${input:new}');
  declare('---\ninput:\n  type: object\n  properties:\n    a:\n      type: string\n---\n${input:new<|>}', '---\ninput:\n  type: object\n  properties:\n    a:\n      type: string\n    new:\n      type: string\n---\n${input:new}');
  declare('---\nmetadata:\n  inputs:\n    - name: a\n---\n${input:new<|>}', '---\nmetadata:\n  inputs:\n    - name: a\n    - name: new\n---\n${input:new}');
  declare("${input:a ? input:new<|> : 'x'}", "---\ninput:\n  - name: new\n---\n\n${input:a ? input:new : 'x'}");
  offers('${input:level<|>}', 'declare', []);
  offers('${input:<|>}', 'declare', []);
  it('not in a file with a broken header', () => assert.deepEqual(labels('---\na: b: c\n---\n${input:new<|>', 'declare'), []));
});
