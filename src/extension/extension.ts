import * as vscode from 'vscode';
import { fill } from './commands/fill.js';
import { fillTo } from './commands/fillTo.js';
import { finishAnswer } from './commands/finishAnswer.js';
import { AnswerEditors } from './asking/answerEditors.js';
import { LastEditor } from './lastEditor.js';
import { RecentPrompts } from './recentPrompts.js';
import { Snapshots } from './snapshots.js';
import type { Services } from './services.js';

const commands = [fill, fillTo, finishAnswer];

/** Registers the commands. VS Code activates the extension when one of them runs, and nothing is read before. */
export function activate(context: vscode.ExtensionContext): void {
  const services: Services = {
    context,
    snapshots: new Snapshots(),
    lastEditor: new LastEditor(),
    recentPrompts: new RecentPrompts(context.globalState),
    answerEditors: new AnswerEditors(),
  };
  context.subscriptions.push(
    services.lastEditor,
    services.answerEditors,
    ...commands.map(({ id, execute }) => vscode.commands.registerCommand(id, (...args: unknown[]) => execute(services, args[0]))),
  );
}
