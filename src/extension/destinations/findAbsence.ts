import * as vscode from 'vscode';
import { destinations, type DestinationId } from '../../core/index.js';
import type { ExtensionHost } from '../extensionHost.js';
import { terminalCommand } from './terminal.js';

/** Why a destination is not there, and what brings it there. */
export interface Absence {
  /** A sentence for the person. */
  readonly reason: string;
  readonly remedy?: Remedy;
}

/** Something that can be done, as a button. */
export interface Remedy {
  readonly label: string;
  readonly command: string;
  readonly argument?: string;
}

type FindAbsence = (host: ExtensionHost) => Absence | undefined | Promise<Absence | undefined>;

const absences: Readonly<Partial<Record<DestinationId, FindAbsence>>> = {
  claudeCode: () => absenceOfExtension({ name: 'Claude Code', id: 'anthropic.claude-code', command: 'claude-vscode.editor.open' }),
  // Only the links of the editor itself stay in its window, so its chat is a destination only inside it.
  cursorChat: () => (vscode.env.uriScheme === 'cursor' ? undefined : { reason: vscode.l10n.t('Cursor’s chat is only in the Cursor editor.') }),
  codex: () => absenceOfExtension({ name: 'Codex', id: 'openai.chatgpt', command: 'chatgpt.newChat' }),
  terminal: absenceOfTerminal,
};

/** Gives why a destination is not there now, or nothing when it is. */
export async function findAbsence(id: DestinationId, host: ExtensionHost): Promise<Absence | undefined> {
  return absences[id]?.(host);
}

/** Gives the destinations that are there now, always in the same order. */
export async function presentDestinations(host: ExtensionHost): Promise<readonly DestinationId[]> {
  const found = await Promise.all((Object.keys(destinations) as DestinationId[]).map(async (id) => ({ id, absence: await findAbsence(id, host) })));
  return found.filter(({ absence }) => absence === undefined).map(({ id }) => id);
}

/** An extension in another extension host, as in remote windows, is seen only by the commands that it has registered. */
async function absenceOfExtension({ name, id, command }: { readonly name: string; readonly id: string; readonly command: string }): Promise<Absence | undefined> {
  if (vscode.extensions.getExtension(id) !== undefined || (await vscode.commands.getCommands(true)).includes(command)) return undefined;
  const remedy = { label: vscode.l10n.t('Show Extension'), command: 'workbench.extensions.search', argument: `@id:${id}` };
  return { reason: vscode.l10n.t('The extension {0} is not installed or is switched off.', name), remedy };
}

function absenceOfTerminal({ processes }: ExtensionHost): Absence | undefined {
  if (processes === undefined) return { reason: vscode.l10n.t('This editor runs in a browser, where no command can be started.') };
  if (isFarFromWorkspace()) return { reason: vscode.l10n.t('The command would run on this machine and not where the workspace is. To change that, give {0} the kind "workspace" in the setting {1}.', ownId, 'remote.extensionKind') };
  if (!vscode.workspace.isTrusted) {
    return { reason: vscode.l10n.t('A terminal command is run only in a workspace that you trust.'), remedy: { label: vscode.l10n.t('Manage Workspace Trust'), command: 'workbench.trust.manage' } };
  }
  if (terminalCommand() !== '') return undefined;
  return { reason: vscode.l10n.t('No command is set for the terminal.'), remedy: { label: vscode.l10n.t('Open Settings'), command: 'workbench.action.openSettings', argument: 'fillPrompt.terminal.command' } };
}

const ownId = 'fill-prompt.fill-prompt';

/** In a remote window the extension may run beside the window instead of beside the workspace. */
function isFarFromWorkspace(): boolean {
  return vscode.env.remoteName !== undefined && vscode.extensions.getExtension(ownId)?.extensionKind === vscode.ExtensionKind.UI;
}
