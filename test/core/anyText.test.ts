import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  answerQuestion,
  answersOf,
  checkAnswer,
  createDelivery,
  currentQuestion,
  goBack,
  openPromptFile,
  renderPrompt,
  startInterview,
  takeDefaults,
  variablesOf,
  type Interview,
  type PromptFile,
} from '../../src/core/index';
import { checkStructure } from '../kit/checkStructure';
import { corpusFiles } from '../kit/sharedFiles';
import { hostileTexts } from './hostileTexts';

/** Pieces of prompt files: every mark of the language, and what often stands beside it. */
const fragments = [
  '${', '}', '{', '${input:', 'input:', '${input:a}', '${input:name:A hint}', '${a}', '${file}', '${A="x|y"}', '${A=1-5}', '\\${', '\\', '$',
  ' ? ', ' : ', ' || ', ' && ', ' ?? ', ' === ', ' + ', '!', '-', '.', '.trim()', '.includes(', '(', ')', ',', '|', '=', ':', '<', '>',
  "'", '"', '`', "'x'", '`x ${input:a} y`', 'true', 'null', '1', '0.5', 'a', 'é', '目标', '🙂', '\ud800', '\udc00', ' ', '\n', '\r\n', '\r', '\t', '\0', '\ufeff', '\u00a0', '“', '？',
  '---', '---\n', '---js\n', '```', '```js\n', '```prompt\n', '````', '# ', '## Inputs\n', '- ', '* `', '**', 'input:\n', 'inputs:\n  - name: a\n', '    default: ', '    options: [x, y]\n',
  '    when: ', '    type: number\n', '    pattern: "("\n', 'metadata:\n', '&a ', '*a', '[', ']', ': ', '>\n', '|\n', '(optional)', '(default: x)', "e.g. 'a', 'b'", 'A,B,C:B', 'a/b/c',
];
const wellFormed = [
  '---\ninput:\n  - name: a\n    description: "Size: \'S\', \'L\'"\n    default: S\n  - name: b\n    type: boolean\n    when: a === \'S\'\n---\n\n## Inputs\n\n- ${input:c:3}: (Optional) C\n\n${a} ${b ? `yes ${input:c}` : \'no\'} ${file}\n',
  '\ufeff````prompt\r\n---\r\ninputs: [x, y]\r\n---\r\n${x ? input:y : `a\r\n${y}`}\r\n```js\r\n${file} ${x}\r\n```\r\n````\r\n',
  '# note\n---\nvariables:\n  a: ${b}\n  b: ${a}\n---\n${KIND="Auto|Web"} ${DEPTH=1-5} ${KIND === \'Web\' ? "w" : DEPTH > 2} \\${input:x} ${HOME} ${{ y }}',
  '${input:a || (input:b ?? \'x\')}${input:c.trim().replaceAll(\'a\', `${input:a}`).length + 1}${input:Any words, please}',
];

const scraps = fc.array(fc.oneof({ arbitrary: fc.constantFrom(...fragments), weight: 8 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 4 }), weight: 1 }), { maxLength: 30 }).map((parts) => parts.join(''));

/** A text with some ranges taken out, doubled, or replaced by scraps. */
function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(12), added: scraps });
  return fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, { at, removed, added }) => {
      const start = Math.floor(at * changed.length);
      return changed.slice(0, start) + added.slice(0, 40) + changed.slice(start + removed);
    }, text),
  );
}

/** Goes through the whole life of a prompt file and checks what holds for any text. */
function checkAnyText(text: string): void {
  const file = openPromptFile(text);
  checkStructure(file);
  const interview = answerAll(file);
  const answers = answersOf(interview);
  for (const given of [{}, answers, Object.fromEntries(file.inputs.map(({ name }) => [name, '${input:a} `\'"\\'] as const))]) checkFilled(file, renderPrompt(file, given, variablesOf(interview)));
  takeDefaults(startInterview(file));
  createDelivery(text, file.document.header, 'untitled');
}

function checkFilled({ template }: PromptFile, { text, pieces }: ReturnType<typeof renderPrompt>): void {
  assert.equal(pieces.length, template.parts.length);
  let end = 0;
  pieces.forEach((piece, index) => {
    const part = template.parts[index];
    assert.equal(piece.start, end);
    assert.deepEqual(piece.source, part?.span);
    if (part?.kind === 'text' || part?.kind === 'broken') assert.equal(text.slice(piece.start, piece.end), part.text);
    end = piece.end;
  });
  assert.equal(end, text.length);
}

/** Answers every question, with a step back behind each. */
function answerAll(file: PromptFile): Interview {
  let interview = startInterview(file, { variables: { file: 'f' } });
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    assert.ok(question.number >= 1 && question.number <= question.total);
    const typed = question.input.options?.[0]?.value ?? question.initial?.value ?? '1';
    const { value } = checkAnswer(question.input, typed);
    const answered = answerQuestion(interview, value);
    assert.ok(answered.position > interview.position, 'an answer leads on');
    const back = goBack(answered);
    assert.ok(back !== undefined && back.position <= interview.position && back.answers.size >= interview.answers.size, 'going back loses nothing');
    interview = answered;
  }
  return interview;
}

describe('any text', () => {
  it('made of scraps', () => {
    fc.assert(fc.property(scraps, checkAnyText), { numRuns: 20_000, seed: 7 });
  });

  it('with a header made of scraps', () => {
    const text = fc.tuple(scraps, scraps).map(([header, body]) => `---\ninput:\n  - name: a\n${header}\n---\n${body}`);
    fc.assert(fc.property(text, checkAnyText), { numRuns: 6000, seed: 7 });
  });

  it('like a prompt file, with mistakes', () => {
    fc.assert(fc.property(mutated(fc.constantFrom(...wellFormed)), checkAnyText), { numRuns: 20_000, seed: 7 });
  });

  it('hostile, with mistakes', () => {
    const small = Object.values(hostileTexts).map((make) => make(70));
    fc.assert(fc.property(mutated(fc.constantFrom(...small)), checkAnyText), { numRuns: 4000, seed: 7 });
  });

  const real = corpusFiles();
  if (real.length > 0) {
    it('of the corpus, with mistakes', () => {
      const short = real.map(({ text }) => text).filter((text) => text.length < 12_000);
      fc.assert(fc.property(mutated(fc.constantFrom(...short)), checkAnyText), { numRuns: 6000, seed: 7 });
    });
  }
});
