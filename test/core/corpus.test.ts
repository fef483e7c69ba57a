import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openPromptFile, renderPrompt, variables } from '../../src/core/index';
import { checkGolden } from '../kit/golden';
import { checkStructure } from '../kit/checkStructure';
import { corpusFiles } from '../kit/sharedFiles';

const files = corpusFiles();

if (files.length > 0) {
  describe('the corpus', () => {
    it('opens file by file, and every file keeps its text', () => {
      for (const { text } of files) {
        const file = openPromptFile(text);
        checkStructure(file);
        renderPrompt(file, Object.fromEntries(file.inputs.map(({ name }) => [name, 'x'])));
      }
    });

    it('keeps every ${…} that is not ours', () => {
      let kept = 0;
      for (const { name, text } of files) {
        const file = openPromptFile(text);
        const filled = renderPrompt(file, Object.fromEntries(file.inputs.map((input) => [input.name, 'answer'])), Object.fromEntries(file.variables.map((each) => [each, 'value']))).text;
        let at = 0;
        for (const literal of foreignLiterals(text, file.document.body.start)) {
          at = filled.indexOf(literal, at);
          assert.notEqual(at, -1, `${name}: ${literal}`);
          at += literal.length;
          kept++;
        }
      }
      assert.ok(kept > 100, `only ${kept} were found`);
    });

    it('has these problems and no others', () => {
      const counts = new Map<string, number>();
      for (const { name, text } of files) {
        const repository = name.split('/')[0] ?? '';
        for (const { code } of openPromptFile(text).problems) counts.set(`${repository}\t${code}`, (counts.get(`${repository}\t${code}`) ?? 0) + 1);
      }
      const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key}\t${count}\n`);
      checkGolden(join(__dirname, 'corpus.golden.txt'), `repository\tcode\tcount\n${rows.join('')}`);
    });
  });
}

/**
 * Finds what is surely not ours, by a rule of its own that is simpler than the parser's: the braces are counted, and
 * what holds `input:`, a name that may be declared or the name of a variable is passed over.
 */
function foreignLiterals(text: string, bodyStart: number): readonly string[] {
  const declared = new Set([...text.matchAll(/\$\{([\w-]+)=/g)].map((match) => match[1] ?? ''));
  const words = new Set([...(text.slice(0, bodyStart).match(/[\w-]+/g) ?? []), ...declared, ...Object.keys(variables)]);
  const found: string[] = [];
  for (let at = text.indexOf('${', bodyStart); at !== -1; at = text.indexOf('${', at + 2)) {
    const end = closingBrace(text, at);
    const literal = text.slice(at, end);
    const inside = literal.slice(2);
    const mayBeOurs = /input:\s*[^\W\d]/u.test(inside) || /^[\w-]+=/.test(inside) || (inside.match(/[\w-]+/g) ?? []).some((word) => words.has(word));
    if (mayBeOurs) at = end - 2;
    else if (text[at - 1] !== '\\') found.push(literal);
  }
  return found;
}

function closingBrace(text: string, opener: number): number {
  let depth = 0;
  for (let at = opener + 1; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return opener + 2;
}
