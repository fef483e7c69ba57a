import * as vscode from 'vscode';
import { clearAllAnswers } from './commands/clearAllAnswers.js';
import { clearAnswers } from './commands/clearAnswers.js';
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
import { AnswerEditors } from './asking/answerEditors.js';
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
import { promptSelector } from './promptDocuments.js';
import { providers } from './providers/providers.js';
import { RecentPrompts } from './memory/recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { Services } from './services.js';

const commands = [fill, fillTo, fillForm, fillSteps, fillAgain, fillWithPreset, preview, showHistory, savePreset, managePresets, clearAnswers, clearAllAnswers, finishAnswer];

/** Registers commands and editor features. VS Code activates the extension when a command runs or a prompt is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const snapshots = new Snapshots();
  const lastEditor = new LastEditor();
  // Without a folder there is no storage of a workspace that the next window would find again.
  const storage = context.storageUri === undefined ? context.globalState : context.workspaceState;
  const answerMemory = new AnswerMemory(storage);
  const fillHistory = new FillHistory(storage, vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'history'));
  const forms = new Forms(hostForms(() => services));
  const services: Services = {
    context,
    snapshots,
    lastEditor,
    answerMemory,
    fillHistory,
    filledTexts: new FilledTexts(fillHistory, snapshots, lastEditor),
    forms,
    previews: new Previews(context.extensionUri, snapshots, forms, answerMemory, lastEditor),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(),
    presets: new Presets(context.globalStorageUri),
  };
  context.subscriptions.push(
    lastEditor,
    answerMemory,
    fillHistory,
    services.filledTexts,
    forms,
    services.previews,
    new Diagnostics(snapshots, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...providers.map((provide) => provide(promptSelector, services)),
    services.answerEditors,
    services.presets,
    new PresetDiagnostics(snapshots, context.globalStorageUri, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, args[0]))),
  );
}
