import * as vscode from 'vscode';
import { clearAllAnswers } from './commands/clearAllAnswers.js';
import { clearAnswers } from './commands/clearAnswers.js';
import { convertPrompt } from './commands/convertPrompt.js';
import { deletePrompt } from './commands/deletePrompt.js';
import { duplicatePrompt } from './commands/duplicatePrompt.js';
import { fill } from './commands/fill.js';
import { fillAgain } from './commands/fillAgain.js';
import { fillForm } from './commands/fillForm.js';
import { fillSteps } from './commands/fillSteps.js';
import { fillTo } from './commands/fillTo.js';
import { fillWithPreset } from './commands/fillWithPreset.js';
import { finishAnswer } from './commands/finishAnswer.js';
import { managePresets } from './commands/managePresets.js';
import { preview } from './commands/preview.js';
import { savePreset } from './commands/savePreset.js';
import { showHistory } from './commands/showHistory.js';
import { getStarted } from './commands/getStarted.js';
import { newPrompt } from './commands/newPrompt.js';
import { openSample } from './commands/openSample.js';
import { renamePrompt } from './commands/renamePrompt.js';
import { serveMcp } from './commands/serveMcp.js';
import type { FillPromptApi } from './api.js';
import { createApi } from './createApi.js';
import { AnswerEditors } from './asking/answerEditors.js';
import { provideFillTool } from './assistants/fillTool.js';
import { provideMcpServer } from './assistants/mcpServer.js';
import { Diagnostics } from './diagnostics.js';
import { AnswerMemory } from './memory/answerMemory.js';
import { FilledTexts } from './memory/filledTexts.js';
import { FillHistory } from './memory/fillHistory.js';
import { LastEditor } from './lastEditor.js';
import { Forms } from './form/forms.js';
import { hostForms } from './form/hostForms.js';
import { PresetDiagnostics } from './presets/presetDiagnostics.js';
import { Presets } from './presets/presets.js';
import { Previews } from './preview/previews.js';
import { libraryCommands } from './library/libraryCommands.js';
import { targetOf } from './library/libraryNode.js';
import { LibraryView } from './library/libraryView.js';
import { PromptLibrary } from './library/promptLibrary.js';
import { promptSelector } from './promptDocuments.js';
import { providers } from './providers/providers.js';
import { RecentPrompts } from './memory/recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { ExtensionHost } from './extensionHost.js';
import type { Command, Services } from './services.js';

const commands: readonly Command[] = [
  fill,
  fillTo,
  fillForm,
  fillSteps,
  fillAgain,
  fillWithPreset,
  finishAnswer,
  preview,
  showHistory,
  savePreset,
  managePresets,
  clearAnswers,
  clearAllAnswers,
  newPrompt,
  duplicatePrompt,
  convertPrompt,
  renamePrompt,
  deletePrompt,
  openSample,
  getStarted,
  serveMcp,
  ...libraryCommands,
];

/** Registers commands and editor features, the same ones everywhere, and gives the API for other extensions. Takes what the program that runs the extension has beside VS Code. */
export function startExtension(context: vscode.ExtensionContext, host: ExtensionHost): FillPromptApi {
  const snapshots = new Snapshots();
  const lastEditor = new LastEditor();
  // Without a folder there is no storage of a workspace that the next window would find again.
  const storage = context.storageUri === undefined ? context.globalState : context.workspaceState;
  const answerMemory = new AnswerMemory(storage);
  const unfinished = new AnswerMemory(storage, 'unfinished');
  const fillHistory = new FillHistory(storage, vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'history'));
  const forms = new Forms(hostForms(() => services));
  const library = new PromptLibrary(context, host);
  const presets = new Presets(context.globalStorageUri);
  const services: Services = {
    context,
    host,
    snapshots,
    lastEditor,
    answerMemory,
    unfinished,
    fillHistory,
    filledTexts: new FilledTexts(fillHistory, snapshots, lastEditor, host),
    forms,
    previews: new Previews(context.extensionUri, snapshots, forms, answerMemory, lastEditor, host),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(unfinished),
    presets,
    library,
    libraryView: new LibraryView(library, context.globalState, presets),
  };
  context.subscriptions.push(
    lastEditor,
    answerMemory,
    unfinished,
    fillHistory,
    services.filledTexts,
    forms,
    services.previews,
    services.recentPrompts,
    new Diagnostics(snapshots, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...providers.map((provide) => provide(promptSelector, services)),
    services.answerEditors,
    services.presets,
    new PresetDiagnostics(snapshots, context.globalStorageUri, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    library,
    services.libraryView,
    provideMcpServer(context, host),
    provideFillTool(services),
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, targetOf(args[0])))),
  );
  return createApi(services);
}
