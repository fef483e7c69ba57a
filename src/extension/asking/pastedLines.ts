import * as vscode from 'vscode';

/** A text of several lines that was pasted, and what a field of one line made of it. */
interface Paste {
  readonly flat: string;
  readonly lines: string;
}

/** How long a clipboard may keep an answer waiting, in milliseconds: a browser may be asking whether it may be read. */
const patience = 2000;

/** The shortest paste of several lines: two letters and what is between them. */
const shortest = 3;

/**
 * Gives a text its line breaks back, of which a field of one line makes spaces when it is pasted there. What was pasted is known by the
 * clipboard, which is looked at only when several words come into the field at once.
 */
export class PastedLines {
  private readonly pastes: Paste[] = [];
  private before = '';
  private reading: Promise<void> = Promise.resolve();

  /** Takes what is called when a paste of several lines was found. */
  constructor(private readonly onFound: () => void) {}

  /** Begins with what a field holds that nobody pasted. */
  begin(value: string): void {
    this.before = value;
  }

  /** Takes what the field holds after a change. */
  follow(value: string): void {
    const inserted = insertedIn(this.before, value);
    this.before = value;
    if (inserted.length >= shortest && /\s/.test(inserted)) this.reading = this.reading.then(() => this.look(value));
  }

  /** Gives a text of the field as it was pasted. */
  restore(value: string): string {
    return this.pastes.reduce((text, { flat, lines }) => text.replaceAll(flat, () => lines), value);
  }

  /** Settles when all that was pasted so far is known, or cannot be known soon. */
  async settled(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([this.reading, new Promise<void>((done) => (timer = setTimeout(done, patience)))]);
    clearTimeout(timer);
  }

  private async look(value: string): Promise<void> {
    const lines = (await readClipboard()).replace(/\r\n?/g, '\n').replace(/\n+$/, '');
    const flat = lines.replaceAll('\n', ' ');
    if (flat === lines || !value.includes(flat) || this.pastes.some((paste) => paste.flat === flat)) return;
    this.pastes.push({ flat, lines });
    this.onFound();
  }
}

/** Gives what was put into a text between what it begins and ends with as before. */
function insertedIn(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return after.slice(start, after.length - end);
}

/** A clipboard that may not be read holds nothing. */
async function readClipboard(): Promise<string> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    return '';
  }
}
