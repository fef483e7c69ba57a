import { textOf, type Option, type Value } from '../../core/index.js';
import { oneLine } from '../printable.js';
import { autocomplete } from './clack.js';
import type { Control } from './control.js';

/** A row of a list. The value is the text that is checked and converted afterwards. */
export interface Row {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Gives the rows that suit what was typed. */
export type Rows = (typed: string) => readonly Row[];

interface FreeQuestion extends Control {
  readonly rows: Rows;
  /** The value of the row that is chosen at first. */
  readonly initial: string;
  /** What the field begins with. */
  readonly initialText?: string;
  readonly validate: (typed: Value) => string | undefined;
}

/** The row that skips a question. */
export const noAnswer: Row = { value: '', label: 'No answer' };

/** The row on which a required question without a default begins, so that Enter alone takes nothing. */
export const notChosen: Row = { value: '', label: 'Choose one, or type' };

/** Asks with a list of rows that changes with what is typed; what was typed is one of them where it may be an answer. */
export async function askFreely({ rows, initial, initialText = '', validate, ...control }: FreeQuestion): Promise<string | symbol> {
  const answer = await autocomplete<string>({
    ...control,
    options() {
      return [...rows(this.userInput.trim())];
    },
    // The rows above are already those that match.
    filter: () => true,
    validate: (value) => validate(Array.isArray(value) ? value[0] : value),
    initialValue: initial,
    initialUserInput: initialText,
    completeOnTab: true,
    maxItems: 10,
  });
  return answer ?? '';
}

/** Gives the rows of a fixed list that hold what was typed, in any case of letters, and that text itself. */
export function rowsMatching(rows: readonly Row[]): Rows {
  return (typed) => {
    const word = typed.toLowerCase();
    return typed === '' ? rows : withTyped(typed, rows.filter(({ value, label }) => value !== '' && `${label}\n${value}`.toLowerCase().includes(word)));
  };
}

/** Adds what was typed behind the rows that it matches, so that Enter completes a word. */
export function withTyped(typed: string, rows: readonly Row[]): readonly Row[] {
  const isListed = typed === '' || rows.some(({ value }) => value === typed);
  return isListed ? rows : [...rows, { value: typed, label: oneLine(typed), hint: 'your own text' }];
}

/** An option as a row: its label, and its value where that differs. */
export function rowOf({ value, label, description }: Option): Row {
  const shown = typeof value === 'boolean' || textOf(value) === label ? [] : [textOf(value)];
  const hint = [...shown, ...(description === undefined ? [] : [description])].join(': ');
  return { value: textOf(value), label: oneLine(label), ...(hint === '' ? {} : { hint: oneLine(hint) }) };
}
