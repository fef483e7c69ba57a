import { basename, dirname, isAbsolute, parse, relative, resolve } from 'node:path';

/** Gives the variables that describe a file, as VS Code fills them. Takes its path and the folder that relative ones start from. */
export function fileVariables(path: string, cwd: string, workspaceFolder: string): Record<string, string> {
  const file = resolve(cwd, path);
  const { base, name, ext, dir } = parse(file);
  return {
    file,
    fileBasename: base,
    fileBasenameNoExtension: name,
    fileExtname: ext,
    fileDirname: dir,
    fileDirnameBasename: basename(dir),
    relativeFile: relativePath(workspaceFolder, file),
    relativeFileDirname: relativePath(workspaceFolder, dirname(file)) || '.',
  };
}

/** Gives the path of a file from a folder on; a file outside the folder keeps its full path. */
export function relativePath(folder: string, path: string): string {
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
