/**
 * Gives the text of a file in UTF-16 without the mark at its start, or nothing for bytes without such a mark. Windows PowerShell writes what a command prints in this
 * way, and VS Code shows it like any other text.
 */
export function decodeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}
