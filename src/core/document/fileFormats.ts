/** How a format writes the arguments of a command into its text, and how it keeps such text from being one. */
export interface ArgumentSyntax {
  /** The number of the first argument. */
  readonly first: 0 | 1;
  /** Whether `$ARGUMENTS[1]` is the same as `$1`. */
  readonly hasIndexes: boolean;
  /** What `$name` may name: one of the header's `arguments`, or any word in capitals. */
  readonly names: 'declared' | 'capitals';
  /** What makes plain text of `$1`: a backslash in front, which goes, or a second `$`, which stays. */
  readonly escape: 'backslash' | 'dollar';
}

/** One of the kinds of files that hold prompts. */
interface FileFormatRow {
  /** Which paths are of this format, written with `/`. */
  readonly path: RegExp;
  /** Absent when `$ARGUMENTS` and `$1` are plain text. */
  readonly arguments?: ArgumentSyntax;
}

const claudeArguments: ArgumentSyntax = { first: 0, hasIndexes: true, names: 'declared', escape: 'backslash' };

/**
 * The formats of files that hold our placeholders, the more particular paths first. What each does with arguments is what
 * its own tool documents.
 */
export const fileFormats = {
  prompt: { path: /\.prompt\.md$/i },
  'claude-command': { path: /(?:^|\/)\.claude\/commands\/.*\.md$/i, arguments: claudeArguments },
  'claude-skill': { path: /(?:^|\/)\.claude\/skills\/(?:.*\/)?SKILL\.md$/, arguments: claudeArguments },
  skill: { path: /(?:^|\/)SKILL\.md$/ },
  'codex-prompt': { path: /(?:^|\/)\.codex\/prompts\/[^/]*\.md$/i, arguments: { first: 1, hasIndexes: false, names: 'capitals', escape: 'dollar' } },
  // Cursor adds what is typed behind the command to the end of the text.
  'cursor-command': { path: /(?:^|\/)\.cursor\/commands\/.*\.md$/i },
} as const satisfies Record<string, FileFormatRow>;

/** One of the closed set of formats. */
export type FileFormat = keyof typeof fileFormats;

/** Gives the format of a file by its path, written with `/` or `\`; nothing for a file that only a person can call a prompt. */
export function findFileFormat(path: string): FileFormat | undefined {
  const slashed = path.replaceAll('\\', '/');
  return (Object.keys(fileFormats) as FileFormat[]).find((format) => fileFormats[format].path.test(slashed));
}

/** Gives the forms of arguments that a format defines, or nothing. */
export function argumentSyntaxOf(format: FileFormat): ArgumentSyntax | undefined {
  const row: FileFormatRow = fileFormats[format];
  return row.arguments;
}
