import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import { limits, openPromptFile, renderPrompt, textOf, type Scalar, type Value } from '../../src/core/index';
import type { Choices } from './choices';
import type { Tally } from './tally';

/** A piece of an expression in our language and the same in JavaScript. */
interface Piece {
  readonly ours: string;
  readonly js: string;
  /** It holds something that makes JavaScript refuse the whole. */
  readonly isSuspect: boolean;
  /** It names something of ours, which makes `${…}` around it a placeholder. */
  readonly isNamed: boolean;
}

/** An expression with the answers for which it is computed. */
export interface ExpressionCase {
  /** A whole placeholder. */
  readonly ours: string;
  readonly js: string;
  readonly answers: readonly (readonly [name: string, value: Value])[];
  readonly selection: string | undefined;
}

/** Names of inputs: of every script, and those that every object of JavaScript has. */
const names = ['a', 'b', 'c', 'long-name', 'größe', '名前', '_x1', 'missing', 'constructor', '__proto__', 'toString'] as const;
/** Inputs whose answers are lists. */
const lists = ['ticks', 'more'] as const;
/** Declared by a configuration line in front of the expression, and so usable without `input:`. */
const bareName = 'BARE';
/** A value of the editor. */
const variable = 'selection';

const deepest = 5;
const equality: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);
const operators = ['||', '+', '===', '&&', '!==', '==', '!=', '<', '>', '<=', '>=', '+'] as const;
const spaces = [' ', '', '  ', '\n', '\t', ' \r\n ', '\u00a0'] as const;
const numbers = ['0', '1', '10', '0.5', '1e3', '.25', '3.', '2E-2', '12', '5.e3', '1e21', '9007199254740993', '1e1000', '1e-400', '0.1', '123456789.123456789'] as const;
const literals = ['true', 'false', 'null', 'undefined'] as const;
/** What both refuse. */
const badNumbers = ['007', '3px', '1.2.3', '1ex', '08'] as const;
const badEscapes = ['\\x4', '\\u00', '\\u{110000}', '\\1', '\\8', '\\u{}'] as const;

/** Pieces of the inside of a string. */
const stringTexts = ['a', 'Ab', ' ', '1', '10', 'é', '🙂', '{', '}', '$', '${x}', '\\n', '\\t', '\\\\', '\\x41', '\\u00e9', '\\u{1F600}', '\\0 ', '\\q', '\\\n', '\\\r\n', "\\'", '\\"', '\\`', '`', '\n', '\r\n', '\u2028', '\ud83d', 'ß', 'İ', '$&', '$$', '$\\&', '$1', '//', '/*', '\\\u2028', '-', 'input:a'] as const;
const templateTexts = ['a', 'B ', ' ', '\n', '\r\n', '{y}', '$ ', '$', "'", '"', '\\`', '\\${', '\\n', '\\u0041', '\\\\', '- ', '🙂', '\\\n', '\u2029', '$${', '}'] as const;

const texts = ['', 'a', 'Ab', ' x ', '1', '10', 'true', 'null', 'é', '${input:a}', 'a, b', 'NaN', '0', '-1', '1e3', '🙂', '\ud83d', 'İ', 'long '.repeat(200), '\u2028', '\\', "'", '`', '$&', 'undefined'] as const;
const values: readonly Value[] = [...texts, 0, 1, 2, -1, 10, 0.5, 1e21, 1e-7, -0, NaN, Infinity, true, false, null, undefined];
const scalars: readonly Scalar[] = ['a', 'b', '', 'a, b', 1, 0, 10, true, false, 'Ab', '1'];

/** Makes an expression and answers for it. */
export function makeExpression(choices: Choices): ExpressionCase {
  const { ours, js, isNamed } = new Maker(choices).expression(0);
  const answers = [...names.filter((name) => name !== 'missing'), bareName].map((name) => [name, choices.of(values)] as const);
  const listAnswers = lists.map((name) => [name, choices.isOften(10) ? choices.of(values) : choices.list(3, () => choices.of(scalars))] as const);
  // Without a name an expression is not ours; a condition around it makes it ours.
  return { ours: isNamed ? `\${${ours}}` : `\${input:on ? ${ours} : ''}`, js, answers: [...answers, ...listAnswers], selection: choices.isOften(20) ? undefined : choices.of(texts) };
}

class Maker {
  /** How many more pieces the expression may have that hold others. */
  private left: number;

  constructor(private readonly choices: Choices) {
    this.left = choices.of([2, 4, 4, 4, 8, 8, 20]);
  }

  expression(depth: number): Piece {
    const kind = this.choices.below(10);
    return kind < 2 || depth > deepest || this.left <= 0 ? this.inputName() : kind < 4 ? this.operand(depth) : this.flat(depth);
  }

