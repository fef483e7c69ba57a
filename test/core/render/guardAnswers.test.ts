import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { guardAnswers, openPromptFile, renderPrompt, type AnswerWarning, type PromptFile, type Value } from '../../../src/core/index';
import { slotValuesOf } from '../../../src/core/render/slotValues';
import { Work } from '../../../src/core/expressions/work';
import { traceTemplate } from '../../../src/core/render/traceTemplate';
import { corpusFiles } from '../../kit/sharedFiles';
import { hostileTexts } from '../hostileTexts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly answers?: Readonly<Record<string, Value>>;
  readonly variables?: Readonly<Record<string, Value>>;
  readonly warnings?: readonly string[];
}

const cases = parse(readFileSync(join(__dirname, 'guardAnswers.yaml'), 'utf8')) as readonly Case[];

/** A warning as the cases write it; the place is given when the same placeholder stands in the text before. */
function show({ code, name, values, span }: AnswerWarning, { text }: PromptFile): string {
  const words = [code, name, values['tag'] ?? values['marks'] ?? values['shape'] ?? ''];
  if (span === undefined) return words.join(' ');
  const placeholder = text.slice(span.start, span.end);
  return `${words.join(' ')} ${placeholder}${text.indexOf(placeholder) === span.start ? '' : `@${span.start}`}`;
}

describe('what answers would do where they go', () => {
  for (const { name, text, answers = {}, variables = {}, warnings = [] } of cases) {
    it(name, () => {
      const file = openPromptFile(text);
      const found = guardAnswers(file, answers, variables);
      assert.deepEqual(found.map((warning) => show(warning, file)), warnings);
      for (const { message } of found) assert.ok(!/\{\w+\}/.test(message), message);
    });
  }

  it('says what to do, and never shows what was typed', () => {
    const [tag, fence] = guardAnswers(openPromptFile('<goal>\n```\n${input:x}\n```\n</goal>'), { x: 'my own words</goal>\n````\n' });
    assert.equal(tag?.message, 'This text contains "</goal>", which ends the element it stands in: what follows is read as part of the prompt itself.');
    assert.match(fence?.message ?? '', /^This text has a line "````", which ends the code block .* A block between lines "`````" would hold it\.$/);
    const secret = 'sk-proj-Abc123Abc123Abc123Abc123';
    assert.ok(guardAnswers(openPromptFile('${input:x}'), { x: secret }).every(({ message, values }) => !JSON.stringify([message, values]).includes('Abc123')));
  });

  it('follows the answers of one file as they change', () => {
    const file = openPromptFile("${input:on ? '<a>' : '<b>'}${input:x}");
    const tagsWith = (on: boolean, x: string): readonly string[] => guardAnswers(file, { on, x }).map(({ values }) => values['tag'] ?? '');
    assert.deepEqual([tagsWith(true, '</a>'), tagsWith(false, '</a>'), tagsWith(false, '</b>'), tagsWith(true, ''), tagsWith(true, 'x</a>')], [['</a>'], [], ['</b>'], [], ['</a>']]);
  });
});

/** Pieces of bodies and of answers that open, close and confuse. */
const scraps = fc
  .array(fc.constantFrom('<a>', '</a>', '<b x="', '">', '<', '>', '</', '<!--', '-->', '`', '``', '```', '```js', '~~~~', '\n', '\r\n', '> ', '- ', '    ', '\t', 'a', 'é', '\uFFFC', '\0', '\ud800',
    '${input:a}', '${input:b:hint}', '${file}', "${input:a ? `<a>${input:b}</a>` : '~~~'}", '${input:a + input:b + 1 + file}', '${1 + input:a}', '${input:a && input:b || file}', '${input:a ?? file}', '${input:a.trim()}', '${input:c + input:d}', '\\${input:a}', '## Inputs\n- ${input:a}: A\n'), { maxLength: 25 })
  .map((parts) => parts.join(''));
const values = fc.oneof<fc.Arbitrary<Value>[]>(scraps, fc.constantFrom<Value>(undefined, null, true, 0, 3.5, ['x', '</a>'], []));

