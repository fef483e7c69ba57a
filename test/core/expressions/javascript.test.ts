import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { openPromptFile, renderPrompt, textOf, type Value } from '../../../src/core/index';

/** A piece of an expression in our language and the same in JavaScript. */
interface Piece {
  readonly ours: string;
  readonly js: string;
}

const names = ['a', 'b', 'c', 'long-name', 'größe', 'missing'] as const;
/** Declared by a configuration line in front of the expression, and so usable without `input:`. */
const bareName = 'BARE';

const space = fc.constantFrom(' ', ' ', '  ', '\n', '\t', ' \r\n ');
const join = (pieces: readonly Piece[], separator = ' '): Piece => ({
  ours: pieces.map((piece) => piece.ours).join(separator),
  js: pieces.map((piece) => piece.js).join(' '),
});
const mark = (text: string): Piece => ({ ours: text, js: text });
const inputValue = (name: string): string => `values[${JSON.stringify(name)}]`;

const inputName = fc.constantFrom(...names).map((name) => ({ ours: `input:${name}`, js: inputValue(name) }));
const bare = fc.constant({ ours: bareName, js: inputValue(bareName) });
const number = fc.oneof(fc.nat(12).map(String), fc.constantFrom('0.5', '1e3', '.25', '3.', '2E-2', '10')).map(mark);
const negative = fc.nat(9).map((value) => mark(`-${value}`));
const literal = fc.constantFrom('true', 'false', 'null', 'undefined').map(mark);

/** Pieces of the inside of a string; a raw line break is the one thing that JavaScript writes differently. */
const stringText = fc.constantFrom('a', 'Ab', ' ', '1', '10', 'é', '🙂', '{', '}', '$', '${x}', '\\n', '\\t', '\\\\', '\\x41', '\\u00e9', '\\u{1F600}', '\\0 ', '\\q', '\\\n', '\\\r\n', "\\'", '\\"', '\\`', '\n');
const string = fc.tuple(fc.constantFrom("'", '"'), fc.array(stringText, { maxLength: 3 })).map(([quote, texts]) => {
  const ours = `${quote}${texts.join('')}${quote}`;
  const js = `${quote}${texts.map((text) => (text === '\n' ? '\\n' : text)).join('')}${quote}`;
  return { ours, js };
});
const templateText = fc.constantFrom('a', 'B ', ' ', '\n', '{y}', '$ ', "'", '"', '\\`', '\\${', '\\n', '\\u0041', '\\\\', '- ').map(mark);

