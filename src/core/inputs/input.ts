import type { Scalar, Value } from '../expressions/values.js';
import type { Template } from '../template/nodes.js';
import type { ExpressionText } from '../template/parseTemplate.js';
import type { Span } from '../text/span.js';
import type { InputType } from './inputTypes.js';

/** A named question, with everything that the file says about it. */
export interface Input {
  readonly name: string;
  readonly type: InputType;
  readonly description?: string;
  readonly required: boolean;
  readonly default?: InputDefault;
  /** The allowed answers of a choice. */
  readonly options?: readonly Option[];
  /** A choice that takes other text too. */
  readonly custom: boolean;
  /** Answers that the author mentions somewhere; they never limit the answer. */
  readonly suggestions: readonly string[];
  /** Grey text in an empty field. */
  readonly placeholder?: string;
  /** The question is skipped while this is false. */
  readonly when?: ExpressionText;
  readonly limits: InputLimits;
  /** Asked masked, never stored, never logged. */
  readonly secret: boolean;
  /** Where the name is declared, first the declaration that counts most. */
  readonly declarations: readonly Span[];
  /** Where the name is used, in the order of the file. */
  readonly uses: readonly Span[];
}

export interface InputDefault {
  /** As the author wrote it. */
  readonly text: string;
  readonly value: Value;
  /** Present when the text holds placeholders: the value is then computed when the question is reached. */
  readonly template?: Template;
}

export interface Option {
  readonly value: Scalar;
  readonly label: string;
  readonly description?: string;
}

export interface InputLimits {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What one place of the file says about an input; what it does not say is absent. */
export interface Declaration {
  readonly name: string;
  readonly place: DeclarationPlace;
  readonly nameSpan: Span;
  readonly description?: string;
  readonly type?: InputType;
  readonly required?: boolean;
  readonly default?: DeclaredDefault;
  readonly options?: readonly Option[];
  readonly custom?: boolean;
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  readonly when?: { readonly text: string; readonly span: Span; readonly textStart?: number };
  readonly limits?: InputLimits;
}

/** A default as one place gives it. */
export interface DeclaredDefault {
  readonly value: Value;
  readonly span: Span;
  readonly textStart?: number;
  /** A sentence mentions it, which may mean something else. */
  readonly isRemark?: true;
}

/** The four places of declarations, the one that counts most first. */
export type DeclarationPlace = 'header' | 'section' | 'configuration' | 'placeholder';