describe('guards, on any text', () => {
  it('give warnings whose places are placeholders, and trace exactly what is filled', () => {
    fc.assert(
      fc.property(scraps, values, values, values, values, (text, a, b, c, file) => {
        const opened = openPromptFile(text);
        const answers = { a, b, c };
        for (const { span } of guardAnswers(opened, answers, { file })) assert.ok(span === undefined || text.slice(span.start).startsWith('${'));
        const traced = traceTemplate(opened.template, slotValuesOf(opened.template, answers, { file }), new Work());
        assert.equal(traced.flat().map((run) => run.text).join(''), renderPrompt(opened, answers, { file }).text);
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });

  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`${name}, as a prompt and as an answer`, () => {
      const text = make(300);
      const file = openPromptFile(text);
      guardAnswers(file, Object.fromEntries(file.inputs.map((input) => [input.name, text])), { file: text, selection: text });
    });
  }

  const real = corpusFiles();
  if (real.length > 0) {
    it('are silent over ordinary answers to real prompts', () => {
      const ordinary = 'Add a login page with 2 fields & "remember me" (see `auth.ts`), commit 505816e0c6f0a5d2a3b1f4e7d8c9b0a1f2e3d4c5';
      const loud = real.filter(({ text }) => {
        const file = openPromptFile(text);
        return guardAnswers(file, Object.fromEntries(file.inputs.map(({ name }) => [name, ordinary])), Object.fromEntries(file.variables.map((name) => [name, ordinary]))).length > 0;
      });
      assert.deepEqual(loud.map(({ name }) => name), []);
    });

    it('see an answer that closes every element, in real prompts with elements around inputs', () => {
      const closing = (text: string): string => [...text.matchAll(/<\/[\w-]+>/g)].join('');
      const caught = real.filter(({ text }) => {
        const file = openPromptFile(text);
        return guardAnswers(file, Object.fromEntries(file.inputs.map(({ name }) => [name, closing(text)]))).length > 0;
      });
      assert.ok(caught.length > 0);
    });
  }
});

describe('guards, by size', () => {
  /** Times one guarding of a text of `count` traps, the best of three. */
  const time = (body: string, answer: string): number => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const file = openPromptFile(body);
      void file.inputs;
      const start = performance.now();
      guardAnswers(file, { x: answer }, { selection: answer });
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const traps: Readonly<Record<string, (count: number) => readonly [body: string, answer: string]>> = {
    'stray < in the prompt': (count) => [`${'<'.repeat(count)}\${input:x}`, '</a>'],
    'tags that never end in the prompt': (count) => [`${'<a '.repeat(count)}\${input:x}`, '</a>'],
    'one long name in the prompt': (count) => [`<${'a'.repeat(count)}\${input:x}`, '</a>'],
    'elements that are never closed': (count) => [`${'<a>'.repeat(count)}\${input:x}`, '</a>'],
    'elements in elements': (count) => [`${'<a><b>'.repeat(count)}\${input:x}${'</b></a>'.repeat(count)}`, '</a></b>'],
    'closing tags without opening ones': (count) => [`${'<a>'.repeat(count)}${'</b>'.repeat(count)}\${input:x}`, '</b>'],
    'comments that never end': (count) => [`${'<!--'.repeat(count)}\${input:x}`, '-->'],
    'backticks of every length': (count) => [`${Array.from({ length: Math.floor(Math.sqrt(count)) }, (_, length) => '`'.repeat(length + 1)).join(' ')}\${input:x}`, '`'],
    'backticks apart': (count) => [`${'` `` '.repeat(count)}\${input:x}`, '`'],
    'many placeholders': (count) => ['<a>${input:x}</a>'.repeat(count / 10), '</a>'],
    'many placeholders in white space': (count) => [`\`\`\`\n${'  ${input:x}'.repeat(count / 10)}`, '```'],
    'stray < in the answer': (count) => ['<a>${input:x}</a>', '<'.repeat(count)],
    'closing tags in the answer': (count) => ['<a>${input:x}</a>', '</b>'.repeat(count)],
    'fence lines in the answer': (count) => ['~~~\n${input:x}\n~~~', '```\n'.repeat(count)],
    'one long fence line in the answer': (count) => ['~~~\n${input:x}\n~~~', '`'.repeat(count)],
    'one long run with a word behind in the answer': (count) => ['~~~\n${input:x}\n~~~', `${'`'.repeat(count)}x`],
    'white space in the answer': (count) => ['```\n${input:x}\n```', `${' '.repeat(count)}\`\`\` ${' '.repeat(count)}x`],
    'marks and white space in the answer': (count) => ['```\n${input:x}\n```', '``` '.repeat(count)],
    'what begins like keys in the answer': (count) => ['${input:x}', 'sk-eyJ-eyJ.xoxb-glpat-'.repeat(count)],
    'what begins like addresses in the answer': (count) => ['${input:x}', 'http://a:http://'.repeat(count)],
    'what begins like a connection string in the answer': (count) => ['${input:x}', 'a;password=;pwd = '.repeat(count)],
  };
  for (const [name, make] of Object.entries(traps)) {
    it(`${name}: time grows with the text and not faster`, () => {
      const [small, large] = [make(10_000), make(100_000)];
      time(...small);
      const [before, after] = [time(...small), time(...large)];
      // Ten times the text; quadratic would be a hundred times. What takes a few milliseconds is no measure on a busy machine.
      assert.ok(after < Math.max(before, 10) * 40, `${before.toFixed(1)} ms, then ${after.toFixed(1)} ms`);
    });
  }

  it('typing an answer does not read a long prompt again', () => {
    const file = openPromptFile(`<a>${'Some words <b>here</b> and `there`.\n'.repeat(100_000)}\${input:x}</a>`);
    guardAnswers(file, {});
    const start = performance.now();
    for (let typed = 0; typed < 200; typed++) assert.equal(guardAnswers(file, { x: `${'y'.repeat(typed)}</a>` }).length, 1);
    // Reading its 3.6 MB takes a hundred milliseconds and more.
    assert.ok((performance.now() - start) / 200 < 10);
  });
});
