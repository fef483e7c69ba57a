/** What is said in the place of the library's words. Repairs go by these. */
export const headerReasons = {
  colon: 'a value that holds ": " needs quotes around it.',
  block: 'a value that begins with "|" or ">", or holds one behind "!", needs quotes around it.',
  reserved: 'a value that begins with "@", "`", "%", "," or "- " needs quotes around it.',
  documents: 'a line in it begins with "---" or "...", and what follows would be lost.',
  tab: 'a tab cannot indent a line. Use spaces.',
  indent: 'this line is not indented as the lines around it are.',
  quote: 'this quote is never closed.',
  bracket: 'this bracket is never closed.',
  behind: 'text stands behind the closing quote or bracket of this value. Put quotes around all of it.',
  space: 'a space is missing behind the colon.',
  key: 'a colon is missing behind the key.',
  comma: 'a comma or a quote is missing in this list.',
  escape: 'a backslash in double quotes begins an escape, and this is none. Write two, or use single quotes.',
} as const;
