import * as vscode from 'vscode';
import { fill } from './commands/fill.js';
import { fillForm } from './commands/fillForm.js';
import { fillSteps } from './commands/fillSteps.js';
import { fillTo } from './commands/fillTo.js';
import { finishAnswer } from './commands/finishAnswer.js';
import { preview } from './commands/preview.js';
import { AnswerEditors } from './asking/answerEditors.js';
import { Diagnostics } from './diagnostics.js';
import { LastAnswers } from './memory/lastAnswers.js';
import { LastEditor } from './lastEditor.js';
import { completeFilling } from './filling/completeFilling.js';
import { openFilling } from './filling/prepareFilling.js';
import { Forms } from './form/forms.js';
import { Previews } from './preview/previews.js';
import { promptSelector } from './promptDocuments.js';
import { providers } from './providers/providers.js';
import { RecentPrompts } from './memory/recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { Services } from './services.js';

const commands = [fill, fillTo, fillForm, fillSteps, preview, finishAnswer];

/** Registers commands and editor features. VS Code activates the extension when a command runs or a prompt is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const snapshots = new Snapshots();
  const lastEditor = new LastEditor();
  const lastAnswers = new LastAnswers();
  const forms = new Forms({
    extension: context.extensionUri,
    snapshots,
    open: (prompt) => openFilling(services, prompt),
    complete: (filling, answered, destination) => completeFilling(services, filling, answered, destination),
  });
  const services: Services = {
    context,
    snapshots,
    lastEditor,
    lastAnswers,
    forms,
    previews: new Previews(context.extensionUri, snapshots, forms, lastAnswers, lastEditor),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(),
  };
  context.subscriptions.push(
    lastEditor,
    lastAnswers,
    forms,
    services.previews,
    new Diagnostics(snapshots, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...providers.map((provide) => provide(promptSelector, services)),
    services.answerEditors,
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, args[0]))),
  );
}