  /** Operands and operators side by side: precedence is JavaScript's, or both refuse the mixture. */
  private flat(depth: number): Piece {
    this.left--;
    const pieces = [this.operand(depth + 1)];
    const between: { readonly operator: string; readonly before: string; readonly after: string }[] = [];
    // `??` stands alone, or with the others and is then mostly refused.
    const coalesces = this.choices.below(12);
    for (let count = 1 + this.choices.below(4); count > 0; count--) {
      const any = this.choices.of(operators);
      const isLogical = any === '||' || any === '&&';
      const operator = coalesces >= 10 && (isLogical ? coalesces === 10 || this.choices.isOften(50) : this.choices.isOften(30)) ? '??' : any;
      between.push({ operator, before: this.space(), after: this.space() });
      pieces.push(this.operand(depth + 1));
    }
    // A list counts as its text when it is compared, where JavaScript asks whether it is the very same list.
    const inJs = pieces.map(({ js }, at) => (equality.has(between[at - 1]?.operator ?? '') || equality.has(between[at]?.operator ?? '') ? `prim(${js})` : js));
    const ours = pieces.map((piece, at) => (at === 0 ? piece.ours : `${between[at - 1]?.before}${between[at - 1]?.operator}${between[at - 1]?.after}${piece.ours}`)).join('');
    const js = inJs.map((each, at) => (at === 0 ? each : ` ${between[at - 1]?.operator} ${each}`)).join('');
    const mixes = between.some(({ operator }) => operator === '??') && between.some(({ operator }) => operator === '||' || operator === '&&');
    const test: Piece = { ours, js, isSuspect: mixes || anySuspect(...pieces), isNamed: anyNamed(...pieces) };
    if (this.choices.below(4) !== 1) return test;
    const [then, otherwise] = [this.expression(depth + 1), this.expression(depth + 1)];
    const [a, b, c, d] = [this.space(), this.space(), this.space(), this.space()];
    // Without white space `a ?.5 : 1` and `a ??.5` would be other operators, and `input:` would take what follows for a name.
    return { ours: `${test.ours}${a} ? ${b}${then.ours}${c} : ${d}${otherwise.ours}`, js: `${test.js} ? ${then.js} : ${otherwise.js}`, isSuspect: anySuspect(test, then, otherwise), isNamed: anyNamed(test, then, otherwise) };
  }

  private operand(depth: number): Piece {
    const kind = this.choices.below(24);
    if (kind < 8 || depth > deepest || this.left <= 0) return this.leaf(kind);
    if (kind < 10) return this.wrapped('!', this.operand(depth + 1), '');
    if (kind < 11) return same(`-${this.choices.of(['', ' '])}${this.choices.of(numbers)}`);
    return kind < 19 ? this.chain(depth) : this.primary(depth);
  }

  private leaf(kind: number): Piece {
    if (kind < 4) return this.inputName();
    if (kind === 4) return same(this.choices.of(literals));
    if (kind === 5) return this.choices.isOften(2) ? { ...same(this.choices.of(badNumbers)), isSuspect: true } : same(this.choices.of(numbers));
    return kind === 6 ? this.bare() : this.string();
  }

  /** What may stand in front of a dot. */
  private primary(depth: number): Piece {
    const kind = this.choices.below(10);
    if (kind < 2 || depth > deepest || this.left <= 0) return this.inputName();
    if (kind < 4) return this.string();
    if (kind === 4) return this.bare();
    if (kind === 5) return same(this.choices.of(literals));
    if (kind === 6) return this.wrapped(`(${this.space()}`, this.expression(depth + 1), `${this.space()})`, '(', ')');
    return kind === 7 ? this.nested(depth) : this.template(depth);
  }

  /** Methods and properties, on anything: what is absent counts as the empty text. */
  private chain(depth: number): Piece {
    this.left--;
    const first = this.choices.isOften(25) ? this.listName() : this.primary(depth + 1);
    let { ours, js, isSuspect, isNamed } = first;
    for (let count = 1 + this.choices.below(3); count > 0; count--) {
      const method = this.choices.of(['trim', 'length', 'includes', 'toLowerCase', 'startsWith', 'replaceAll', 'endsWith', 'toUpperCase', 'join'] as const);
      const dot = `${this.choices.isOften(10) ? this.space() : ''}.${this.choices.isOften(10) ? this.space() : ''}`;
      if (method === 'length') {
        [ours, js] = [`${ours}${dot}length`, `receiver(${js}).length`];
        continue;
      }
      const most = { trim: 0, toLowerCase: 0, toUpperCase: 0, includes: 2, startsWith: 2, endsWith: 2, replaceAll: 2, join: 1 }[method];
      // Mostly as many as the method means; what lacks is `undefined` in both.
      const given = Array.from({ length: this.choices.isOften(10) ? this.choices.below(3) : method === 'replaceAll' ? 2 : Math.min(most, 1 + this.choices.below(most)) }, () => this.expression(depth + 1));
      isSuspect ||= anySuspect(...given);
      isNamed ||= anyNamed(...given);
      const separator = this.choices.of([', ', ',', ' ,\n']);
      const inJs = given.map((each) => `(${each.js})`);
      ours = `${ours}${dot}${method}${this.choices.isOften(5) ? ' ' : ''}(${given.map((each) => each.ours).join(separator)})`;
      js = method === 'join' ? `join(${[`receiver(${js})`, ...inJs].join(', ')})` : `receiver(${js}).${method}(${inJs.join(', ')})`;
    }
    return { ours, js, isSuspect, isNamed };
  }

