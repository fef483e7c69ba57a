/** A text with a cursor in it, as it is being typed. A value that never changes: each step gives a new one. */
export interface SeveralLines {
  readonly text: string;
  readonly cursor: number;
}

/** Puts a text in at the cursor. */
export function insertText({ text, cursor }: SeveralLines, inserted: string): SeveralLines {
  return { text: text.slice(0, cursor) + inserted + text.slice(cursor), cursor: cursor + inserted.length };
}

/** Takes away the character before the cursor. */
export function deleteBackward({ text, cursor }: SeveralLines): SeveralLines {
  const start = characterBefore(text, cursor);
  return { text: text.slice(0, start) + text.slice(cursor), cursor: start };
}

/** Takes away the character behind the cursor. */
export function deleteForward({ text, cursor }: SeveralLines): SeveralLines {
  return { text: text.slice(0, cursor) + text.slice(characterAfter(text, cursor)), cursor };
}

/** Moves the cursor as the key of this name does; any other name leaves it where it is. */
export function moveCursor({ text, cursor }: SeveralLines, key: string): SeveralLines {
  const lineStart = startOfLine(text, cursor);
  const lineEnd = endOfLine(text, cursor);
  switch (key) {
    case 'left':
      return { text, cursor: characterBefore(text, cursor) };
    case 'right':
      return { text, cursor: characterAfter(text, cursor) };
    case 'home':
      return { text, cursor: lineStart };
    case 'end':
      return { text, cursor: lineEnd };
    case 'up':
      return { text, cursor: lineStart === 0 ? 0 : columnIn(text, startOfLine(text, lineStart - 1), cursor - lineStart) };
    case 'down':
      return { text, cursor: lineEnd === text.length ? lineEnd : columnIn(text, lineEnd + 1, cursor - lineStart) };
    default:
      return { text, cursor };
  }
}

/** `lastIndexOf` with a place before the text would look at its first character, so the text is cut instead. */
function startOfLine(text: string, at: number): number {
  return text.slice(0, at).lastIndexOf('\n') + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The place of a column in the line that begins at `start`, and never inside a character. */
function columnIn(text: string, start: number, column: number): number {
  const at = Math.min(start + column, endOfLine(text, start));
  return isInsideCharacter(text, at) ? at - 1 : at;
}

function characterBefore(text: string, at: number): number {
  const before = Math.max(0, at - 1);
  return isInsideCharacter(text, before) ? before - 1 : before;
}

function characterAfter(text: string, at: number): number {
  const after = Math.min(text.length, at + 1);
  return isInsideCharacter(text, after) ? after + 1 : after;
}

/** Characters outside the basic plane, emoji among them, take two units. */
function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}
