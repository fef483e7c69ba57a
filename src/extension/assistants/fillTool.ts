import * as vscode from 'vscode';
import type { PromptFile, Value } from '../../core/index.js';
import { describeOpen, describeUnknown } from '../../library/describeRefusal.js';
import { fillForProgram, textsForModel, type ProgramFill } from '../../library/fillForProgram.js';
import { inputRecordOf } from '../../library/inputRecord.js';
import { isAnswer } from '../../library/isAnswer.js';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { openPromptAt } from '../../library/openPromptAt.js';
import { findNamed, namePrompts } from '../../library/promptNames.js';
import { searchEntries } from '../../library/searchEntries.js';
import { readVariables } from '../editorVariables.js';
import type { Services } from '../services.js';
import { shownText } from '../shownText.js';

/** The name of the tool in the manifest. */
const toolName = 'fillPrompt';

/** What a model gives; it may give anything. */
interface FillToolInput {
  readonly prompt?: unknown;
  readonly answers?: unknown;
  readonly preset?: unknown;
}

/** What came of a call: the text of a prompt, or something that a model must know first. */
type ToolOutcome = (ProgramFill & { readonly kind: 'filled' } & { readonly title: string }) | { readonly kind: 'told'; readonly text: string };

/** A model reads every line that it is sent. */
const mostListed = 100;

/**
 * Registers the tool by which an agent fills a prompt of the library. The person sees the filled text, and confirms it, before the model does.
 * Nothing is taken that the person has not given for this: no remembered answers, no clipboard.
 */
export function provideFillTool(services: Services): vscode.Disposable {
  // Editors built from VS Code may lack the API of tools.
  if (typeof (vscode.lm as Partial<typeof vscode.lm> | undefined)?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  return vscode.lm.registerTool<FillToolInput>(toolName, {
    async prepareInvocation({ input }) {
      const outcome = await callTool(services, input);
      if (outcome.kind === 'told') return { invocationMessage: vscode.l10n.t('Looking at prompt files') };
      const message = new vscode.MarkdownString();
      message.appendText(vscode.l10n.t('The model gets this text:'));
      message.appendMarkdown('\n\n');
      message.appendCodeblock(outcome.text, 'markdown');
      const title = shownText(outcome.title);
      return { invocationMessage: vscode.l10n.t('Filling "{0}"', title), confirmationMessages: { title: vscode.l10n.t('Fill "{0}"?', title), message } };
    },
    async invoke({ input }) {
      const outcome = await callTool(services, input);
      const texts = outcome.kind === 'filled' ? textsForModel(outcome) : [outcome.text];
      return new vscode.LanguageModelToolResult(texts.map((text) => new vscode.LanguageModelTextPart(text)));
    },
  });
}

async function callTool(services: Services, { prompt, answers, preset }: FillToolInput): Promise<ToolOutcome> {
  const { library } = services;
  const wanted = typeof prompt === 'string' ? prompt : '';
  await library.whenSettled();
  let byName = namePrompts(library.entries);
  // A file that was written a moment ago is looked for again before it is said not to be there.
  if (wanted !== '' && findNamed(byName, wanted).length === 0) {
    library.refresh();
    await library.whenSettled();
    byName = namePrompts(library.entries);
  }
  if (wanted.trim() === '') return tell(listText(byName, ''));
  const found = findNamed(byName, wanted);
  const [first] = found;
  if (first === undefined || found.length > 1) return tell(`${found.length > 1 ? `Several prompts are called "${wanted}".` : `There is no prompt "${wanted}".`} ${listText(byName, wanted)}`);
  const [name, entry] = first;
  const text = await library.read(entry.uri);
  if (text === undefined) return tell(`The file of the prompt "${name}" cannot be read.`);
  const uri = vscode.Uri.parse(entry.uri, true);
  return fill(services, name, entry.title, uri, openPromptAt(uri.path, text), isRecord(answers) ? answers : {}, typeof preset === 'string' ? preset : undefined);
}

async function fill(services: Services, name: string, title: string, uri: vscode.Uri, promptFile: PromptFile, answers: Readonly<Record<string, unknown>>, preset: string | undefined): Promise<ToolOutcome> {
  const presets = preset === undefined ? [] : await services.presets.list(uri);
  const variables = await readVariables(promptFile.variables.filter((variable) => variable !== 'clipboard'), services.lastEditor.get(uri), uri, services.host);
  const result = fillForProgram(promptFile, { name, answers: readAnswers(answers), preset, presets, variables, force: false });
  if (result.kind === 'filled') return { ...result, title };
  if (result.kind === 'refused') return tell(result.refusal);
  const refusal = result.unknown.length > 0 ? describeUnknown(name, result, promptFile) : describeOpen(name, result.questions, 'not asked');
  return tell(`${refusal}\nAsk the person for what only they can know. The inputs are: ${JSON.stringify(promptFile.inputs.map((input) => inputRecordOf(input, promptFile)))}`);
}

function tell(text: string): ToolOutcome {
  return { kind: 'told', text };
}

function listText(byName: ReadonlyMap<string, LibraryEntry>, query: string): string {
  const names = new Map([...byName].map(([name, entry]) => [entry, name]));
  const found = searchEntries([...byName.values()], query);
  const listed = (found.length === 0 ? [...byName.values()] : found).slice(0, mostListed);
  const lines = listed.map((entry) => `- ${names.get(entry) ?? ''}: ${entry.description ?? entry.title}${entry.inputs.length === 0 ? '' : ` (asks for ${entry.inputs.map(({ name, required }) => (required ? name : `${name}, optional`)).join('; ')})`}`);
  return lines.length === 0 ? 'There are no prompt files here.' : ['These prompts can be filled, by the name in front:', ...lines].join('\n');
}

/** What can be no answer is left out, so that the refusal names the question. */
function readAnswers(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(answers).flatMap(([name, value]) => (isAnswer(value) ? [[name, value] as const] : [])));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
