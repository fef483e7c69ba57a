import type { Key } from 'node:readline';
import { styleText } from 'node:util';
import type { Value } from '../../core/index.js';
import { maskControls, oneLine } from '../printable.js';
import { Prompt, S_BAR, S_BAR_END, symbol, symbolBar, wrapTextWithPrefix } from './clack.js';
import type { Control } from './control.js';
import { deleteBackward, deleteForward, insertText, moveCursor, type SeveralLines } from './severalLines.js';

interface LongQuestion extends Control {
  readonly initial: string;
  readonly placeholder: string;
  readonly validate: (typed: Value) => string | undefined;
}

/** A terminal that is told so marks the beginning and the end of what is pasted. */
const markPastes = '\u001B[?2004h';
export const leavePastes = '\u001B[?2004l';

/**
 * Asks for a text of several lines. Enter begins a line, Tab or Ctrl+D finishes, Enter in an empty field skips. The
 * library's own field of this kind splits emoji and takes a blank line in a pasted text for the end.
 */
export async function askSeveralLines(question: LongQuestion): Promise<string | symbol> {
  question.output.write(markPastes);
  try {
    return (await new SeveralLinesPrompt(question).prompt()) ?? '';
  } finally {
    question.output.write(leavePastes);
  }
}

class SeveralLinesPrompt extends Prompt<string> {
  private lines: SeveralLines;
  private isPasting = false;
  private lastKey: string | undefined;

  constructor(private readonly question: LongQuestion) {
    const { initial, validate, input, output, signal } = question;
    super({ input, output, signal, validate, render: () => this.draw() }, false);
    this.lines = { text: initial, cursor: initial.length };
    this.value = initial;
    this.on('key', (character, key) => this.take(character, key));
  }

  /** Enter in an empty field. */
  protected override _shouldSubmit(): boolean {
    return !this.isPasting && this.lines.text === '';
  }

  private take(character: string | undefined, key: Key): void {
    if (key.name === 'paste-start' || key.name === 'paste-end') this.isPasting = key.name === 'paste-start';
    else if (!this.isPasting && isFinish(key)) this.finish();
    else this.lines = this.edit(character, key);
    this.lastKey = key.name;
    this._setValue(this.lines.text);
  }

  private finish(): void {
    const message = this.question.validate(this.lines.text);
    this.error = message ?? '';
    this.state = message === undefined ? 'submit' : 'error';
  }

  private edit(character: string | undefined, { name, ctrl, meta }: Key): SeveralLines {
    const { lines } = this;
    if (name === 'return') return lines.text === '' && !this.isPasting ? lines : insertText(lines, '\n');
    // Pasted from Windows a line may end with both.
    if (name === 'enter') return this.lastKey === 'return' ? lines : insertText(lines, '\n');
    if (name === 'backspace') return deleteBackward(lines);
    if (name === 'delete') return deleteForward(lines);
    if (ctrl === true && (name === 'a' || name === 'e')) return moveCursor(lines, name === 'a' ? 'home' : 'end');
    if (character === undefined || ctrl === true || meta === true || (character < ' ' && character !== '\t')) return moveCursor(lines, name ?? '');
    return insertText(lines, character);
  }

  private draw(): string {
    const { message, output, placeholder } = this.question;
    const bar = `${symbolBar(this.state)}  `;
    const head = `${styleText('gray', S_BAR)}\n${symbol(this.state)}  ${message}\n`;
    const wrap = (text: string): string => wrapTextWithPrefix(output, text, bar);
    switch (this.state) {
      case 'submit':
      case 'cancel':
        return `${head}${wrap(styleText('dim', maskControls(this.lines.text)))}`;
      case 'initial':
      case 'active':
      case 'validating':
      case 'error': {
        const field = this.lines.text === '' && placeholder !== '' ? styleText('dim', oneLine(placeholder)) : withCursor({ ...this.lines, text: maskControls(this.lines.text) });
        const help = this.state === 'error' ? styleText('yellow', this.error) : styleText('dim', this.help());
        return `${head}${wrap(field)}\n${S_BAR_END}  ${help}\n`;
      }
    }
  }

  private help(): string {
    if (this.lines.text !== '') return 'Enter: new line, Tab: done';
    return this.question.validate('') === undefined ? 'Enter: skip' : 'Type or paste; Tab: done';
  }
}

function isFinish({ name, ctrl, shift }: Key): boolean {
  return (name === 'tab' && shift !== true) || (name === 'd' && ctrl === true);
}

function withCursor({ text, cursor }: SeveralLines): string {
  const under = String.fromCodePoint(text.codePointAt(cursor) ?? 0x20);
  const rest = text.slice(cursor + (cursor === text.length ? 0 : under.length));
  return under === '\n' ? `${text.slice(0, cursor)}\u2588\n${rest}` : `${text.slice(0, cursor)}${cursor === text.length ? '\u2588' : styleText('inverse', under)}${rest}`;
}
