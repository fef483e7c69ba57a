import { checkAnswer, textOf, type Question, type Value } from '../../core/index.js';
import { maskControls, oneLine } from '../printable.js';
import { askFreely, noAnswer, notChosen, rowOf, rowsMatching, type Row } from './askFreely.js';
import { askSeveralLines } from './askSeveralLines.js';
import { confirm, multiselect, password, select, text } from './clack.js';
import type { Control } from './control.js';
import { watchKeys } from './interruption.js';
import { pathRows } from './pathRows.js';
import { explain, headingOf } from './questionText.js';
import type { Reply } from './reply.js';
import { makeSuspendable } from './suspension.js';
import type { Terminal } from './terminal.js';

/** Asks one question with the control that suits its type. An answer is checked and of the input's type. */
export async function askQuestion(question: Question, terminal: Terminal): Promise<Reply> {
  const { input } = question;
  const suspendable = makeSuspendable(terminal);
  explain(question, suspendable);
  const interruption = watchKeys(terminal.input);
  const { signal } = interruption;
  const control: Control = { message: headingOf(question), input: terminal.input, output: suspendable.output, signal };
  const typed = await askWithControl(question, control, terminal);
  interruption.stop();
  suspendable.stop();
  if (typeof typed === 'symbol') return { kind: interruption.wantsBack ? 'back' : 'cancel' };
  // A masked field cannot show a default, so an empty one stands for it.
  const kept = input.secret && typed === '' ? question.initial?.value : typed;
  const { value, problem } = checkAnswer(input, kept);
  return problem === undefined ? { kind: 'answer', value } : askQuestion(question, terminal);
}

async function askWithControl(question: Question, control: Control, { cwd }: Terminal): Promise<Value | symbol> {
  const { input, initial } = question;
  const before = textOf(initial?.value);
  const validate = (typed: Value): string | undefined => {
    const { problem } = checkAnswer(input, typed);
    return problem && oneLine(problem.message);
  };
  if (input.secret) {
    return password({ ...control, validate: (typed) => validate(typed === '' || typed === undefined ? initial?.value : typed) });
  }
  const options = input.options ?? [];
  const optional = input.required ? [] : [noAnswer];
  const first = initial?.value === undefined ? optional : [];
  const last = initial?.value === undefined ? [] : optional;
  switch (input.type) {
    case 'boolean': {
      const yesOrNo = initial?.value ?? (input.required ? true : undefined);
      if (yesOrNo !== undefined) return confirm({ ...control, initialValue: yesOrNo === true });
      const rows = [...optional, { value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }];
      return select({ ...control, options: rows, showInstructions: false });
    }
    case 'choice':
      if (input.custom && options.length > 0) {
        return askFreely({ ...control, rows: rowsMatching(withEmptyRow(question, options.map(rowOf))), initial: before, validate });
      }
      if (options.length === 0) break;
      return select({ ...control, options: [...first, ...options.map(rowOf), ...last], initialValue: before, maxItems: 12 });
    case 'choices':
      if (input.custom || options.length === 0) break;
      return multiselect({ ...control, options: options.map(rowOf), initialValues: listOf(initial?.value), required: input.required, maxItems: 12 });
    case 'file':
    case 'folder': {
      const isFolder = (typed: Value): boolean => input.type === 'file' && textOf(typed).endsWith('/');
      const validatePath = (typed: Value): string | undefined => (isFolder(typed) ? 'This is a folder; Tab goes into it.' : validate(typed));
      const path = await askFreely({ ...control, rows: pathRows(cwd, input.type, [emptyRowOf(question)]), initial: '', initialText: oneLine(before), validate: validatePath });
      return typeof path === 'symbol' ? path : path.replace(/(?<=.)\/$/, '');
    }
    case 'text':
      return askSeveralLines({ ...control, initial: before, placeholder: input.placeholder ?? '', validate });
    case 'string':
    case 'number':
    case 'integer':
    case 'password':
      if (input.suggestions.length === 0) break;
      return askFreely({ ...control, rows: rowsMatching(withEmptyRow(question, suggestionRows(question, before))), initial: before, validate });
  }
  // A field of one line would lose the line breaks of what it begins with, and obey its control characters.
  if (before.includes('\n') || maskControls(before) !== before) return askSeveralLines({ ...control, initial: before, placeholder: '', validate });
  return text({ ...control, initialValue: before, placeholder: oneLine(input.placeholder ?? ''), validate });
}

/** Adds the row without an answer: at first where the list begins on it, at last where a person may change to it. */
function withEmptyRow(question: Question, rows: readonly Row[]): readonly Row[] {
  if (question.initial?.value === undefined) return [emptyRowOf(question), ...rows];
  return question.input.required ? rows : [...rows, noAnswer];
}

function emptyRowOf({ input }: Question): Row {
  return input.required ? notChosen : noAnswer;
}

function suggestionRows({ input: { suggestions } }: Question, before: string): ReturnType<typeof rowOf>[] {
  const words = before === '' || suggestions.includes(before) ? suggestions : [before, ...suggestions];
  return words.map((word) => rowOf({ value: word, label: word }));
}

function listOf(value: Value): string[] {
  return (typeof value === 'object' && value !== null ? value : value === undefined || value === null ? [] : [value]).map(textOf);
}
