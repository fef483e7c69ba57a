import { limits } from '../text/limits.js';
import { readEscape, type Token } from './lexer.js';
import type { ChainStep, Comparison, ComparisonOperator, Expression, Part } from './nodes.js';
import { mentioned, type Failure, type Mentions, type ReadPlaceholder } from './reading.js';
import { emptySource, type Source } from './source.js';
import { escapeExpected, TokenCursor } from './tokenCursor.js';

/** An expression as far as it could be read; to be looked at before the next one of the same depth is read. */
export interface ExpressionReading {
  readonly expression: Expression;
  /** The token behind the expression. */
  readonly token: Token;
  readonly isFailed: boolean;
  /** Why; it is made when it is asked for. */
  readonly failure: Failure | undefined;
  /** Which kinds of names it refers to, itself or in nested placeholders. */
  readonly mentions: Mentions;
}

/**
 * Reads one expression from an offset up to the first token that cannot belong to it. Takes the nesting depth it stands
 * at. Never throws; the first failure ends it, with `Missing` where something should be.
 */
export type ReadExpression = (start: number, limit: number, depth: number) => ExpressionReading;

/** Makes the reader of the expressions of one source. Takes the reader of nested placeholders, which stand deeper than what holds them. */
export function createExpressionReader(source: Source, nested: ReadPlaceholder): ReadExpression {
  // One parser for each depth and none for each expression: a file may hold tens of thousands.
  const parsers: ExpressionParser[] = [];
  return (start, limit, depth) => (parsers[depth] ??= new ExpressionParser(source, nested)).read(start, limit, depth);
}

const equality: ReadonlySet<string> = new Set(['===', '!==', '==', '!=']);
const relation: ReadonlySet<string> = new Set(['<', '>', '<=', '>=']);
const keywords: ReadonlyMap<string, boolean | null | undefined> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);
const operandExpected = 'an input, a text or a number';

const nothing: Expression = { kind: 'missing', span: { start: 0, end: 0 } };

class ExpressionParser extends TokenCursor implements ExpressionReading {
  /** See `emptySource`. */
  static readonly kept = new ExpressionParser(emptySource, () => ({ kind: 'foreign' }));

  expression: Expression = nothing;
  mentions: Mentions = 0;
  private depth = 0;
  /** The expression that was in parentheses last; mixing `??` with `||` needs to know. */
  private grouped: Expression | undefined;

  constructor(
    source: Source,
    private readonly nested: ReadPlaceholder,
  ) {
    super(source);
  }

  read(start: number, limit: number, depth: number): ExpressionReading {
    this.begin(start, limit);
    this.mentions = 0;
    this.depth = depth;
    this.grouped = undefined;
    this.expression = this.readConditional();
    if (!this.isFailed && this.token.kind === 'bad') this.failHere('an operator or "}"');
    return this;
  }

  // conditional: binds weakest; `then` is any expression, `otherwise` goes on in the same loop.
  private readConditional(): Expression {
    const start = this.token.start;
    const test = this.readCoalesce();
    if (!this.eat('?')) return test;
    const branches = [{ test, then: this.readNestedConditional() }];
    while (this.eat(':')) {
      const next = this.readCoalesce();
      if (!this.eat('?')) return { kind: 'conditional', span: this.spanFrom(start), branches, otherwise: next };
      branches.push({ test: next, then: this.readNestedConditional() });
    }
    this.failHere('":"');
    return { kind: 'conditional', span: this.spanFrom(start), branches, otherwise: this.missing() };
  }

  // `||` binds tighter, but as in JavaScript may stand beside `??` only in parentheses.
  private readCoalesce(): Expression {
    const start = this.token.start;
    const first = this.readLogical('||');
    if (!this.at('??')) return first;
    const operands = [first];
    let mixed = this.isBareLogical(first);
    while (this.eat('??')) {
      const operand = this.readLogical('||');
      mixed ||= this.isBareLogical(operand);
      operands.push(operand);
    }
    if (mixed) this.report({ code: 'expression-syntax', start, end: this.previousEnd, values: { expected: 'parentheses around || or && beside ??', found: '"??"' } });
    return { kind: 'logical', operator: '??', operands, span: this.spanFrom(start) };
  }

