import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersOf, openPromptFile, renderPrompt, startInterview, takeDefaults, textOf, variablesOf, type FileFormat, type Input, type PromptFile, type Value } from '../../src/core/index';

/** One fact of the language: a text, and what is expected of it. */
interface LanguageCase {
  readonly name: string;
  readonly text: string;
  /** The format of the file, where it is no prompt file. */
  readonly format?: FileFormat;
  readonly answers?: Readonly<Record<string, Value>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** The interview gives the answers: `answers` are given to it, the rest are defaults. */
  readonly defaults?: boolean;
  readonly expected?: string;
  /** `code: the text in its range`, in order. A case without them expects none. */
  readonly problems?: readonly Readonly<Record<string, string>>[];
  /** What is expected of every input, in the order of the questions; properties left out are not compared. */
  readonly inputs?: readonly Readonly<Record<string, unknown>>[];
  /** The variables that the file uses. */
  readonly uses?: readonly string[];
}

const known: readonly string[] = ['name', 'text', 'format', 'answers', 'variables', 'defaults', 'expected', 'problems', 'inputs', 'uses'];

describe('language', () => {
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.yaml')).sort()) {
    describe(file.replace('.yaml', ''), () => {
      const cases = parse(readFileSync(join(__dirname, file), 'utf8')) as readonly LanguageCase[];
      for (const each of cases) it(each.name, () => checkCase(each));

      it('has cases that say something, each under a name of its own', () => {
        assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
        for (const each of cases) {
          assert.deepEqual(Object.keys(each).filter((key) => !known.includes(key)), [], each.name);
          assert.ok('expected' in each || 'problems' in each || 'inputs' in each || 'uses' in each, each.name);
        }
      });
    });
  }
});

function checkCase({ text, format, answers = {}, variables = {}, defaults = false, expected, problems = [], inputs, uses }: LanguageCase): void {
  const file = openPromptFile(text, format);
  for (const { span } of file.problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, 'a problem stands in the text');
  const found = file.problems.map(({ code, span }) => ({ [code]: text.slice(span.start, span.end) }));
  assert.deepEqual(found, problems);
  if (inputs !== undefined) checkInputs(file, inputs);
  if (uses !== undefined) assert.deepEqual(file.variables, uses);
  if (expected === undefined) return;
  const fill = (): string => (defaults ? fillWithDefaults(file, answers, variables) : renderPrompt(file, answers, variables)).text;
  assert.equal(fill(), expected);
  // From the second fill on, a file is filled in another way, in which what was met before is ready.
  renderPrompt(file, {}, {});
  assert.equal(fill(), expected, 'filled again');
  assert.equal(fill(), expected, 'filled once more');
}

function fillWithDefaults(file: PromptFile, given: Readonly<Record<string, Value>>, variables: Readonly<Record<string, string>>): { text: string } {
  const { interview } = takeDefaults(startInterview(file, { given, variables }));
  return renderPrompt(file, answersOf(interview), variablesOf(interview));
}

/** Compares the expected properties only; in `options` the values, unless the case gives whole options. */
function checkInputs(file: PromptFile, expected: readonly Readonly<Record<string, unknown>>[]): void {
  assert.deepEqual(file.inputs.map(({ name }) => name), expected.map((each) => each['name']));
  file.inputs.forEach((input, index) => {
    const wanted = expected[index] ?? {};
    const actual = Object.fromEntries(Object.keys(wanted).map((key) => [key, propertyOf(input, key, wanted[key])]));
    assert.deepEqual(actual, wanted);
  });
}

function propertyOf(input: Input, key: string, wanted: unknown): unknown {
  if (key === 'default') return input.default?.value ?? null;
  if (key === 'options') return Array.isArray(wanted) && typeof wanted[0] === 'object' ? input.options : (input.options?.map(({ value }) => value) ?? null);
  if (key === 'suggestions') return input.suggestions.map(textOf);
  if (key in input.limits) return input.limits[key as keyof Input['limits']];
  return input[key as keyof Input] ?? null;
}
