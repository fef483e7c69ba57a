import * as vscode from 'vscode';
import type { ExtensionHost } from '../extensionHost.js';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';

/** Tells whether a file is a skill: its name is that of its folder, in which may lie what it needs. */
export function isSkill(uri: vscode.Uri): boolean {
  return fileNameOf(uri) === 'SKILL.md';
}

/** Gives the folder of a skill, to be copied or renamed. When much more than the skill lies in it, the workspace or the home folder, says so and gives nothing. */
export function skillFolder(skill: vscode.Uri, { disk }: ExtensionHost): vscode.Uri | undefined {
  const folder = vscode.Uri.joinPath(skill, '..');
  const others = [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...(disk === undefined ? [] : [vscode.Uri.file(disk.home)])];
  if (!others.some((each) => isAtOrBelow(each, folder))) return folder;
  void showError(vscode.l10n.t('More than this skill lies in the folder {0}, so it is neither copied nor renamed from here.', fileNameOf(folder)));
  return undefined;
}

function isAtOrBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const withSlash = (each: vscode.Uri): string => `${each.toString().replace(/\/+$/, '')}/`;
  return withSlash(uri).startsWith(withSlash(folder));
}
