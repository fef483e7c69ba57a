import type { ElicitRequestFormParams } from '@modelcontextprotocol/server';
import type { Value } from '../core/index.js';
import { describeOpen, describeUnknown } from '../library/describeRefusal.js';
import { fillForProgram, type ProgramFill } from '../library/fillForProgram.js';
import { readNodeVariables } from '../library/nodeVariables.js';
import type { EarlierRounds, McpSession, RequestContext } from './mcpSession.js';
import { questionForm } from './questionForm.js';
import type { ServedPrompt } from './servedPrompts.js';

/** What a client wants to have filled. */
export interface FillWish {
  readonly answers: Readonly<Record<string, Value>>;
  readonly preset?: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The parameter under which the client gives variables; absent when they come with the answers. */
  readonly variablesUnder?: string;
  /** Fill although the file has errors. */
  readonly force?: boolean;
  /** What to do with an answer that does not fit: ask the person for another one, or refuse, so that a model sends a better one. */
  readonly misfits: 'ask' | 'refuse';
}

/** A filled prompt; or questions to the person, with what is to come back with the answers; or a refusal. */
export type FillOutcome =
  | (ProgramFill & { readonly kind: 'filled' | 'refused' })
  | { readonly kind: 'asked'; readonly form: ElicitRequestFormParams; readonly before: EarlierRounds };

/** A person who has not given what fits after so many forms will not; or it is a program. */
const mostRounds = 5;

/** Fills a prompt for a client. Required answers that are missing are asked for where the client can ask, secrets never; otherwise the refusal names them. */
export async function fillServed({ prompts, cwd, home, now }: McpSession, served: ServedPrompt, wish: FillWish, context: RequestContext): Promise<FillOutcome> {
  const { promptFile, name } = served;
  const presets = wish.preset === undefined ? [] : await prompts.presetsOf(served);
  // A client names any folder as the workspace, and reads in none but that which the person has chosen.
  const variables = await readNodeVariables(promptFile.variables, wish.variables, { cwd, home, now: now(), branchFolder: cwd });
  const before = { rounds: context.before.rounds, answers: { ...context.before.answers, ...(context.response?.kind === 'accepted' ? context.response.answers : {}) } };
  const fill = fillForProgram(promptFile, { name, answers: { ...wish.answers, ...before.answers }, preset: wish.preset, presets, variables, force: wish.force === true });
  return fill.kind === 'open' ? openOutcome(fill, served, wish, context, before) : fill;
}

function openOutcome(open: ProgramFill & { kind: 'open' }, served: ServedPrompt, wish: FillWish, context: RequestContext, before: EarlierRounds): FillOutcome {
  const { promptFile, entry, name } = served;
  const { questions, unknown } = open;
  if (unknown.length > 0) return refuse(describeUnknown(name, open, promptFile, wish.variablesUnder));
  const isWrong = wish.misfits === 'refuse' && questions.some(({ input, problem }) => problem !== undefined && Object.hasOwn(wish.answers, input.name) && !Object.hasOwn(before.answers, input.name));
  // A form shows what is typed, keeps it in the client, and may show it to a model.
  const secrets = questions.filter(({ input }) => input.secret);
  const isPointless = !context.canAsk || context.response?.kind === 'declined' || before.rounds >= mostRounds;
  if (isWrong || secrets.length > 0 || isPointless) return refuse(describeOpen(name, questions, context.response?.kind === 'declined' ? 'declined' : 'not asked'));
  return { kind: 'asked', form: questionForm(questions, promptFile, entry.title), before: { ...before, rounds: before.rounds + 1 } };
}

function refuse(refusal: string): FillOutcome {
  return { kind: 'refused', refusal };
}