  // `&&` binds tighter than `||`; equality binds tighter than both.
  private readLogical(operator: '||' | '&&'): Expression {
    const start = this.token.start;
    const first = this.readOperandOf(operator);
    if (!this.at(operator)) return first;
    const operands = [first];
    while (this.eat(operator)) operands.push(this.readOperandOf(operator));
    return { kind: 'logical', operator, operands, span: this.spanFrom(start) };
  }

  private readOperandOf(operator: '||' | '&&'): Expression {
    return operator === '||' ? this.readLogical('&&') : this.readComparison(equality);
  }

  // Relation binds tighter than equality; a sum binds tighter than both.
  private readComparison(operators: ReadonlySet<string>): Expression {
    const start = this.token.start;
    const first = this.readSide(operators);
    if (!this.atOneOf(operators)) return first;
    const rest = [this.readCompared(operators)];
    while (this.atOneOf(operators)) rest.push(this.readCompared(operators));
    return { kind: 'comparison', first, rest, span: this.spanFrom(start) };
  }

  private readCompared(operators: ReadonlySet<string>): Comparison['rest'][number] {
    const operator = this.token.value as ComparisonOperator;
    this.bump();
    return { operator, operand: this.readSide(operators) };
  }

  private readSide(operators: ReadonlySet<string>): Expression {
    return operators === equality ? this.readComparison(relation) : this.readSum();
  }

  private readSum(): Expression {
    const start = this.token.start;
    const first = this.readUnary();
    if (!this.at('+')) return first;
    const operands = [first];
    while (this.eat('+')) operands.push(this.readUnary());
    return { kind: 'sum', operands, span: this.spanFrom(start) };
  }

  private readUnary(): Expression {
    const start = this.token.start;
    if (this.eat('!')) {
      this.goDeeper();
      const operand = this.readUnary();
      this.depth--;
      return { kind: 'not', operand, span: this.spanFrom(start) };
    }
    if (this.eat('-')) {
      if (this.token.kind !== 'number') return this.missingHere('a number');
      const value = -Number(this.token.value);
      this.bump();
      return { kind: 'literal', value, span: this.spanFrom(start) };
    }
    return this.readChain();
  }

  private readChain(): Expression {
    const start = this.token.start;
    const target = this.readPrimary();
    if (!this.at('.')) return target;
    const steps: ChainStep[] = [];
    while (this.eat('.')) {
      const { kind, value: name, start: nameStart, end: nameEnd } = this.token;
      if (kind !== 'name') {
        this.failHere('the name of a method');
        break;
      }
      this.bump();
      const nameSpan = this.source.spanOf(nameStart, nameEnd);
      const called = this.eat('(');
      const { methods, properties } = this.source.vocabulary;
      if (!(called ? methods : properties).has(name)) {
        const known = [...properties, ...[...methods].map((each) => `${each}()`)].join(', ');
        this.report({ code: 'method-unknown', start: nameStart, end: nameEnd, values: { name: called ? `${name}()` : name, known } });
      }
      steps.push(called ? { name, nameSpan, arguments: this.readArguments() } : { name, nameSpan });
    }
    return { kind: 'chain', target, steps, span: this.spanFrom(start) };
  }

  private readArguments(): readonly Expression[] {
    if (this.eat(')')) return [];
    this.goDeeper();
    const values = [this.readConditional()];
    while (this.eat(',')) values.push(this.readConditional());
    if (!this.eat(')')) this.failHere('")"');
    this.depth--;
    return values;
  }

  private readPrimary(): Expression {
    const { kind, start, end, value } = this.token;
    switch (kind) {
      case 'input':
        this.mentions |= mentioned.input;
        this.bump();
        return { kind, name: value, nameSpan: this.source.spanOf(end - value.length, end), slot: this.source.slotOf('input', value), span: this.spanFrom(start) };
      case 'name':
        return this.readName(value);
      case 'string':
        this.bump();
        return { kind: 'literal', value, span: this.spanFrom(start) };
      case 'number':
        this.bump();
        return { kind: 'literal', value: Number(value), span: this.spanFrom(start) };
      case 'backtick':
        return this.readTemplateString();
      case 'mark':
        if (value === '(') return this.readGroup();
        if (value === '${') return this.readNestedPlaceholder();
        return this.missingHere(operandExpected);
      case 'bad':
      case 'end':
        return this.missingHere(operandExpected);
    }
  }

