import * as vscode from 'vscode';
import { checkPromptFile, createDelivery, openPromptFile, type PromptFile } from '../core/index.js';
import { bothSelections } from '../library/bothSelections.js';
import { describeMisfit } from '../library/describeMisfit.js';
import { fillForProgram } from '../library/fillForProgram.js';
import { inputRecordOf } from '../library/inputRecord.js';
import { placeProblem } from '../library/placedProblem.js';
import { readAnswers, readVariables as readGivenVariables, WrongParameter } from '../library/readGiven.js';
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

async function fill({ presets, lastEditor, host }: Services, promptFile: PromptFile, uri: vscode.Uri | undefined, title: string, given: FillAnswers): Promise<FillOutcome> {
  const { preset, force = false } = given;
  const read = readGiven(given);
  if ('kind' in read) return read;
  const { answers, variables } = read;
  // Another extension can read the clipboard itself, and then it is that extension which has done so.
  const known = await readVariables(promptFile.variables.filter((name) => name !== 'clipboard'), lastEditor.get(uri), uri, host);
  const filed = preset === undefined || uri === undefined ? [] : await presets.list(uri);
  const result = fillForProgram(promptFile, { name: title, answers, preset, presets: filed, variables: { ...known, ...bothSelections(variables) }, force });
  if (result.kind === 'filled') return result;
  if (result.kind === 'refused') return { kind: 'refused', reason: result.refusal };
  const questions = result.questions.map(({ input, problem, byDefault }) => ({ name: input.name, ...(problem === undefined ? {} : { reason: describeMisfit(problem, input, byDefault) }) }));
  return { kind: 'open', questions, unknown: result.unknown.map(({ name }) => name) };
}

/** Types are only kept by those who use them. */
function readGiven(given: FillAnswers): Required<Pick<FillAnswers, 'answers' | 'variables'>> | (FillOutcome & { readonly kind: 'refused' }) {
  try {
    return { answers: readAnswers({ ...given }, 'answers'), variables: readGivenVariables({ ...given }, 'variables') };
  } catch (error) {
    if (!(error instanceof WrongParameter)) throw error;
    return { kind: 'refused', reason: error.message };
  }
}
