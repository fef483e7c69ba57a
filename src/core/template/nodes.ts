import type { Span } from '../text/span.js';

/** The body of a prompt file as a sequence of plain text and placeholders that covers it without gaps. */
export interface Template {
  readonly parts: readonly Part[];
  /** The inputs and variables that the parts refer to; nodes name them by their index, the slot. */
  readonly slots: readonly Slot[];
}

/** One name that a template needs a value for. */
export interface Slot {
  readonly kind: 'input' | 'variable';
  readonly name: string;
}

export type Part = TextPart | Placeholder;
export type Placeholder = ReferencePart | ConfigurationPart | VariablePart | ExpressionPart | BrokenPart;

/** Text that comes out as `text`: the slice of its span, or without the backslash in front of an escaped `${`. */
export interface TextPart {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
}

/** `${input:name}` in any of its forms, or `${name}` of a declared name. */
export interface ReferencePart {
  readonly kind: 'reference';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly slot: number;
  /** What follows the name: after `:` it says more about the input, after `|` or `=` it gives options or the default. */
  readonly segment?: Segment;
  /** It stands first in an item of an Inputs section, which keeps its label. */
  readonly labelled: boolean;
  /** Present for `$ARGUMENTS`, `$1` and the like, in a format that defines them: what the header says about the argument. */
  readonly argument?: { readonly description?: string; readonly isRequired: boolean };
}

export interface Segment {
  readonly separator: ':' | '|' | '=';
  readonly text: string;
  readonly span: Span;
}

/** `${NAME=…}`: declares an input in the body and comes out as its answer. */
export interface ConfigurationPart {
  readonly kind: 'configuration';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly slot: number;
  /** What follows the `=`, without quotes. */
  readonly value: string;
  readonly valueSpan: Span;
  readonly quoted: boolean;
}

/** `${file}` and the other values that the editor knows. */
export interface VariablePart {
  readonly kind: 'variable';
  readonly span: Span;
  readonly name: string;
  readonly slot: number;
}

/** `${expression}`. */
export interface ExpressionPart {
  readonly kind: 'expression';
  readonly span: Span;
  readonly expression: Expression;
}

/** Text that was plainly meant as a placeholder but cannot be read; it comes out as it stands, and a problem says why. */
export interface BrokenPart {
  readonly kind: 'broken';
  readonly span: Span;
  readonly text: string;
}

/**
 * An expression. Chains of one operator are one node with many operands, so that neither reading nor evaluating a long
 * chain needs a deep stack.
 */
export type Expression =
  | Literal
  | InputName
  | VariableName
  | TemplateString
  | NestedPlaceholder
  | Not
  | Logical
  | Sum
  | Comparison
  | Conditional
  | Chain
  | Missing;

export interface Literal {
  readonly kind: 'literal';
  readonly span: Span;
  readonly value: string | number | boolean | null | undefined;
}

/** `input:name`, or the bare name of a declared input. */
export interface InputName {
  readonly kind: 'input';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly slot: number;
}

export interface VariableName {
  readonly kind: 'variable';
  readonly span: Span;
  readonly name: string;
  readonly slot: number;
}

/** `` `text ${…} text` `` */
export interface TemplateString {
  readonly kind: 'template';
  readonly span: Span;
  readonly parts: readonly Part[];
}

/** `${…}` used as an operand; its value is the value of what stands in it, not yet text. */
export interface NestedPlaceholder {
  readonly kind: 'nested';
  readonly span: Span;
  readonly placeholder: Placeholder;
}

export interface Not {
  readonly kind: 'not';
  readonly span: Span;
  readonly operand: Expression;
}

export interface Logical {
  readonly kind: 'logical';
  readonly span: Span;
  readonly operator: '||' | '&&' | '??';
  readonly operands: readonly Expression[];
}

export interface Sum {
  readonly kind: 'sum';
  readonly span: Span;
  readonly operands: readonly Expression[];
}

export type ComparisonOperator = '===' | '!==' | '==' | '!=' | '<' | '>' | '<=' | '>=';

/** `first op operand op operand …`, from left to right; all operators of one level of precedence. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly span: Span;
  readonly first: Expression;
  readonly rest: readonly { readonly operator: ComparisonOperator; readonly operand: Expression }[];
}

/** `test ? then : test ? then : … : otherwise` */
export interface Conditional {
  readonly kind: 'conditional';
  readonly span: Span;
  readonly branches: readonly { readonly test: Expression; readonly then: Expression }[];
  readonly otherwise: Expression;
}

/** `target.length`, `target.method(…).method(…)` */
export interface Chain {
  readonly kind: 'chain';
  readonly span: Span;
  readonly target: Expression;
  readonly steps: readonly ChainStep[];
}

export interface ChainStep {
  readonly name: string;
  readonly nameSpan: Span;
  /** Absent for a property. */
  readonly arguments?: readonly Expression[];
}

/** Stands where an expression should be. */
export interface Missing {
  readonly kind: 'missing';
  readonly span: Span;
}
