import * as vscode from 'vscode';
import { checkPromptFile, createDelivery, openPromptFile, type PromptFile, type Value } from '../core/index.js';
import { emptyVariables, fillWithAnswers } from '../library/fillWithAnswers.js';
import { inputRecordOf, type InputRecord } from '../library/inputRecord.js';
import { placeProblem, type PlacedProblem } from '../library/placedProblem.js';
import { takePreset } from '../library/presets/takePreset.js';
import { readVariables } from './editorVariables.js';
import { promptName } from './promptNames.js';
import type { Services } from './services.js';

/**
 * What other extensions can do with prompt files: `activate()` of this extension gives it. Everything is plain data; places are lines and
 * columns from 1. The version goes up only when something here stops working as it did.
 */
export interface FillPromptApi {
  readonly version: 1;
  /** Opens a prompt file by its address, with the unsaved text of its editor, or a text as one. Rejects when the file cannot be read. */
  open(source: vscode.Uri | string): Promise<OpenedPrompt>;
}

/** One version of a prompt file. */
export interface OpenedPrompt {
  readonly title: string;
  /** The questions, in the order in which they are asked. */
  readonly inputs: readonly InputRecord[];
  /** The variables of the editor that the prompt uses. */
  readonly variables: readonly string[];
  /** What the header asks of a chat. */
  readonly agent?: string;
  readonly model?: string;
  readonly tools?: readonly string[];
  /** Gives what is wrong in the file. */
  check(): readonly PlacedProblem[];
  /** Fills the prompt without asking anybody. To ask the person, run the command `fillPrompt.fill` with the address. */
  fill(given?: FillAnswers): Promise<FillOutcome>;
}

/** What a prompt is filled with. */
export interface FillAnswers {
  /** By input name, as texts or as values of the input's type; null and an empty text leave an optional input empty, whatever its default. */
  readonly answers?: Readonly<Record<string, Value>>;
  /** The name of a preset of the prompt; `answers` win over it. A prompt that was opened from a text has none. */
  readonly preset?: string;
  /** Values of variables, over those that the editor knows. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The finished text; or the questions that need another answer, and answers that belong to no question. */
export type FillOutcome =
  | { readonly kind: 'filled'; readonly text: string; /** What a person should know of the text, in English. */ readonly notes: readonly string[] }
  | { readonly kind: 'open'; readonly questions: readonly { readonly name: string; /** Why the given answer does not fit; absent when there is none. */ readonly reason?: string }[]; readonly unknown: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Makes the API of this extension. */
export function createApi(services: Services): FillPromptApi {
  return {
    version: 1,
    async open(source) {
      if (typeof source === 'string') return openedPrompt(services, openPromptFile(source), undefined);
      const document = await vscode.workspace.openTextDocument(source);
      return openedPrompt(services, services.snapshots.of(document), source);
    },
  };
}

function openedPrompt(services: Services, promptFile: PromptFile, uri: vscode.Uri | undefined): OpenedPrompt {
  const fallback = uri === undefined ? '' : promptName(promptFile, uri);
  const { title, agent, model, tools } = createDelivery('', promptFile.document.header, fallback);
  return {
    title,
    inputs: promptFile.inputs.map((input) => inputRecordOf(input, promptFile)),
    variables: promptFile.variables,
    ...(agent === undefined ? {} : { agent }),
    ...(model === undefined ? {} : { model }),
    ...(tools === undefined ? {} : { tools }),
    check: () => checkPromptFile(promptFile).map((problem) => placeProblem(problem, promptFile.lines)),
    fill: (given = {}) => fill(services, promptFile, uri, title, given),
  };
}

async function fill({ presets, lastEditor }: Services, promptFile: PromptFile, uri: vscode.Uri | undefined, title: string, { answers = {}, preset, variables = {} }: FillAnswers): Promise<FillOutcome> {
  const taken = takePreset(preset === undefined || uri === undefined ? [] : await presets.list(uri), preset, title, promptFile);
  if ('refusal' in taken) return { kind: 'refused', reason: taken.refusal };
  // Another extension can read the clipboard itself, and then it is that extension which has done so.
  const known = await readVariables(promptFile.variables.filter((name) => name !== 'clipboard'), lastEditor.get(uri));
  const result = fillWithAnswers(promptFile, { answers, preset: taken.answers, variables: { ...known, ...variables } });
  if (result.kind === 'filled') return { kind: 'filled', text: result.filled.text, notes: [...taken.notes, ...emptyVariables(result.filled, promptFile), ...result.warnings.map(({ name, message }) => `${name}: ${message}`)] };
  const questions = result.questions.map(({ input: { name, secret }, problem }) => ({ name, ...(problem === undefined ? {} : { reason: secret ? problem.code : problem.message }) }));
  return { kind: 'open', questions, unknown: result.unknown.map(({ name }) => name) };
}
