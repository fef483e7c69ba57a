import { basename } from 'node:path';
import {
  answersOf,
  currentQuestion,
  guardAnswers,
  renderPrompt,
  startInterview,
  takeDefaults,
  titleOf,
  variablesOf,
  type AnswerWarning,
  type Completed,
  type FilledPrompt,
  type Interview,
  type PromptFile,
} from '../core/index.js';
import { describeMisfit } from '../library/describeMisfit.js';
import { placeProblem, placeWarning, type PlacedWarning } from '../library/placedProblem.js';
import { warnOfUnused } from '../library/warnOfUnused.js';
import type { FillOptions } from './commandLine.js';
import { describeMissing } from './describeInput.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import { readGivenAnswers } from './givenAnswers.js';
import { canAsk, type Invocation } from './invocation.js';
import { oneLine } from './printable.js';
import { displayName, readPromptFile } from './readPromptFile.js';
import { readVariables } from './readVariables.js';
import { reportProblems } from './reportProblems.js';
import { say, writeResult } from './streams.js';

/** Fills a prompt file with the answers of the command line, of the person at the terminal, or with defaults, and prints the text. */
export async function fill(options: FillOptions, invocation: Invocation): Promise<ExitCode> {
  const promptFile = await readPromptFile(options.file, invocation);
  const failed = await reportProblems(promptFile.problems, promptFile.lines, options.file, invocation);
  const deliver = await openDelivery(options, promptFile, invocation);
  if (failed && !options.force) {
    await say(invocation, 'fill-prompt: nothing was filled because of these errors; --force fills anyway.');
    await deliver(undefined, []);
    return exitCodes.problems;
  }
  const { answers: given, typed } = await readGivenAnswers(options, promptFile.inputs, invocation);
  const variables = await readVariables(promptFile, options.variables, invocation);
  const answered = await answerAll(startInterview(promptFile, { given, variables }), promptFile, options, invocation);
  if ('unanswered' in answered) {
    await deliver(undefined, answered.unanswered);
    return exitCodes.unanswered;
  }
  const [answers, values] = [answersOf(answered.interview), variablesOf(answered.interview)];
  const filled = renderPrompt(promptFile, answers, values);
  // Who was asked knows what was left empty.
  if (!answered.asked) await noteEmptyVariables(filled, promptFile, invocation);
  const warnings = guardAnswers(promptFile, answers, values);
  const unused = warnOfUnused(answered.interview, promptFile).filter(({ name }) => typed.has(name));
  for (const { name, message } of unused) await say(invocation, `note: ${name}: ${oneLine(message)}`);
  await noteWarnings(warnings, invocation);
  return finish(filled, promptFile, options, invocation, (text, unanswered) => deliver(text, unanswered, [...unused, ...warnings.map((warning) => placeWarning(warning, promptFile.lines))]));
}

/** The complete interview, and whether a person went through it; or what stayed open. */
type Answered = { readonly interview: Interview; readonly asked: boolean } | { readonly unanswered: readonly string[] };

/** Passes on the filled text, or with nothing for it the names of what stayed open. */
type Deliver = (filled: FilledPrompt | undefined, unanswered: readonly string[], warnings?: readonly PlacedWarning[]) => Promise<void>;

/** The way of the result: to standard output or a file, as it is or in JSON. */
async function openDelivery({ file, output, json }: FillOptions, { problems, lines }: PromptFile, invocation: Invocation): Promise<Deliver> {
  const outputFile = output === undefined ? undefined : await (await import('./outputFile.js')).openOutputFile(output, [file], invocation);
  return async (filled, unanswered, warnings = []) => {
    if (filled === undefined && !json) return;
    const placed = (filled?.problems ?? problems).map((problem) => placeProblem(problem, lines));
    const result = { text: filled?.text ?? null, unanswered, problems: placed, warnings };
    const text = json ? `${JSON.stringify(result, undefined, 2)}\n` : (filled?.text ?? '');
    await (outputFile?.write(text) ?? writeResult(invocation, text));
  };
}

