import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';
import { showInformation } from '../messages.js';
import { answerInTime } from './answerInTime.js';

const openChat = 'workbench.action.chat.open';

/** What VS Code's command takes; it is not part of the documented API, so everything but the text is optional to us. */
interface ChatOptions {
  readonly query: string;
  readonly isPartialQuery: boolean;
  readonly mode?: string;
  readonly modelSelector?: vscode.LanguageModelChatSelector;
  readonly toolsInclude?: readonly string[];
}

/**
 * Places a filled prompt in the input of the chat panel, and sends it only when the settings say so. What the header
 * asks for and the chat does not have is left out, and the person is told.
 */
export async function deliverToChat(delivery: Delivery): Promise<void> {
  if (!(await hasChat())) throw new Error(vscode.l10n.t('There is no chat in this VS Code.'));
  const { agent, model, tools } = delivery;
  const send = vscode.workspace.getConfiguration('fillPrompt').get<unknown>('chat.send') === true;
  const plain: ChatOptions = { query: protectStart(delivery.text), isPartialQuery: !send, ...(agent === undefined ? {} : { mode: agent }) };
  const modelSelector = model === undefined ? undefined : await answerInTime(findModel(model));
  const toolsInclude = tools === undefined || tools.length === 0 ? undefined : tools;

  const attempts: readonly ChatOptions[] = [
    { ...plain, modelSelector, toolsInclude },
    { ...plain, modelSelector },
    { ...plain, toolsInclude },
    plain,
  ];
  const used = await answerInTime(openFirst(attempts.filter((each, index) => index === attempts.findIndex((other) => sameWishes(each, other)))));
  const missing: string[] = [];
  if (model !== undefined && used.modelSelector === undefined) missing.push(vscode.l10n.t('the model "{0}"', model));
  if (toolsInclude !== undefined && used.toolsInclude === undefined) missing.push(vscode.l10n.t('the tools {0}', toolsInclude.join(', ')));
  if (missing.length > 0) {
    void showInformation(vscode.l10n.t('The prompt asks for {0}, which this chat does not have. It was filled without.', missing.join(vscode.l10n.t(' and '))));
  }
}

async function hasChat(): Promise<boolean> {
  const isOff = vscode.workspace.getConfiguration('chat').get<boolean>('disableAIFeatures', false);
  return !isOff && (await vscode.commands.getCommands(true)).includes(openChat);
}

/**
 * The chat reads a leading `/command` or `@agent` as its own; an invisible character in front keeps it text for the
 * model. (Parsing in the chat begins at the first character that is not white space.)
 */
function protectStart(text: string): string {
  return /^\s*[/@#][\p{L}\d_]/u.test(text) ? `\u200b${text}` : text;
}

/** A header names a model as the model picker shows it, by family, or by id, with the vendor in parentheses behind it. */
async function findModel(name: string): Promise<vscode.LanguageModelChatSelector | undefined> {
  const wanted = name.replace(/\s*\([^()]*\)$/, '').toLowerCase();
  // Editors built from VS Code may lack the API of language models.
  const models = (await (vscode.lm as typeof vscode.lm | undefined)?.selectChatModels()) ?? [];
  const found = models.find((model) => [model.name, model.id, model.family].some((each) => each.toLowerCase() === wanted));
  return found && { vendor: found.vendor, id: found.id };
}

function sameWishes(a: ChatOptions, b: ChatOptions): boolean {
  return a.modelSelector === b.modelSelector && a.toolsInclude === b.toolsInclude;
}

/** Tries with every wish, then with fewer: the command throws for a model or a tool that is not there. */
async function openFirst(attempts: readonly ChatOptions[]): Promise<ChatOptions> {
  let failure: unknown;
  for (const options of attempts) {
    try {
      await vscode.commands.executeCommand(openChat, options);
      return options;
    } catch (error) {
      failure = error;
    }
  }
  throw failure instanceof Error ? failure : new Error(String(failure));
}
