interface VariableRow {
  /** What it stands for, in one sentence for hover, completion and the question when it has no value. */
  readonly help: string;
}

/** The values that an editor knows and a prompt may use: VS Code's own names first, then ours. */
export const variables: Readonly<Record<string, VariableRow>> = {
  file: { help: 'Full path of the file you were working in' },
  fileBasename: { help: 'Name of that file' },
  fileBasenameNoExtension: { help: 'Name of that file without its extension' },
  fileExtname: { help: 'Extension of that file, with the dot' },
  fileDirname: { help: 'Full path of the folder of that file' },
  fileDirnameBasename: { help: 'Name of the folder of that file' },
  relativeFile: { help: 'Path of that file relative to the workspace' },
  relativeFileDirname: { help: 'Path of the folder of that file relative to the workspace' },
  workspaceFolder: { help: 'Full path of the workspace folder' },
  workspaceFolderBasename: { help: 'Name of the workspace folder' },
  selection: { help: 'Text selected in the editor' },
  selectedText: { help: 'Text selected in the editor' },
  lineNumber: { help: 'Number of the line the cursor is in' },
  cwd: { help: 'Working directory' },
  userHome: { help: 'Home folder of the user' },
  pathSeparator: { help: 'Character between the parts of a path' },
  clipboard: { help: 'Text on the clipboard' },
  language: { help: 'Language of the file you were working in' },
  date: { help: "Today's date, year-month-day" },
  time: { help: 'Time of day, hours:minutes' },
  gitBranch: { help: 'Git branch that is checked out' },
};

/** Tells whether a bare name is a variable. */
export function isVariable(name: string): boolean {
  return Object.hasOwn(variables, name);
}
