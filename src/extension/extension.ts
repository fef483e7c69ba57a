import * as vscode from 'vscode';
import { deletePrompt } from './commands/deletePrompt.js';
import { duplicatePrompt } from './commands/duplicatePrompt.js';
import { fill } from './commands/fill.js';
import { fillTo } from './commands/fillTo.js';
import { finishAnswer } from './commands/finishAnswer.js';
import { getStarted } from './commands/getStarted.js';
import { newPrompt } from './commands/newPrompt.js';
import { openSample } from './commands/openSample.js';
import { preview } from './commands/preview.js';
import { renamePrompt } from './commands/renamePrompt.js';
import { AnswerEditors } from './asking/answerEditors.js';
import { Diagnostics } from './diagnostics.js';
import { LastAnswers } from './memory/lastAnswers.js';
import { LastEditor } from './lastEditor.js';
import { libraryCommands } from './library/libraryCommands.js';
import { targetOf } from './library/libraryNode.js';
import { LibraryView } from './library/libraryView.js';
import { PromptLibrary } from './library/promptLibrary.js';
import { Previews } from './previews.js';
import { promptSelector } from './promptDocuments.js';
import { providers } from './providers/providers.js';
import { RecentPrompts } from './memory/recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { Services } from './services.js';

const commands = [fill, fillTo, preview, finishAnswer, newPrompt, duplicatePrompt, renamePrompt, deletePrompt, openSample, getStarted, ...libraryCommands];

/** Registers commands and editor features. VS Code activates the extension when a command runs or a prompt is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const snapshots = new Snapshots();
  const lastEditor = new LastEditor();
  const lastAnswers = new LastAnswers();
  const library = new PromptLibrary(context);
  const services: Services = {
    context,
    snapshots,
    lastEditor,
    lastAnswers,
    previews: new Previews(snapshots, lastAnswers, lastEditor),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(),
    library,
    libraryView: new LibraryView(library, context.globalState),
  };
  context.subscriptions.push(
    lastEditor,
    lastAnswers,
    services.previews,
    new Diagnostics(snapshots, vscode.Uri.joinPath(context.extensionUri, 'docs/language.md')),
    ...providers.map((provide) => provide(promptSelector, services)),
    services.answerEditors,
    library,
    services.libraryView,
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, targetOf(args[0])))),
  );
}
