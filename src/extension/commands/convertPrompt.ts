import * as vscode from 'vscode';
import { findFileFormat, type FileFormat, type PromptFile } from '../../core/index.js';
import { conversionName } from '../../library/convert/conversionName.js';
import { conversionNotes, type ConversionNote } from '../../library/convert/conversionNotes.js';
import { conversionTargetNames, conversionTargets, type ConversionTarget } from '../../library/convert/conversionTargets.js';
import { convertPrompt as convert } from '../../library/convert/convertPrompt.js';
import type { ExtensionHost } from '../extensionHost.js';
import { askForPath, chooseBase, likelyBase, proposePath, resolveTyped, type ConversionBase } from '../library/conversionPlace.js';
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
    const likely = likelyBase(document.uri, services.context);
    const to = await chooseTarget(promptFile, name, (each) => proposePath(each, name, likely, services.host));
    const base = to && (await chooseBase(document.uri, likely));
    if (to === undefined || base === undefined) return;
    const uri = await askPlace(base, to, name, document.uri, services.host);
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

async function chooseTarget({ format }: PromptFile, name: string, pathOf: (target: ConversionTarget) => string): Promise<ConversionTarget | undefined> {
  const items = conversionTargetNames
    .filter((each) => each !== format)
    .map((each) => {
      const target = conversionTargets[each];
      return { to: each, label: vscode.l10n.t(target.label), description: pathOf(each), detail: vscode.l10n.t(target.help, { name }) };
    });
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Convert Prompt'), placeHolder: vscode.l10n.t('What should it become?'), matchOnDescription: true, ignoreFocusOut: true });
  return chosen?.to;
}

async function askPlace(base: ConversionBase, to: ConversionTarget, name: string, source: vscode.Uri, host: ExtensionHost): Promise<vscode.Uri | undefined> {
  const value = proposePath(to, name, base, host);
  // The name may stand in front of itself, as in `.github/skills/skill/SKILL.md`.
  const start = proposePath(to, '\0', base, host).indexOf('\0');
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('Convert Prompt'),
    prompt: askForPath(base),
    value,
    valueSelection: [start, start + name.length],
    ignoreFocusOut: true,
    validateInput: (typed) => refusal(base, typed.trim(), to, source, host),
  });
  return path === undefined || path.trim() === '' ? undefined : resolveTyped(path.trim(), base, host);
}

function refusal(base: ConversionBase, path: string, to: ConversionTarget, source: vscode.Uri, host: ExtensionHost): string | undefined {
  if (path === '') return undefined;
  const uri = resolveTyped(path, base, host);
  if (uri === undefined) return vscode.l10n.t('There is no such place here. Write the path from the folder on, like {0}', proposePath(to, '…', base, host));
  if (uri.toString() === source.toString()) return vscode.l10n.t('This is the prompt itself. Choose another name.');
  const format = findFileFormat(uri.path);
  return format !== undefined && isTarget(format, to) ? undefined : vscode.l10n.t('By its path this would be no such file. Write it like {0}', proposePath(to, '…', base, host));
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
