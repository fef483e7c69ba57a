import assert from 'node:assert/strict';
import { answersOf, openPromptFile, renderPrompt, startInterview, takeDefaults, walkExpression, type Expression, type Value } from '../../src/core/index';
import { seedFiles } from '../kit/sharedFiles';

/** Every text that one conditional placeholder can come out as, with the answers that lead there. */
interface Branch {
  readonly answers: Readonly<Record<string, Value>>;
  /** The branch in the file, as written. */
  readonly written: string;
}

for (const { name, text } of seedFiles()) {
  describe(`the large prompt ${name}`, () => {
    const file = openPromptFile(text);

    it('has no problems, and asks its header inputs in order', () => {
      assert.deepEqual(file.problems, []);
      const listed = [...text.slice(0, file.document.body.start).matchAll(/^ {2}- name: '(\w+)'/gm)].map((match) => match[1]);
      assert.deepEqual(file.inputs.map((input) => input.name), listed);
    });

    it('is unchanged outside its placeholders', () => {
      const filled = renderPrompt(file, Object.fromEntries(file.inputs.map((input) => [input.name, '\u0001'])));
      const kept = file.template.parts.filter((part) => part.kind === 'text').map((part) => part.text);
      let at = 0;
      for (const part of kept) {
        at = filled.text.indexOf(part, at);
        assert.notEqual(at, -1);
        at += part.length;
      }
      assert.equal(kept.join(''), file.template.parts.map((part) => (part.kind === 'text' ? text.slice(part.span.start, part.span.end) : '')).join(''));
    });

    const conditions = file.template.parts.flatMap((part) => (part.kind === 'expression' ? [part] : []));

    it('has conditions', () => assert.ok(conditions.length >= 7));

    conditions.forEach(({ span, expression }) => {
      const place = file.lines.positionAt(span.start);
      branchesOf(expression, text).forEach(({ answers, written }, index) => {
        it(`line ${place.line + 1}, column ${place.character + 1}, branch ${index + 1}`, () => {
          const piece = pieceAt(span.start, answers);
          const expected = written.replace(/\$\{input:(\w+)\}/g, (_, input: string) => String(answers[input] ?? ''));
          assert.equal(piece, expected);
        });
      });
    });

    it('with the defaults only', () => {
      const { interview, missing } = takeDefaults(startInterview(file));
      assert.deepEqual(missing.map((input) => input.name), file.inputs.filter((input) => input.required && input.default === undefined).map((input) => input.name));
      const filled = renderPrompt(file, answersOf(interview)).text;
      assert.ok(!filled.includes('${input:'));
    });

    it('with every question answered', () => {
      const answers = Object.fromEntries(file.inputs.map((input) => [input.name, `<${input.name}>`]));
      const filled = renderPrompt(file, answers);
      assert.deepEqual(filled.unanswered, []);
      assert.ok(!filled.text.includes('${input:'));
      for (const { name: input } of file.inputs) {
        const uses = text.split(`\${input:${input}}`).length - 1;
        const shown = filled.text.split(`<${input}>`).length - 1;
        assert.ok(shown >= uses, `${input} is shown ${shown} times for ${uses} uses`);
      }
    });

    function pieceAt(start: number, answers: Readonly<Record<string, Value>>): string {
      const filled = renderPrompt(file, answers);
      const piece = filled.pieces.find(({ source }) => source.start === start);
      assert.ok(piece !== undefined);
      return filled.text.slice(piece.start, piece.end);
    }
  });
}

/** Reads the branches of a condition over one input, and how to reach each; `a || 'x'` counts as one too. */
function branchesOf(expression: Expression, text: string): readonly Branch[] {
  if (expression.kind === 'logical') {
    const [first, second] = expression.operands;
    assert.ok(first?.kind === 'input' && second !== undefined);
    return [
      { answers: { [first.name]: 'mine' }, written: 'mine' },
      { answers: {}, written: insideQuotes(second, text) },
    ];
  }
  assert.ok(expression.kind === 'conditional');
  const name = inputIn(expression);
  const branches = expression.branches.map(({ test, then }) => {
    const literal = test.kind === 'comparison' ? test.rest[0]?.operand : undefined;
    const value = literal?.kind === 'literal' ? literal.value : 'something else';
    return { answers: { [name]: value }, written: insideQuotes(then, text) };
  });
  const last = expression.branches.at(-1)?.test;
  const otherwise = last?.kind === 'comparison' ? { [name]: 'something else' } : {};
  return [...branches, { answers: otherwise, written: insideQuotes(expression.otherwise, text) }];
}

function insideQuotes({ span }: Expression, text: string): string {
  return text.slice(span.start + 1, span.end - 1);
}

function inputIn(expression: Expression): string {
  const names: string[] = [];
  walkExpression(expression, { expression: (each) => each.kind === 'input' && names.push(each.name) });
  assert.equal(new Set(names).size, 1);
  return names[0] ?? '';
}