async function answerAll(interview: Interview, promptFile: PromptFile, options: FillOptions, invocation: Invocation): Promise<Answered> {
  const standardInputIsTaken = options.file === '-' || options.answers === '-';
  const hasQuestions = !options.noInput && currentQuestion(interview) !== undefined;
  if (!hasQuestions || standardInputIsTaken || !canAsk(invocation)) {
    if (hasQuestions) await noteUnasked(standardInputIsTaken, invocation);
    const completed = takeDefaults(interview);
    return completed.missing.length + completed.misfits.length === 0 ? { interview: completed.interview, asked: false } : listOpen(completed, invocation);
  }
  // The library that draws the questions is only loaded when there are any.
  const { askAll } = await import('./asking/askAll.js');
  const title = titleOf(promptFile.document.header) ?? basename(options.file);
  const answered = await askAll(interview, title, invocation);
  if (answered !== undefined) return { interview: answered, asked: true };
  await say(invocation, 'fill-prompt: cancelled; nothing was filled.');
  return { unanswered: namesOfOpen(takeDefaults(interview)) };
}

/** A person who sees this expects to be asked. Where nobody does, defaults are what is wanted. */
async function noteUnasked(standardInputIsTaken: boolean, invocation: Invocation): Promise<void> {
  if (invocation.stderr.isTTY !== true) return;
  const reason = standardInputIsTaken ? 'standard input is read for something else' : invocation.env['TERM'] === 'dumb' ? 'this terminal cannot draw questions (TERM=dumb)' : 'standard input is no terminal';
  await say(invocation, `note: nothing is asked, since ${reason}; --no-input says that this is meant.`);
}

async function listOpen(completed: Completed, invocation: Invocation): Promise<Answered> {
  const { missing, misfits } = completed;
  const how = 'with --set NAME=VALUE or --answers FILE:';
  if (missing.length > 0) {
    const head = missing.length === 1 ? 'a required input has no answer; give it' : `${missing.length} required inputs have no answer; give them`;
    await say(invocation, [`fill-prompt: ${head} ${how}`, ...missing.map((input) => `  ${describeMissing(input)}`)].join('\n'));
  }
  if (misfits.length > 0) {
    const head = misfits.length === 1 ? 'a default does not fit the other answers; give another' : `${misfits.length} defaults do not fit the other answers; give others`;
    await say(invocation, [`fill-prompt: ${head} ${how}`, ...misfits.map(({ input, problem }) => `  ${oneLine(`${input.name}: ${describeMisfit(problem, input)}`)}`)].join('\n'));
  }
  return { unanswered: namesOfOpen(completed) };
}

function namesOfOpen({ missing, misfits }: Completed): readonly string[] {
  return [...missing, ...misfits.map(({ input }) => input)].map(({ name }) => name);
}

async function finish(filled: FilledPrompt, promptFile: PromptFile, options: FillOptions, invocation: Invocation, deliver: Deliver): Promise<ExitCode> {
  const ofRendering = filled.problems.slice(promptFile.problems.length);
  const failed = await reportProblems(ofRendering, promptFile.lines, options.file, invocation);
  if (failed && !options.force) {
    await say(invocation, `fill-prompt: ${displayName(options.file)} was not filled because of these errors; --force prints what came out.`);
    await deliver(undefined, filled.unanswered);
    return exitCodes.problems;
  }
  await deliver(filled, filled.unanswered);
  return exitCodes.done;
}

async function noteEmptyVariables({ unanswered }: FilledPrompt, { inputs, variables }: PromptFile, invocation: Invocation): Promise<void> {
  const names = unanswered.filter((name) => variables.includes(name) && !inputs.some((input) => input.name === name));
  for (const name of names) await say(invocation, `note: \${${name}} has no value; it comes out empty. Give one with --var ${name}=VALUE.`);
}

/** The text of an answer is never shown: it may be a secret, and it is in the result. */
async function noteWarnings(warnings: readonly AnswerWarning[], invocation: Invocation): Promise<void> {
  for (const { kind, name, message } of warnings) await say(invocation, `warning: ${kind === 'variable' ? `\${${name}}` : name}: ${oneLine(message)}`);
}
