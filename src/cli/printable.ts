/** What a terminal obeys. Tabs and line breaks are harmless; a return that ends no line would write over what stands there. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\r(?!\n)/g;

/** What turns the direction of the text around it. */
const turns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Makes a text from a file safe to show on a terminal: escape sequences could move the cursor or rewrite what was said,
 * so each control character becomes a visible one of one column. Tabs and line breaks stay.
 */
export function printable(text: string): string {
  return maskControls(text.replace(/\r\n/g, '\n')).replace(turns, '\uFFFD');
}

/** Puts a visible character, one for one, in the place of each that a terminal would obey. */
export function maskControls(text: string): string {
  return text.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** Puts a text on one line, safe to show. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
