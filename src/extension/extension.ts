import * as vscode from 'vscode';
import { fill } from './commands/fill.js';
import { fillTo } from './commands/fillTo.js';
import { fillWithPreset } from './commands/fillWithPreset.js';
import { finishAnswer } from './commands/finishAnswer.js';
import { managePresets } from './commands/managePresets.js';
import { preview } from './commands/preview.js';
import { savePreset } from './commands/savePreset.js';
import { AnswerEditors } from './asking/answerEditors.js';
import { Diagnostics } from './diagnostics.js';
import { LastAnswers } from './memory/lastAnswers.js';
import { LastEditor } from './lastEditor.js';
import { PresetDiagnostics } from './presets/presetDiagnostics.js';
import { Presets } from './presets/presets.js';
import { Previews } from './previews.js';
import { promptSelector } from './promptDocuments.js';
import { providers } from './providers/providers.js';
import { RecentPrompts } from './memory/recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { Services } from './services.js';

const commands = [fill, fillTo, preview, finishAnswer, fillWithPreset, savePreset, managePresets];

/** Registers commands and editor features. VS Code activates the extension when a command runs or a prompt is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const snapshots = new Snapshots();
  const lastEditor = new LastEditor();
  const lastAnswers = new LastAnswers();
  const services: Services = {
    context,
    snapshots,
    lastEditor,
    lastAnswers,
    previews: new Previews(snapshots, lastAnswers, lastEditor),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(),
    presets: new Presets(context.globalStorageUri),
  };
  context.subscriptions.push(
    lastEditor,
    lastAnswers,
    services.previews,
    new Diagnostics(snapshots, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...providers.map((provide) => provide(promptSelector, services)),
    services.answerEditors,
    services.presets,
    new PresetDiagnostics(snapshots, context.globalStorageUri, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, args[0]))),
  );
}
