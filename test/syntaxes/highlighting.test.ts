import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokenizer, isOurs, tokenAt, type Token, type Tokenizer } from './tokenizer';

interface Expectation {
  readonly start: number;
  readonly end: number;
  /** The beginning of a scope that the whole range has, or `plain`. */
  readonly scope: string;
}

interface Case {
  readonly title: string;
  readonly text: string;
  readonly expectations: readonly Expectation[];
}

const markLine = /^(\s*)(\^+) (\S+)$/;

function readCases(file: string): readonly Case[] {
  const sections = readFileSync(join(__dirname, 'cases', file), 'utf8').split(/^=== /m).slice(1);
  return sections.map((section) => {
    const [title = '', ...lines] = section.trimEnd().split('\n');
    return { title, ...readMarks(lines) };
  });
}

function readMarks(lines: readonly string[]): Pick<Case, 'text' | 'expectations'> {
  const expectations: Expectation[] = [];
  let text = '';
  let lineStart = 0;
  for (const line of lines) {
    const mark = markLine.exec(line);
    if (mark === null) {
      lineStart = text.length;
      text += `${line}\n`;
    } else {
      const start = lineStart + (mark[1] ?? '').length;
      expectations.push({ start, end: start + (mark[2] ?? '').length, scope: mark[3] ?? '' });
    }
  }
  return { text, expectations };
}

function fits({ scopes }: Token, scope: string): boolean {
  return scope === 'plain' ? !isOurs(scopes) : scopes.some((each) => `${each}.`.startsWith(`${scope}.`));
}

function checkCase(tokenize: Tokenizer, { text, expectations }: Case): void {
  const tokens = tokenize(text);
  assert.ok(expectations.length > 0, 'The case expects nothing.');
  for (const { start, end, scope } of expectations) {
    for (let at = start; at < end; at++) {
      const token = tokenAt(tokens, at);
      assert.ok(token !== undefined && fits(token, scope), `${text.slice(start, end)} is to be ${scope}, but at "${text[at]}" it is ${token?.scopes.join(' ')}`);
    }
  }
}

for (const rootScope of ['text.html.markdown', 'text.html.markdown.prompt']) {
  describe(`highlighting in ${rootScope}`, () => {
    let tokenize: Tokenizer;
    before(async function () {
      // The first run on a machine installs VS Code.
      this.timeout(600_000);
      tokenize = await createTokenizer(rootScope);
    });

    for (const file of ['forms.txt', 'places.txt']) {
      for (const each of readCases(file)) it(each.title, () => checkCase(tokenize, each));
    }
  });
}
