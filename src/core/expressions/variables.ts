interface VariableRow {
  /** What it stands for, in one sentence for hover, completion and the question when it has no value. */
  readonly help: string;
  /** Whether it describes the editor that the person was working in; the others are known without any. */
  readonly ofEditor: boolean;
}

/** The values that an editor knows and a prompt may use: VS Code's own names first, then ours. */
export const variables: Readonly<Record<string, VariableRow>> = {
  file: { help: 'Full path of the file you were working in', ofEditor: true },
  fileBasename: { help: 'Name of the file you were working in', ofEditor: true },
  fileBasenameNoExtension: { help: 'Name of the file you were working in, without its extension', ofEditor: true },
  fileExtname: { help: 'Extension of the file you were working in, with the dot', ofEditor: true },
  fileDirname: { help: 'Full path of the folder of the file you were working in', ofEditor: true },
  fileDirnameBasename: { help: 'Name of the folder of the file you were working in', ofEditor: true },
  relativeFile: { help: 'Path of the file you were working in, relative to the workspace', ofEditor: true },
  relativeFileDirname: { help: 'Path of the folder of the file you were working in, relative to the workspace', ofEditor: true },
  workspaceFolder: { help: 'Full path of the workspace folder', ofEditor: false },
  workspaceFolderBasename: { help: 'Name of the workspace folder', ofEditor: false },
  selection: { help: 'Text selected in the editor', ofEditor: true },
  selectedText: { help: 'Text selected in the editor', ofEditor: true },
  lineNumber: { help: 'Number of the line the cursor is in', ofEditor: true },
  cwd: { help: 'Working directory', ofEditor: false },
  userHome: { help: 'Home folder of the user', ofEditor: false },
  pathSeparator: { help: 'Character between the parts of a path', ofEditor: false },
  clipboard: { help: 'Text on the clipboard', ofEditor: false },
  language: { help: 'Language of the file you were working in', ofEditor: true },
  date: { help: "Today's date, year-month-day", ofEditor: false },
  time: { help: 'Time of day, hours:minutes', ofEditor: false },
  gitBranch: { help: 'Git branch that is checked out', ofEditor: false },
};

/** V8 looks a name that was just cut out of a text up in a set with less work than in an object. */
const variableNames: ReadonlySet<string> = new Set(Object.keys(variables));

/** Tells whether a bare name is a variable. */
export function isVariable(name: string): boolean {
  return variableNames.has(name);
}