const { expression } = fc.letrec<{ expression: Piece; operand: Piece; text: Piece; flat: Piece; template: Piece; nested: Piece }>((tie) => ({
  expression: fc.oneof({ maxDepth: 5, withCrossShrink: true }, { arbitrary: inputName, weight: 2 }, { arbitrary: tie('operand'), weight: 2 }, { arbitrary: tie('flat'), weight: 6 }),

  // Operands and operators side by side: precedence is JavaScript's, or both refuse the mixture.
  flat: fc
    .tuple(
      tie('operand'),
      fc.array(fc.tuple(space, fc.constantFrom('||', '&&', '??', '+', '+', '===', '!==', '==', '!=', '<', '>', '<=', '>='), space, tie('operand')), { minLength: 1, maxLength: 5 }),
      fc.option(fc.tuple(tie('expression'), tie('expression')), { freq: 3 }),
    )
    .map(([first, rest, branches]) => {
      const test = rest.reduce((left, [before, operator, after, operand]) => ({ ours: left.ours + before + operator + after + operand.ours, js: `${left.js} ${operator} ${operand.js}` }), first);
      return branches === null ? test : join([test, mark('?'), branches[0], mark(':'), branches[1]]);
    }),

  operand: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { arbitrary: inputName, weight: 6 },
    { arbitrary: bare, weight: 1 },
    { arbitrary: number, weight: 1 },
    { arbitrary: negative, weight: 1 },
    { arbitrary: literal, weight: 1 },
    { arbitrary: string, weight: 2 },
    { arbitrary: tie('template'), weight: 1 },
    { arbitrary: tie('nested'), weight: 1 },
    { arbitrary: tie('expression').map((inner) => ({ ours: `(${inner.ours})`, js: `(${inner.js})` })), weight: 1 },
    { arbitrary: tie('operand').map((inner) => ({ ours: `!${inner.ours}`, js: `!${inner.js}` })), weight: 1 },
    {
      arbitrary: fc
        .tuple(tie('text'), fc.constantFrom('includes', 'startsWith', 'endsWith'), tie('operand'))
        .map(([target, method, argument]) => ({ ours: `${target.ours}.${method}(${argument.ours})`, js: `${target.js}.${method}(${argument.js})` })),
      weight: 1,
    },
    { arbitrary: tie('text').map((target) => ({ ours: `${target.ours}.length`, js: `${target.js}.length` })), weight: 1 },
  ),

  // What is surely a text, so that JavaScript has the methods too.
  text: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { arbitrary: string, weight: 2 },
    { arbitrary: tie('template'), weight: 1 },
    { arbitrary: tie('operand').map((inner) => ({ ours: `('' + ${inner.ours})`, js: `('' + ${inner.js})` })), weight: 2 },
    { arbitrary: fc.tuple(tie('text'), fc.constantFrom('toLowerCase', 'toUpperCase', 'trim')).map(([target, method]) => ({ ours: `${target.ours}.${method}()`, js: `${target.js}.${method}()` })), weight: 1 },
    {
      arbitrary: fc
        .tuple(tie('text'), tie('operand'), tie('operand'))
        .map(([target, from, to]) => ({ ours: `${target.ours} . replaceAll ( ${from.ours} , ${to.ours} )`, js: `${target.js}.replaceAll(${from.js}, ${to.js})` })),
      weight: 1,
    },
  ),

  template: fc
    .array(fc.oneof({ maxDepth: 5 }, templateText, tie('expression').map((inner) => ({ ours: `\${${inner.ours}}`, js: `\${shown(${inner.js})}` }))), { maxLength: 4 })
    .map((pieces) => pieces.filter(({ ours }) => !ours.startsWith('${') || canBeRead(ours)))
    .map((pieces) => ({ ours: `\`${join(pieces, '').ours}\``, js: `\`${pieces.map((piece) => piece.js).join('')}\`` })),

  nested: fc.oneof(
    inputName.map(({ ours, js }) => ({ ours: `\${${ours}}`, js })),
    inputName.map(({ ours, js }) => ({ ours: `\${${ours}:A hint, with {braces}}`, js })),
    fc.constant({ ours: `\${${bareName}}`, js: inputValue(bareName) }),
    tie('flat').map(({ ours, js }) => ({ ours: canBeRead(ours) ? `\${${ours}}` : `(${ours})`, js: `(${js})` })),
  ),
}));

const answer: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>('', 'a', 'Ab', ' x ', '1', '10', 'true', 'null', 'é', '${input:a}'),
  fc.constantFrom<Value>(0, 1, 2, -1, 10, 0.5, 1e21),
  fc.boolean(),
  fc.constantFrom<Value>(null, undefined),
);
const answers = fc.record({ a: answer, b: answer, c: answer, 'long-name': answer, größe: answer, [bareName]: answer });

function mentionsName(text: string): boolean {
  return text.includes('input:') || text.includes(bareName);
}

/** A hole that mentions no name is not ours when it cannot be read, which only `??` beside `||` or `&&` can bring about here. */
function canBeRead(hole: string): boolean {
  return mentionsName(hole) || !hole.includes('??');
}

/** What JavaScript makes of the expression; nothing when it does not compile there. */
function valueInJavaScript(js: string, values: Readonly<Record<string, Value>>): { value: Value } | undefined {
  try {
    const compute = compileFunction(`"use strict"; return (${js});`, ['values', 'shown']) as (values: unknown, shown: (value: Value) => string) => Value;
    return { value: compute(values, textOf) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

describe('expressions against the JavaScript engine', () => {
  it('give the same value for the same answers', () => {
    let refused = 0;
    fc.assert(
      fc.property(expression, answers, ({ ours, js }, given) => {
        const declaration = `\${${bareName}=1}`;
        // Without a name an expression is not ours; a condition around it makes it ours.
        const text = mentionsName(ours) ? `\${${ours}}` : `\${input:on ? ${ours} : ''}`;
        const file = openPromptFile(declaration + text);
        const inJavaScript = valueInJavaScript(js, given);
        const codes = file.problems.map(({ code }) => code);
        if (inJavaScript === undefined) {
          refused++;
          assert.deepEqual(codes, ['expression-syntax']);
          assert.equal(renderPrompt(file, { ...given, on: 'x' }).text, textOf(given[bareName]) + text);
          return;
        }
        assert.deepEqual(codes, []);
        assert.equal(renderPrompt(file, { ...given, on: 'x' }).text, textOf(given[bareName]) + textOf(inJavaScript.value));
      }),
      { numRuns: 20_000, seed: 20260131 },
    );
    assert.ok(refused > 0 && refused < 10_000, `${refused} of the expressions compile nowhere`);
  });
});