  private inputName(): Piece {
    return this.choices.isOften(10) ? this.listName() : inputPiece(this.choices.of(names));
  }

  private listName(): Piece {
    return inputPiece(this.choices.of(lists));
  }

  private bare(): Piece {
    return this.choices.isOften(50) ? namePiece(variable, variable) : namePiece(bareName, valueText(bareName));
  }

  private string(): Piece {
    const quote = this.choices.of(["'", '"']);
    const inside = this.choices.list(3, () => this.choices.of(stringTexts));
    const isSuspect = this.choices.isOften(1);
    if (isSuspect) inside.push(this.choices.of(badEscapes) as never);
    // A raw line break is the one thing that JavaScript writes differently; U+2028 and U+2029 it takes as they are.
    const js = inside.map((text) => (text === '\n' ? '\\n' : text === '\r\n' ? '\\r\\n' : text)).join('');
    return { ours: `${quote}${inside.join('')}${quote}`, js: `${quote}${js}${quote}`, isSuspect, isNamed: false };
  }

  private template(depth: number): Piece {
    this.left--;
    const pieces = this.choices.list(4, (): Piece => {
      if (depth > deepest || this.choices.below(2) === 0) {
        const text = this.choices.isOften(1) ? this.choices.of(badEscapes) : this.choices.of(templateTexts);
        // JavaScript makes one line break of every kind; a prompt keeps that of its file.
        return text === '$${' ? same('$\\{') : { ours: text, js: text.replace(/^\r\n/, '\\r\\n'), isSuspect: (badEscapes as readonly string[]).includes(text), isNamed: false };
      }
      const hole = this.hole(depth);
      return { ours: hole.ours, js: `\${shown(${hole.js})}`, isSuspect: hole.isSuspect, isNamed: hole.isNamed };
    });
    // A lone `$` must not open what follows it.
    const join = (texts: readonly string[]): string => texts.reduce((all, text) => (all.endsWith('$') && text.startsWith('{') ? `${all} ${text}` : all + text), '');
    return { ours: `\`${join(pieces.map(({ ours }) => ours))}\``, js: `\`${join(pieces.map(({ js }) => js))}\``, isSuspect: anySuspect(...pieces), isNamed: anyNamed(...pieces) };
  }

  private nested(depth: number): Piece {
    this.left--;
    const hole = this.hole(depth);
    return { ...hole, js: `(${hole.js})` };
  }

  /** `${…}` inside an expression, in each of its forms. One that mentions no name is not ours when it cannot be read. */
  private hole(depth: number): Piece {
    const name = this.choices.of(names);
    const { js } = inputPiece(name);
    switch (this.choices.below(9)) {
      case 0:
        return namePiece(`\${input:${name}}`, js);
      case 1:
        return namePiece(`\${input:${name}:A hint, with {braces}}`, js);
      case 2:
        return namePiece(`\${input:${name}|x|y}`, js);
      case 3:
        return namePiece(`\${ input:${name} = x }`, js);
      case 4:
        return namePiece(`\${${bareName}}`, valueText(bareName));
      case 5:
        return namePiece(`\${${variable}}`, variable);
      default: {
        const inner = this.expression(depth + 1);
        // What is refused in front of its first name would be text of another language there.
        if (inner.isSuspect) return namePiece(`\${input:${name}}`, js);
        const [before, after] = this.choices.isOften(20) ? [this.space(), this.space()] : ['', ''];
        return { ours: `\${${before}${inner.ours}${after}}`, js: inner.js, isSuspect: inner.isSuspect, isNamed: inner.isNamed };
      }
    }
  }

  private wrapped(before: string, inner: Piece, after: string, jsBefore = before, jsAfter = after): Piece {
    this.left--;
    return { ours: `${before}${inner.ours}${after}`, js: `${jsBefore}${inner.js}${jsAfter}`, isSuspect: inner.isSuspect, isNamed: inner.isNamed };
  }

