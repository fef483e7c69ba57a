import * as vscode from 'vscode';
import { pathOf } from '../pathOf.js';
import type { Command, Services } from '../services.js';
import { isPresetNode, targetOf, type PresetNode } from './libraryNode.js';

/** What the menus, the keys and the title of the library view do. */
export const libraryCommands: readonly Command[] = [
  { id: 'fillPrompt.library.search', execute: ({ libraryView }) => libraryView.search() },
  { id: 'fillPrompt.library.clearSearch', execute: atOnce(({ libraryView }) => libraryView.clearSearch()) },
  { id: 'fillPrompt.library.refresh', execute: atOnce(({ library }) => library.refresh()) },
  { id: 'fillPrompt.library.stop', execute: atOnce(({ library }) => library.stop()) },
  { id: 'fillPrompt.library.groupByFolder', execute: atOnce(({ libraryView }) => libraryView.group('folder')) },
  { id: 'fillPrompt.library.groupByTag', execute: atOnce(({ libraryView }) => libraryView.group('tag')) },
  { id: 'fillPrompt.library.groupByPlace', execute: atOnce(({ libraryView }) => libraryView.group('place')) },
  { id: 'fillPrompt.library.showMore', execute: atOnce(({ libraryView }, list) => libraryView.showMore(String(list))) },
  { id: 'fillPrompt.library.open', execute: (services, target) => openLine(services, target, vscode.ViewColumn.Active) },
  { id: 'fillPrompt.library.openToSide', execute: (services, target) => openLine(services, target, vscode.ViewColumn.Beside) },
  { id: 'fillPrompt.library.reveal', execute: (services, target) => onPrompt(services, target, (uri) => vscode.commands.executeCommand('revealInExplorer', uri)) },
  { id: 'fillPrompt.library.copyPath', execute: (services, target) => onPrompt(services, target, (uri) => vscode.env.clipboard.writeText(pathOf(uri, services.host))) },
];

/** Gives the prompt or the preset that a menu was opened on, or else the one that is chosen in the view, where a key was pressed. */
export function chosenLine({ libraryView }: Services, target: unknown): vscode.Uri | PresetNode | undefined {
  const chosen = target ?? targetOf(libraryView.selected?.kind === 'prompt' || libraryView.selected?.kind === 'preset' ? libraryView.selected : undefined);
  return chosen instanceof vscode.Uri || isPresetNode(chosen) ? chosen : undefined;
}

async function openLine(services: Services, target: unknown, viewColumn: vscode.ViewColumn): Promise<void> {
  const line = chosenLine(services, target);
  if (line instanceof vscode.Uri) await vscode.commands.executeCommand('vscode.open', line, { viewColumn });
  else if (line !== undefined) await vscode.window.showTextDocument(line.preset.file, { viewColumn, selection: new vscode.Range(line.preset.start, line.preset.start) });
}

async function onPrompt(services: Services, target: unknown, act: (uri: vscode.Uri) => Thenable<unknown>): Promise<void> {
  const line = chosenLine(services, target);
  if (line instanceof vscode.Uri) await act(line);
}

/** For what needs no waiting. */
function atOnce(act: (services: Services, target: unknown) => void): Command['execute'] {
  return (services, target) => {
    act(services, target);
    return Promise.resolve();
  };
}
