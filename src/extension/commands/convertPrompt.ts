import * as vscode from 'vscode';
import { findFileFormat, type FileFormat, type PromptFile } from '../../core/index.js';
import { conversionName } from '../../library/convert/conversionName.js';
import { conversionNotes, type ConversionNote } from '../../library/convert/conversionNotes.js';
import { conversionTargetNames, conversionTargets, type ConversionTarget } from '../../library/convert/conversionTargets.js';
import { convertPrompt as convert } from '../../library/convert/convertPrompt.js';
import { createFile, exists } from '../library/createFile.js';
import { showError, showInformation } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import { findPrompt } from '../filling/findPrompt.js';
import type { Command } from '../services.js';

/** Converts a prompt, with its unsaved changes, to another format: asks to which and where, opens the new file and says what it cannot hold. */
export const convertPrompt: Command = {
  id: 'fillPrompt.convertPrompt',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document === undefined) return;
    const promptFile = services.snapshots.of(document);
    const name = conversionName(document.uri.path, promptFile);
    const to = await chooseTarget(promptFile, name);
    if (to === undefined) return;
    const base = baseOf(document.uri);
    const uri = await askPlace(base, to, name, document.uri);
    if (uri === undefined) return;
    const format = findFileFormat(uri.path) ?? to;
    const converted = convert(promptFile, format, conversionName(uri.path, promptFile));
    if (converted === undefined) {
      void showError(vscode.l10n.t('The header of {0} cannot be read, so it was not converted.', fileNameOf(document.uri)));
      return;
    }
    if (await writeFile(uri, converted.text)) showNotes(uri, converted.notes);
  },
};

async function chooseTarget({ format }: PromptFile, name: string): Promise<ConversionTarget | undefined> {
  const items = conversionTargetNames
    .filter((each) => each !== format)
    .map((each) => {
      const target = conversionTargets[each];
      return { to: each, label: vscode.l10n.t(target.label), description: target.path(name), detail: vscode.l10n.t(target.help, { name }) };
    });
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Convert Prompt'), placeHolder: vscode.l10n.t('What should it become?'), matchOnDescription: true, ignoreFocusOut: true });
  return chosen?.to;
}

/** The project that a prompt belongs to: its workspace folder, the first one, or its own folder. */
function baseOf(uri: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  return folder?.uri ?? vscode.Uri.joinPath(uri, '..');
}

/** Proposes the place where tools look for such a file. */
async function askPlace(base: vscode.Uri, to: ConversionTarget, name: string, source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const value = conversionTargets[to].path(name);
  const start = value.indexOf(name);
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('Convert Prompt'),
    prompt: vscode.l10n.t('Where should the new file be written?'),
    value,
    valueSelection: [start, start + name.length],
    ignoreFocusOut: true,
    validateInput: (typed) => refusal(base, typed.trim(), to, source),
  });
  return path === undefined || path.trim() === '' ? undefined : vscode.Uri.joinPath(base, path.trim());
}

function refusal(base: vscode.Uri, path: string, to: ConversionTarget, source: vscode.Uri): string | undefined {
  if (path === '') return undefined;
  const uri = vscode.Uri.joinPath(base, path);
  if (uri.toString() === source.toString()) return vscode.l10n.t('This is the prompt itself. Choose another name.');
  const format = findFileFormat(uri.path);
  return format !== undefined && isTarget(format, to) ? undefined : vscode.l10n.t('By its path this would be no such file. Write it like {0}', conversionTargets[to].path('…'));
}

/** Both kinds of skills are skills; the path decides which one is written. */
function isTarget(format: FileFormat, to: ConversionTarget): boolean {
  const isSkill = (each: string): boolean => each === 'skill' || each === 'claude-skill';
  return format === to || (isSkill(format) && isSkill(to));
}

/** Writes a new file, or after a question the text of one that is there; that one can be taken back with undo. */
async function writeFile(uri: vscode.Uri, text: string): Promise<boolean> {
  if (!(await exists(uri))) return createFile(uri, text);
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('{0} is there already. Replace its text?', vscode.workspace.asRelativePath(uri));
  if ((await vscode.window.showWarningMessage(message, { modal: true }, replace)) !== replace) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}

function showNotes(uri: vscode.Uri, notes: readonly ConversionNote[]): void {
  if (notes.length === 0) return;
  const details = vscode.l10n.t('Show Details');
  const path = vscode.workspace.asRelativePath(uri);
  const message = notes.length === 1 ? vscode.l10n.t('{0} was written. There is one thing to know about it.', path) : vscode.l10n.t('{0} was written. There are {1} things to know about it.', path, notes.length);
  void showInformation(message, details).then((choice) => {
    if (choice !== details) return;
    const detail = notes.map(({ code, values }) => vscode.l10n.t(conversionNotes[code], values)).join('\n\n');
    void vscode.window.showInformationMessage(vscode.l10n.t('About {0}', path), { modal: true, detail });
  });
}
