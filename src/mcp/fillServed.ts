import type { ElicitRequestFormParams } from '@modelcontextprotocol/server';
import type { AnswerWarning, FilledPrompt, Value } from '../core/index.js';
import { describeErrors, describeOpen, describeUnknown } from '../library/describeRefusal.js';
import { emptyVariables, fillWithAnswers, type FillResult } from '../library/fillWithAnswers.js';
import { readNodeVariable } from '../library/nodeVariables.js';
import { takePreset } from '../library/presets/takePreset.js';
import type { EarlierRounds, McpSession, RequestContext } from './mcpSession.js';
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
  if (errors.length > 0 && wish.force !== true) return refuse(describeErrors(name, errors, promptFile));
  const taken = takePreset(wish.preset === undefined ? [] : await session.prompts.presetsOf(served), wish.preset, name, promptFile);
  if ('refusal' in taken) return refuse(taken.refusal);
  const variables = await readVariables(session, served, wish.variables);
  const before = { rounds: context.before.rounds, answers: { ...context.before.answers, ...(context.response?.kind === 'accepted' ? context.response.answers : {}) } };
  const result = fillWithAnswers(promptFile, { answers: { ...wish.answers, ...before.answers }, preset: taken.answers, variables });
  if (result.kind === 'open') return openOutcome(result, served, wish, context, before);
  const broken = result.filled.problems.slice(promptFile.problems.length).filter(({ severity }) => severity === 'error');
  if (broken.length > 0 && wish.force !== true) return refuse(describeErrors(name, broken, promptFile));
  return { ...result, notes: [...taken.notes, ...emptyVariables(result.filled, promptFile)] };
}

function openOutcome({ questions, unknown }: FillResult & { kind: 'open' }, served: ServedPrompt, wish: FillWish, context: RequestContext, before: EarlierRounds): FillOutcome {
  const { promptFile, entry, name } = served;
  if (unknown.length > 0) return refuse(describeUnknown(name, unknown, promptFile));
  const isWrong = wish.misfits === 'refuse' && questions.some(({ input, problem }) => problem !== undefined && !Object.hasOwn(before.answers, input.name));
  // A form shows what is typed, keeps it in the client, and may show it to a model.
  const secrets = questions.filter(({ input }) => input.secret);
  const isPointless = !context.canAsk || context.response?.kind === 'declined' || before.rounds >= mostRounds;
  if (isWrong || secrets.length > 0 || isPointless) return refuse(describeOpen(name, questions, context.response?.kind === 'declined' ? 'declined' : 'not asked'));
  return { kind: 'asked', form: questionForm(questions, promptFile, entry.title), before: { ...before, rounds: before.rounds + 1 } };
}

function refuse(refusal: string): FillOutcome {
  return { kind: 'refused', refusal };
}

async function readVariables({ cwd, home, now }: McpSession, { promptFile }: ServedPrompt, given: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const values: [string, string][] = [];
  const selection = given['selection'] ?? given['selectedText'];
  for (const name of promptFile.variables) {
    const isSelection = name === 'selection' || name === 'selectedText';
    const value = isSelection ? selection : (given[name] ?? (await readNodeVariable(name, { cwd, workspaceFolder: cwd, home, now: now() })));
    if (value !== undefined) values.push([name, value]);
  }
  return Object.fromEntries(values);
}
