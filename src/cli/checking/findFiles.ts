import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import { isPromptPath } from '../../library/isPromptPath.js';
import { relativePath } from '../../library/nodeFileVariables.js';
import type { Invocation } from '../invocation.js';
import { fileReason } from '../readPromptFile.js';
import { WrongUse } from '../wrongUse.js';
import { openGitIgnored } from './gitIgnored.js';
import { isMarkdownPath, refuseOtherFile } from './markdownPath.js';
// As a CommonJS module: its other form asks for the address of its own file, which a bundle does not have.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import tinyglobby = require('tinyglobby');

/**
 * Finds the files that paths and globs mean, from the working directory on; without any, those of that directory itself.
 * Gives their paths sorted and each once, or `-` for standard input. Throws `WrongUse` for what matches nothing.
 */
export async function findFiles(patterns: readonly string[], { cwd }: Invocation): Promise<readonly string[]> {
  if (patterns.includes('-')) {
    if (patterns.length > 1) throw new WrongUse('- stands for standard input, and no other path can be given with it.');
    return ['-'];
  }
  const found = new Set<string>();
  for (const pattern of patterns.length === 0 ? ['.'] : patterns) {
    for (const path of await matchPattern(pattern, cwd)) found.add(path);
  }
  return [...found].map((path) => relativePath(cwd, path).replaceAll(sep, '/')).sort();
}

/** A path that exists is taken as it is, even when it looks like a glob. */
async function matchPattern(pattern: string, cwd: string): Promise<readonly string[]> {
  if (pattern === '') throw new WrongUse('a path is empty.');
  const path = resolve(cwd, pattern);
  const status = await statIfThere(path, pattern);
  if (status?.isDirectory() === true) return findPromptsIn(path, pattern);
  if (status !== undefined) {
    refuseOtherFile(path, pattern);
    return [path];
  }
  if (!tinyglobby.isDynamicPattern(pattern)) throw new WrongUse(`cannot read ${pattern}: there is no such file.`);
  const matches = await expand(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, { cwd });
  if (matches.length === 0) throw new WrongUse(`no file matches "${pattern}".`);
  const texts = matches.filter(isMarkdownPath);
  if (texts.length === 0) throw new WrongUse(`no Markdown file matches "${pattern}".`);
  const paths = await withoutIgnored(texts, cwd);
  if (paths.length === 0) throw new WrongUse(`.gitignore leaves out every file that matches "${pattern}". A file is always checked by its full name.`);
  return paths;
}

async function findPromptsIn(folder: string, pattern: string): Promise<readonly string[]> {
  const prompts = (await expand('**/*.md', { cwd: folder, caseSensitiveMatch: false })).filter(isPromptPath);
  const name = pattern === '.' ? 'this folder' : pattern;
  if (prompts.length === 0) throw new WrongUse(`there is no *.prompt.md, no SKILL.md and no command of another tool in ${name} or below it.`);
  const paths = await withoutIgnored(prompts, folder);
  if (paths.length === 0) throw new WrongUse(`.gitignore leaves out every prompt file in ${name} and below it. A file is always checked by its full name.`);
  return paths;
}

/** What Git leaves out is built, or of others; a folder or file that a person has named is checked all the same. */
async function withoutIgnored(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const isIgnored = await openGitIgnored(folder);
  const areIgnored = await Promise.all(paths.map(isIgnored));
  return paths.filter((_, index) => !areIgnored[index]);
}

/** Prompts live in folders such as `.github`. Links are not gone into: they may lead in circles, or to what is found anyway. */
async function expand(pattern: string, options: GlobOptions & { readonly cwd: string }): Promise<readonly string[]> {
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const matches = await tinyglobby.glob(pattern, { ...options, ignore, dot: true, expandDirectories: false, followSymbolicLinks: false });
  const paths = matches.map((match) => resolve(options.cwd, match));
  const areFiles = await Promise.all(paths.map(isFile));
  return paths.filter((_, index) => areFiles[index]);
}

/** A link counts as what it leads to; one that leads nowhere is no file. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function statIfThere(path: string, pattern: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw new WrongUse(`cannot read ${pattern}: ${fileReason(error)}.`);
  }
}
