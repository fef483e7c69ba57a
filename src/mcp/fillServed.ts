import type { ElicitRequestFormParams } from '@modelcontextprotocol/server';
import { answerMessages, fillMessage, type AnswerWarning, type FilledPrompt, type Problem, type Value } from '../core/index.js';
import { fillWithAnswers, type FillResult, type OpenQuestion } from '../library/fillWithAnswers.js';
import { readNodeVariable } from '../library/nodeVariables.js';
import { fitPreset } from '../library/presets/fitPreset.js';
import { findPreset } from '../library/presets/presetName.js';
import type { EarlierRounds, McpSession, RequestContext } from './mcpSession.js';
import { knownVariables } from './promptArguments.js';
import { questionForm } from './questionForm.js';
import type { PromptRefusal, ServedPrompt } from './servedPrompts.js';

/** What a client wants to have filled. */
export interface FillWish {
  readonly answers: Readonly<Record<string, Value>>;
  readonly preset?: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Fill although the file has errors. */
  readonly force?: boolean;
  /** What to do with an answer that does not fit: ask the person for another one, or refuse, so that a model sends a better one. */
  readonly misfits: 'ask' | 'refuse';
}

/** A filled prompt; or questions to the person, with what is to come back with the answers; or a refusal. */
export type FillOutcome =
  | { readonly kind: 'filled'; readonly filled: FilledPrompt; readonly warnings: readonly AnswerWarning[]; readonly notes: readonly string[] }
  | { readonly kind: 'asked'; readonly form: ElicitRequestFormParams; readonly before: EarlierRounds }
  | ({ readonly kind: 'refused' } & PromptRefusal);

/** A person who has not given what fits after so many forms will not; or it is a program. */
const mostRounds = 5;

/** Fills a prompt for a client. Required answers that are missing are asked for where the client can ask, secrets never; otherwise the refusal names them. */
export async function fillServed(session: McpSession, served: ServedPrompt, wish: FillWish, context: RequestContext): Promise<FillOutcome> {
  const { promptFile, name } = served;
  const errors = promptFile.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && wish.force !== true) return refuse(brokenText(name, errors, served));
  const { answers: ofPreset, notes, refusal } = await readPreset(session, served, wish.preset);
  if (refusal !== undefined) return refuse(refusal);
  const variables = await readVariables(session, served, wish.variables);
  const before = { rounds: context.before.rounds, answers: { ...context.before.answers, ...(context.response?.kind === 'accepted' ? context.response.answers : {}) } };
  const result = fillWithAnswers(promptFile, { answers: { ...wish.answers, ...before.answers }, preset: ofPreset, variables });
  if (result.kind === 'open') return openOutcome(result, served, wish, context, before);
  const broken = result.filled.problems.slice(promptFile.problems.length).filter(({ severity }) => severity === 'error');
  if (broken.length > 0 && wish.force !== true) return refuse(brokenText(name, broken, served));
  return { ...result, notes: [...notes, ...emptyVariables(result.filled, served)] };
}

function openOutcome({ questions, unknown }: FillResult & { kind: 'open' }, served: ServedPrompt, wish: FillWish, context: RequestContext, before: EarlierRounds): FillOutcome {
  const { promptFile, entry, name } = served;
  if (unknown.length > 0) {
    const names = promptFile.inputs.map((input) => input.name);
    const slips = unknown.map((each) => (each.nearest === undefined ? `"${each.name}"` : `"${each.name}" (did you mean "${each.nearest}"?)`));
    return refuse(`The prompt "${name}" has no input ${slips.join(', ')}. ${names.length === 0 ? 'It asks for nothing.' : `There are: ${names.join(', ')}.`}`);
  }
  const isWrong = wish.misfits === 'refuse' && questions.some(({ input, problem }) => problem !== undefined && !Object.hasOwn(before.answers, input.name));
  // A form shows what is typed, keeps it in the client, and may show it to a model.
  const secrets = questions.filter(({ input }) => input.secret);
  const isPointless = !context.canAsk || context.response?.kind === 'declined' || before.rounds >= mostRounds;
  if (isWrong || secrets.length > 0 || isPointless) return refuse(openText(questions, served, context));
  return { kind: 'asked', form: questionForm(questions, promptFile, entry.title), before: { ...before, rounds: before.rounds + 1 } };
}

function refuse(refusal: string): FillOutcome {
  return { kind: 'refused', refusal };
}

function openText(questions: readonly OpenQuestion[], { name }: ServedPrompt, { response }: RequestContext): string {
  const lines = questions.map(({ input: { name: input, description, secret }, problem }) => {
    // A secret is not repeated.
    const reason = problem === undefined ? 'needs an answer' : secret ? fillMessage(answerMessages[problem.code], { ...problem.values, text: '***' }) : problem.message;
    return `- ${input}${description === undefined ? '' : ` (${description.replace(/\s+/g, ' ').trim()})`}: ${reason}${secret && problem === undefined ? '; it is a secret, which is never asked for here: it must be given as an argument' : ''}`;
  });
  const declined = response?.kind === 'declined' ? ' The person did not answer the questions.' : '';
  return [`The prompt "${name}" was not filled.${declined}`, ...lines].join('\n');
}

function brokenText(name: string, errors: readonly Problem[], { promptFile: { lines } }: ServedPrompt): string {
  const shown = errors.slice(0, 10).map(({ span, message }) => `- line ${lines.positionAt(span.start).line + 1}: ${message}`);
  const more = errors.length > shown.length ? [`- and ${errors.length - shown.length} more`] : [];
  return [`The prompt "${name}" was not filled, because there is an error in its file. check_prompt says more.`, ...shown, ...more].join('\n');
}

/** What of a preset does not fit is said and not used, as everywhere. */
async function readPreset({ prompts }: McpSession, served: ServedPrompt, wanted: string | undefined): Promise<{ readonly answers: Readonly<Record<string, Value>>; readonly notes: readonly string[]; readonly refusal?: string }> {
  if (wanted === undefined) return { answers: {}, notes: [] };
  const presets = await prompts.presetsOf(served);
  const preset = findPreset(presets, wanted);
  if (preset === undefined) {
    const names = presets.map(({ name }) => `"${name}"`).join(', ');
    return { answers: {}, notes: [], refusal: `The prompt "${served.name}" has no preset "${wanted}". ${names === '' ? 'It has none.' : `There are: ${names}.`}` };
  }
  const { answers, misfits } = fitPreset(served.promptFile.inputs, preset);
  return { answers, notes: misfits.map(({ message, answer }) => `Preset "${preset.name}": ${message}${answer === undefined ? '' : ` ${answer.message}`}`) };
}

async function readVariables({ cwd, home, now }: McpSession, { promptFile }: ServedPrompt, given: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const values: [string, string][] = [];
  const selection = given['selection'] ?? given['selectedText'];
  for (const name of promptFile.variables) {
    const isSelection = name === 'selection' || name === 'selectedText';
    const value = isSelection ? selection : (given[name] ?? (knownVariables.has(name) ? await readNodeVariable(name, { cwd, workspaceFolder: cwd, home, now: now() }) : undefined));
    if (value !== undefined) values.push([name, value]);
  }
  return Object.fromEntries(values);
}

function emptyVariables({ unanswered }: FilledPrompt, { promptFile: { inputs, variables } }: ServedPrompt): readonly string[] {
  return unanswered.filter((name) => variables.includes(name) && !inputs.some((input) => input.name === name)).map((name) => `\${${name}} has no value here; it came out empty.`);
}