  private space(): string {
    return this.choices.of(spaces);
  }
}

function same(text: string): Piece {
  return { ours: text, js: text, isSuspect: false, isNamed: false };
}

function inputPiece(name: string): Piece {
  return namePiece(`input:${name}`, valueText(name));
}

function namePiece(ours: string, js: string): Piece {
  return { ours, js, isSuspect: false, isNamed: true };
}

function valueText(name: string): string {
  return `values[${JSON.stringify(name)}]`;
}

function anySuspect(...pieces: readonly Piece[]): boolean {
  return pieces.some(({ isSuspect }) => isSuspect);
}

function anyNamed(...pieces: readonly Piece[]): boolean {
  return pieces.some(({ isNamed }) => isNamed);
}

/** A list as our language means it: joined with `, ` as text, and with the methods of a text. */
class Ticks extends Array<Scalar> {
  override toString(): string {
    return this.join(', ');
  }
  startsWith(...given: Parameters<string['startsWith']>): boolean {
    return this.toString().startsWith(...given);
  }
  endsWith(...given: Parameters<string['endsWith']>): boolean {
    return this.toString().endsWith(...given);
  }
  toLowerCase(): string {
    return this.toString().toLowerCase();
  }
  toUpperCase(): string {
    return this.toString().toUpperCase();
  }
  trim(): string {
    return this.toString().trim();
  }
  replaceAll(search: string, replacement: string): string {
    return this.toString().replaceAll(search, replacement);
  }
}

/** What the JavaScript of an expression may call. Notices texts that our language does not make. */
function makeGiven(notice: () => void): Record<string, (target: never, ...rest: string[]) => Value> {
  const noticed = <Any extends Value>(value: Any): Any => {
    if (typeof value === 'string' && value.length > limits.output) notice();
    return value;
  };
  return {
    shown: (value: Value) => textOf(noticed(value)),
    prim: (value: Value) => (value instanceof Ticks ? value.toString() : noticed(value)),
    receiver: (value: Value) => (value instanceof Ticks ? value : value === undefined || value === null ? '' : noticed(String(value))),
    join: (target: string | Ticks, ...separator) => (typeof target === 'string' ? target : target.join(...separator)),
  };
}

/** What JavaScript makes of the expression; nothing when it does not compile there, or that a text grew over our limit or the engine's. */
function valueInJavaScript({ js, answers, selection }: ExpressionCase): { readonly value: Value } | 'too long' | undefined {
  const values = Object.assign(Object.create(null) as Record<string, unknown>, {});
  for (const [name, value] of answers) Object.defineProperty(values, name, { value: typeof value === 'object' && value !== null ? Ticks.from(value) : value });
  let isTooLong = false;
  const given = makeGiven(() => (isTooLong = true));
  try {
    const compute = compileFunction(`"use strict"; return (${js});`, ['values', variable, ...Object.keys(given)]) as (...values: readonly unknown[]) => Value;
    const value = compute(values, selection, ...Object.values(given));
    return isTooLong || (typeof value === 'string' && value.length > limits.output) ? 'too long' : { value };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (error instanceof RangeError) return 'too long';
    throw error;
  }
}

/** Computes an expression here and in the JavaScript engine and compares. */
export function checkExpression(each: ExpressionCase, tally: Tally): void {
  const { ours, answers, selection } = each;
  const file = openPromptFile(`\${${bareName}=1}${ours}`);
  const byName = Object.fromEntries([...answers, ['on', 'x'] as const]);
  const bare = textOf(byName[bareName]);
  const expected = valueInJavaScript(each);
  const codes = file.problems.map(({ code }) => code);
  const known = selection === undefined ? {} : { [variable]: selection };
  const filled = renderPrompt(file, byName, known).text;
  // A branch is made ready when it is first taken: without answers other ones are than with them. And a file is filled in another way from the second time on.
  renderPrompt(file, {});
  assert.equal(renderPrompt(file, byName, known).text, filled, 'a further fill gives what the first gives');
  if (expected === undefined) {
    tally.add('refused by both');
    // What is refused in front of its first name may be text of another language, in which placeholders of ours may stand.
    const { parts } = file.template;
    assert.ok(codes.length > 0 || parts.length !== 2 || parts[1]?.kind === 'text', 'JavaScript refuses it');
    assert.ok(codes.every((code) => code === 'expression-syntax' || code === 'placeholder-unclosed'), codes.join());
    if (parts.length === 2 && parts[1]?.kind === 'broken') assert.equal(filled, bare + ours);
    return;
  }
  assert.deepEqual(codes, []);
  if (expected === 'too long') {
    tally.add('too long for both');
    assert.equal(filled, bare);
    return;
  }
  tally.add('computed by both');
  assert.equal(filled, bare + textOf(expected.value));
}
