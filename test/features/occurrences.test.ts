import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, openPromptFile } from '../../src/core/index';
import { foldingOf } from '../../src/features/folding';
import { inlayHintsOf } from '../../src/features/inlayHints';
import { lensesOf } from '../../src/features/lenses';
import { nameAt } from '../../src/features/nameAt';
import { occurrencesIn } from '../../src/features/occurrences';
import { definitionAt, highlightsAt, referencesAt } from '../../src/features/references';
import { renameAt } from '../../src/features/rename';
import { semanticTokensOf } from '../../src/features/semanticTokens';
import { symbolsOf } from '../../src/features/symbols';
import { hostileTexts } from '../core/hostileTexts';

const fragments = [
  '${', '}', '{', '${input:', 'input:', '${input:a}', '${input:a:x ${a}}', '${a}', '${file}', '${A="x|${a}"}', '${A=1-5}', '${A}', '\\${', '\\x61', ' ? ', ' : ', ' === ', '.trim()', '!', '(', ')',
  "'", '"', '`', "'x'", '`x ${input:a} y`', 'a', 'é', '目标', '🙂', ' ', '\n', '\r\n', '“', '？', '---\n', '```sh\n', '## Inputs\n- ', ': ', '- name: a\n', '  - name: "b"\n', '    default: ', '    when: ', 'required: [a]\n', 'properties:\n', '|\n      ', '&x ', '*x', '? ', '[', ']',
];
const scraps = fc.array(fc.constantFrom(...fragments), { maxLength: 25 }).map((parts) => parts.join(''));
const texts = fc.oneof(scraps, fc.tuple(scraps, scraps).map(([header, body]) => `---\ninput:\n  - name: a\n${header}\n---\n${body}`));

/** Asks every question at every name, and renames each input. */
function checkText(text: string): void {
  const file = openPromptFile(text);
  const occurrences = occurrencesIn(file);
  for (const { name, span, exact } of occurrences) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    if (exact && !name.includes(' ')) assert.equal(text.slice(span.start, span.end), name);
    assert.notEqual(nameAt(file, span.start), undefined);
    assert.notEqual(referencesAt(file, span.start), undefined);
    definitionAt(file, span.start);
    highlightsAt(file, span.end);
  }
  for (const { name } of file.inputs) {
    const place = occurrences.find((each) => each.kind === 'input' && each.name === name);
    assert.ok(place !== undefined, `${name} stands somewhere`);
    const renamed = renameAt(file, place.span.start, 'zeta');
    if ('edits' in renamed) assert.equal(openPromptFile(applyEdits(text, renamed.edits)).inputs.length, file.inputs.length);
  }
  foldingOf(file);
  lensesOf(file);
  inlayHintsOf(file, { a: 'x' }, { start: 0, end: text.length });
  let end = 0;
  for (const { span } of semanticTokensOf(file)) {
    assert.ok(span.start >= end && span.end > span.start);
    end = span.end;
  }
  assert.equal(symbolsOf(file).length, file.inputs.length);
}

describe('names in any text', () => {
  it('made of scraps', () => {
    fc.assert(fc.property(texts, checkText), { numRuns: 2000, seed: 7 });
  });

  for (const [name, make] of Object.entries(hostileTexts)) it(name, () => checkText(make(40)));
});
