import { CLIENT_CAPABILITIES_META_KEY, createRequestStateCodec, inputRequired, inputResponse, ProtocolError, ProtocolErrorCode, Server, type ElicitRequestFormParams, type InputRequiredResult, type Prompt, type ServerContext } from '@modelcontextprotocol/server';
import { randomBytes } from 'node:crypto';
import { version } from '../../package.json';
import type { Value } from '../core/index.js';
import { isAnswer } from '../library/isAnswer.js';
import { WrongParameter } from '../library/readGiven.js';
import { completeArgument } from './completeArgument.js';
import { fillServed } from './fillServed.js';
import type { EarlierRounds, FormResponse, McpSession, RequestContext } from './mcpSession.js';
import type { ServedPrompt } from './servedPrompts.js';
import { refuseUnknownParameters } from './tools/refuseUnknownParameters.js';
import { answerWithFailure } from './tools/tool.js';
import { tools } from './tools/tools.js';

/** A client asks for the list in pages. */
const promptsOnPage = 500;

/** The name of the one form that a request may send at a time. */
const formKey = 'answers';

const instructions =
  'Prompts of the person, kept in files, with inputs that are asked for and checked. To use one by tools: list_prompts, then describe_prompt for its inputs, then fill_prompt with the answers; follow the text that comes back.';

/** Makes the server of one connection: prompts with their arguments, completion, and the same as tools. */
export function createServer(session: McpSession): Server {
  // What the person has answered travels with the client from round to round; a seal shows that it came from here.
  const state = createRequestStateCodec<EarlierRounds>({ key: randomBytes(32) });
  const server = new Server(
    { name: 'fill-prompt', title: 'Fill Prompt', version },
    { capabilities: { prompts: { listChanged: true }, tools: {}, completions: {} }, instructions, requestState: { verify: (sealed, context) => state.verify(sealed, context) } },
  );
  const ask = async (form: ElicitRequestFormParams, before: EarlierRounds, context: ServerContext): Promise<InputRequiredResult> =>
    inputRequired({ inputRequests: { [formKey]: inputRequired.elicit(form) }, requestState: await state.mint(before, context) });

  server.setRequestHandler('prompts/list', async ({ params }) => {
    const named = [...(await session.prompts.list())].sort(([a], [b]) => (a < b ? -1 : 1));
    const from = readCursor(params?.cursor);
    const page = named.slice(from, from + promptsOnPage);
    const prompts = page.flatMap(([name, entry]): Prompt[] => {
      const given = session.prompts.argumentsOf(entry);
      return given === undefined ? [] : [{ name, title: entry.title, ...(entry.description === undefined ? {} : { description: entry.description }), arguments: [...given] }];
    });
    return { prompts, ...(from + page.length < named.length ? { nextCursor: String(from + page.length) } : {}) };
  });

  server.setRequestHandler('prompts/get', async ({ params }, context) => {
    const served = await openOrThrow(session, params.name);
    const outcome = await fillServed(session, served, { ...splitArguments(served, params.arguments ?? {}), misfits: 'ask' }, readContext(server, context));
    if (outcome.kind === 'asked') return ask(outcome.form, outcome.before, context);
    if (outcome.kind === 'refused') throw invalid(outcome.refusal);
    const { text, notes } = outcome;
    return {
      description: served.entry.description ?? served.entry.title,
      messages: [{ role: 'user', content: { type: 'text', text } }],
      ...(notes.length === 0 ? {} : { _meta: { 'fill-prompt/notes': notes } }),
    };
  });

  server.setRequestHandler('completion/complete', async ({ params: { ref, argument } }) => {
    if (ref.type !== 'ref/prompt') throw invalid('Only the arguments of prompts can be completed here.');
    const { promptFile } = await openOrThrow(session, ref.name);
    return { completion: completeArgument(promptFile, argument.name, argument.value) };
  });

  server.setRequestHandler('tools/list', () => ({ tools: tools.map(({ tool }) => tool) }));

  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const found = tools.find(({ tool }) => tool.name === params.name);
    if (found === undefined) throw invalid(`There is no tool "${params.name}". There are: ${tools.map(({ tool }) => tool.name).join(', ')}.`);
    try {
      refuseUnknownParameters(found.tool, params.arguments ?? {});
      const outcome = await found.call(params.arguments ?? {}, session, readContext(server, context));
      return outcome.kind === 'asked' ? await ask(outcome.form, outcome.before, context) : outcome.result;
    } catch (error) {
      if (error instanceof WrongParameter) return answerWithFailure(error.message).result;
      throw error;
    }
  });

  const stop = session.prompts.onDidChange(() => void server.sendPromptListChanged().catch(() => undefined));
  server.onclose = stop;
  return server;
}

async function openOrThrow({ prompts }: McpSession, name: string): Promise<ServedPrompt> {
  const served = await prompts.open(name);
  if ('refusal' in served) throw invalid(served.refusal);
  return served;
}

function invalid(sentence: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, sentence);
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw invalid('This cursor is not one of this server.');
}

/** A field that a person left empty in a client is no answer, so that the default counts. Of one name, the input comes before the variable. */
function splitArguments({ promptFile: { inputs, variables } }: ServedPrompt, given: Readonly<Record<string, string>>): { readonly answers: Record<string, string>; readonly variables: Record<string, string> } {
  const asked = new Set(inputs.map(({ name }) => name));
  const others = new Set(variables.filter((name) => !asked.has(name)));
  const filled = Object.entries(given).filter(([, value]) => value !== '');
  return { answers: Object.fromEntries(filled.filter(([name]) => !others.has(name))), variables: Object.fromEntries(filled.filter(([name]) => others.has(name))) };
}

function readContext(server: Server, { mcpReq }: ServerContext): RequestContext {
  // A client of 2026 tells with each request what it can do, an older one at the start.
  const told = (mcpReq.envelope as Readonly<Record<string, unknown>> | undefined)?.[CLIENT_CAPABILITIES_META_KEY] as { readonly elicitation?: object } | undefined;
  const elicitation = (told ?? server.getClientCapabilities())?.elicitation;
  const view = inputResponse(mcpReq.inputResponses, formKey);
  const response: FormResponse | undefined = view.kind !== 'elicit' ? undefined : view.action === 'accept' ? { kind: 'accepted', answers: readContent(view.content) } : { kind: 'declined' };
  return {
    // Without a word on modes, a client that can ask at all can show a form.
    canAsk: elicitation !== undefined && (!('url' in elicitation) || 'form' in elicitation),
    before: mcpReq.requestState<EarlierRounds>() ?? { rounds: 0, answers: {} },
    ...(response === undefined ? {} : { response }),
  };
}

/** What comes from a client is anything. */
function readContent(content: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(content).flatMap(([name, value]) => (isAnswer(value) ? [[name, value] as const] : [])));
}
