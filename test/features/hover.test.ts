import assert from 'node:assert/strict';
import { openPromptFile, variables, type Value } from '../../src/core/index';
import { codeSpan, escapeMarkdown } from '../../src/features/escapeMarkdown';
import { hoverAt } from '../../src/features/hover';
import { readMarkedText } from '../kit/markedText';

/** Gives what a hover shows, in front of it the text it is about. */
function hover(marked: string, lastAnswers: Readonly<Record<string, Value>> = {}): string | undefined {
  const { text, cursors } = readMarkedText(marked);
  const found = hoverAt(openPromptFile(text), cursors[0] ?? 0, { variables: { file: '/a/b.ts', selection: 'a `b`\n\n```\n<b>' }, lastAnswers });
  return found === undefined ? undefined : `[${text.slice(found.span.start, found.span.end)}] ${found.markdown}`;
}

function shows(marked: string, ...parts: readonly string[]): void {
  it(JSON.stringify(marked), () => {
    const shown = hover(marked) ?? '';
    for (const part of parts) assert.ok(shown.includes(part), `${part} in\n${shown}`);
  });
}

const header = '---\ninput:\n  - name: database\n    description: Which one?\n    options: [PostgreSQL, MySQL]\n    default: MySQL\n---\n';

describe('hover over an input', () => {
  it('shows its card', () => {
    assert.equal(
      hover(`${header}Use \${input:data<|>base} or \${input:database === 'MySQL' ? 1 : 2}.`, { database: 'PostgreSQL' }),
      '[database] **database**: one of the options, optional\n\nWhich one\\?\n\n- Declared in the header, line 3\n- Used 2 times\n- Default: `MySQL`\n- Options: `PostgreSQL`, `MySQL`\n- Last answer: `PostgreSQL`',
    );
  });
  shows(header.replace('database', 'data<|>base'), '**database**', 'Never used');
  shows('${inp<|>ut:topic}', '[${input:topic}] **topic**', 'one line of text, required', 'Not declared; first used in line 1', 'Used once');
  shows('${input:topic:what<|> it is}', '**topic**', 'what it is');
  shows("${in<|>put:topic ? 'a' : 'b'}", '[input:topic]', '**topic**');
  shows("${input:topic ? 'a' : in<|>put:other}", '**other**');
  shows('${DEP<|>TH=1-5}', '**DEPTH**', 'a whole number', 'at least 1, at most 5', 'Declared in a configuration line, line 1');
  shows('${DEPTH=1-5}\n${DEP<|>TH}', '[DEPTH]', 'Used once');
  shows('## Inputs\n- ${input:chat<|>:true}: (Optional) The chat', 'Declared in the Inputs section, line 2', 'Default: `true`');
  shows('---\ninput:\n  - name: a\n  - name: b\n    when: input:a<|> === 1\n---\n', '**a**');
  shows('---\ninput:\n  - name: a\n  - name: b\n    default: "${input:a<|>}-x"\n---\n', '**a**');
  shows("${input:a === 'x' || input:a === 'y' ? input:a<|> : 1}", 'Suggestions: `x`, `y`');
  it('never the last answer of a secret', () => assert.ok(!hover('${input:api_<|>key}', { api_key: 'sesame' })?.includes('sesame')));
  it('long lists are cut', () => assert.match(hover(`\${input:a<|>|${Array.from({ length: 30 }, (_, index) => `o${index}`).join('|')}}`) ?? '', /`o7` and 22 more/));
  it('an answer called like a property of every object', () => assert.ok(!hover('${input:toString<|>}')?.includes('Last')));
});

describe('hover over something else', () => {
  shows('${fi<|>le}', '**file**: a variable', 'Full path of the file', 'Now: `/a/b.ts`');
  shows("${input:a ? fi<|>le : ''}", '[file] **file**');
  shows('${workspace<|>Folder}', 'It has no value now.');
  shows('${selec<|>tion}', 'Now: ````a `b` ``` <b>````');
  shows("${input:a.inc<|>ludes('x')}", '[includes] **includes(text)**', 'Whether the text stands');
  shows('${input:a.len<|>gth}', '**length**');
  shows("${input:a ? 'te<|>xt' : file}", 'This expression depends on', '- Input: `a`', '- Variable: `file`');
  shows("${input:a ? `x<|> ${input:b}` : ''}", '- Inputs: `a`, `b`');
  it('a variable of a file says by itself which file that is', () => {
    const names = Object.keys(variables).filter((name) => /^(?:file|relativeFile)/.test(name));
    assert.equal(names.length, 8);
    for (const name of names) assert.match(hover(`\${${name}<|>}`) ?? '', /the file you were working in/, name);
  });
  it('nothing in ordinary text', () => {
    for (const marked of ['te<|>xt', 'a ${fo<|>o} b', '\\${input:<|>a}', '${input:a} <|>b', '#file:<|>a', '<|>', '---\nmode: a<|>gent\n---\n']) assert.equal(hover(marked), undefined, marked);
  });
});

describe('escaped Markdown', () => {
  const facts: readonly (readonly [string, string])[] = [
    ['plain words', 'plain words'],
    ['[a](command:x)', '\\[a\\]\\(command\\:x\\)'],
    ['<img src=x>', '&lt;img src\\=x\\>'],
    ['&lt;', '&amp;lt\\;'],
    ['https://a.b', 'https\\:\\/\\/a\\.b'],
    ['me@a.b', 'me\\@a\\.b'],
    ['# a\n\n- b\n    c', '\\# a \\- b c'],
    ['a\\', 'a\\\\'],
    ['*a* _b_ `c` ~d~ | e', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| e'],
    ['$(sync)', '\\$\\(sync\\)'],
    ['a\u202eb\u0000c', 'a b c'],
  ];
  for (const [text, expected] of facts) it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), expected));
  const spans: readonly (readonly [string, string])[] = [
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a\n\nb', '`a b`'],
    ['``` x', '```` ``` x ````'],
    ['', '*empty*'],
    ['x'.repeat(100), `\`${'x'.repeat(79)}…\``],
  ];
  for (const [text, expected] of spans) it(`code ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(codeSpan(text), expected));
  it('a description cannot form a link', () => {
    const shown = hover('---\ninput:\n  - name: a\n    description: "[x](command:y) <a href=z>"\n    options: ["`](command:q)"]\n---\n${input:a<|>}') ?? '';
    assert.ok(shown.includes('\\[x\\]\\(command\\:y\\) &lt;a href\\=z\\>'), shown);
    assert.ok(shown.includes('`` `](command:q) ``'), shown);
  });
});
