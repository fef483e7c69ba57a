import * as vscode from 'vscode';
import { checkPromptFile, createDelivery, openPromptFile, type PromptFile } from '../core/index.js';
import { fillForProgram } from '../library/fillForProgram.js';
import { inputRecordOf } from '../library/inputRecord.js';
import { placeProblem } from '../library/placedProblem.js';
import type { FillAnswers, FillOutcome, FillPromptApi, OpenedPrompt } from './api.js';
import { readVariables } from './editorVariables.js';
import { promptName } from './promptNames.js';
import type { Services } from './services.js';

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

async function fill({ presets, lastEditor, host }: Services, promptFile: PromptFile, uri: vscode.Uri | undefined, title: string, { answers = {}, preset, variables = {}, force = false }: FillAnswers): Promise<FillOutcome> {
  // Another extension can read the clipboard itself, and then it is that extension which has done so.
  const known = await readVariables(promptFile.variables.filter((name) => name !== 'clipboard'), lastEditor.get(uri), uri, host);
  const filed = preset === undefined || uri === undefined ? [] : await presets.list(uri);
  const result = fillForProgram(promptFile, { name: title, answers, preset, presets: filed, variables: { ...known, ...variables }, force });
  if (result.kind === 'filled') return result;
  if (result.kind === 'refused') return { kind: 'refused', reason: result.refusal };
  const questions = result.questions.map(({ input: { name, secret }, problem }) => ({ name, ...(problem === undefined ? {} : { reason: secret ? problem.code : problem.message }) }));
  return { kind: 'open', questions, unknown: result.unknown.map(({ name }) => name) };
}