  private readName(name: string): Expression {
    const { start, end } = this.token;
    if (keywords.has(name)) {
      this.bump();
      return { kind: 'literal', value: keywords.get(name), span: this.spanFrom(start) };
    }
    const { vocabulary } = this.source;
    if (vocabulary.isDeclared(name)) {
      this.mentions |= mentioned.declared;
      this.bump();
      return { kind: 'input', name, nameSpan: this.source.spanOf(start, end), slot: this.source.slotOf('input', name), span: this.spanFrom(start) };
    }
    if (!vocabulary.isVariable(name)) return this.missingHere('the name of a declared input');
    this.mentions |= mentioned.variable;
    this.bump();
    return { kind: 'variable', name, slot: this.source.slotOf('variable', name), span: this.spanFrom(start) };
  }

  private readGroup(): Expression {
    this.bump();
    const inner = this.readNestedConditional();
    if (!this.eat(')')) this.failHere('")"');
    this.grouped = inner;
    return inner;
  }

  private readNestedPlaceholder(): Expression {
    const { start } = this.token;
    const reading = this.nested(start, this.depth + 1);
    if (reading.kind === 'foreign') return this.missingHere(operandExpected);
    if (reading.kind === 'unclosed') return this.missingFor(reading);
    this.continueAt(reading.end);
    if (reading.kind === 'broken') {
      this.reportNested(reading.failure);
      return this.missing();
    }
    this.mentions |= reading.mentions;
    return { kind: 'nested', placeholder: reading.placeholder, span: this.spanFrom(start) };
  }

  private readTemplateString(): Expression {
    const { text } = this.source;
    const { start } = this.token;
    const parts: Part[] = [];
    let chunkStart = this.token.end;
    let from = chunkStart;
    let chunk = '';
    const endChunk = (at: number): void => {
      if (at > chunkStart) parts.push({ kind: 'text', text: chunk + text.slice(from, at), span: this.source.spanOf(chunkStart, at) });
      chunk = '';
    };
    for (let at = from; at < this.limit; ) {
      const code = text.charCodeAt(at);
      if (code === 96) {
        endChunk(at);
        this.continueAt(at + 1);
        return { kind: 'template', parts, span: this.spanFrom(start) };
      }
      if (code === 92) {
        const escape = readEscape(text, at, this.limit);
        if (escape === undefined) {
          const end = Math.min(at + 2, this.limit);
          return this.missingFor({ code: 'expression-syntax', start: at, end, values: { expected: escapeExpected, found: `"${text.slice(at, end)}"` } });
        }
        chunk += text.slice(from, at) + escape.value;
        from = at = escape.end;
      } else if (code === 36 && text.charCodeAt(at + 1) === 123) {
        const reading = this.nested(at, this.depth + 1);
        if (reading.kind === 'foreign') {
          at += 2;
        } else if (reading.kind === 'ours') {
          endChunk(at);
          parts.push(reading.placeholder);
          this.mentions |= reading.mentions;
          chunkStart = from = at = reading.end;
        } else if (reading.kind === 'broken') {
          this.reportNested(reading.failure);
          at = reading.end;
        } else {
          return this.missingFor(reading);
        }
      } else {
        at++;
      }
    }
    return this.missingFor({ code: 'expression-syntax', start, end: start + 1, values: { expected: 'a closing `', found: 'the end of the text' } });
  }

  /** What is broken was meant as ours, and so was what holds it. */
  private reportNested(failure: Failure): void {
    this.mentions |= mentioned.input;
    this.report(failure);
  }

  private isBareLogical(expression: Expression): boolean {
    return expression.kind === 'logical' && expression.operator !== '??' && expression !== this.grouped;
  }

  private readNestedConditional(): Expression {
    this.goDeeper();
    const expression = this.readConditional();
    this.depth--;
    return expression;
  }

  /** Counts one level more for what is read next, and fails if that is over the limit. Who goes deeper comes up again. */
  private goDeeper(): void {
    this.depth++;
    if (this.depth <= limits.nesting) return;
    this.fail({ code: 'limit-exceeded', start: this.token.start, end: this.token.end, values: { what: 'The nesting of this expression', limit: String(limits.nesting) } });
  }
}
