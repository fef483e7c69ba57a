import { Client, type ElicitRequestFormParams, type ElicitResult } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The command line tool as it is published; `npm run build` makes it. */
export const program = resolve(__dirname, '../../dist/cli.js');

/** The two ways in which clients of today speak: with a handshake at the start, and with what they can do in each request. */
export const eras = ['legacy', '2026-07-28'] as const;
export type Era = (typeof eras)[number];

export interface ClientWishes {
  readonly era?: Era;
  /** Stands for the person: what is typed into a form. Without it the client cannot ask. */
  readonly answerForm?: (form: ElicitRequestFormParams) => ElicitResult;
  readonly cwd?: string;
  /** Called when the server says that its prompts have changed. */
  readonly onPromptsChanged?: () => void;
}

/** A client of the protocol's own SDK, with the server as a process of its own. */
export interface McpConnection {
  readonly client: Client;
  readonly processId: number;
  /** What the server has said to a person so far. */
  readonly said: () => string;
}

const connections: McpConnection[] = [];

/** Starts the server for some folders and connects a client. */
export async function connectClient(folders: readonly string[], { era = 'legacy', answerForm, cwd, onPromptsChanged }: ClientWishes = {}): Promise<McpConnection> {
  if (!existsSync(program)) throw new Error('There is no dist/cli.js. Run "npm run build" first.');
  const client = new Client(
    { name: 'test', version: '1' },
    {
      capabilities: answerForm === undefined ? {} : { elicitation: { form: {} } },
      versionNegotiation: { mode: era === 'legacy' ? 'legacy' : { pin: era } },
      ...(onPromptsChanged === undefined ? {} : { listChanged: { prompts: { autoRefresh: false, debounceMs: 0, onChanged: onPromptsChanged } } }),
    },
  );
  if (answerForm !== undefined) client.setRequestHandler('elicitation/create', ({ params }) => answerForm(params as ElicitRequestFormParams));
  const transport = new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...folders], stderr: 'pipe', cwd: cwd ?? join(__dirname) });
  let said = '';
  transport.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await client.connect(transport);
  const connection = { client, processId: transport.pid ?? -1, said: () => said };
  connections.push(connection);
  return connection;
}

/** Ends all connections, so that no server outlives its test. */
export async function closeClients(): Promise<void> {
  await Promise.all(connections.splice(0).map(({ client }) => client.close()));
}

/** Gives the text of a prompt as a client gets it. */
export async function promptText({ client }: McpConnection, name: string, given: Record<string, string> = {}): Promise<string> {
  const { messages } = await client.getPrompt({ name, arguments: given });
  return messages.map(({ content }) => (content.type === 'text' ? content.text : '')).join('\n---\n');
}

/** What a tool answered: its texts, its data, and whether it failed. */
export interface ToolAnswer {
  readonly texts: readonly string[];
  readonly data: unknown;
  readonly failed: boolean;
}

/** Calls a tool. */
export async function callTool({ client }: McpConnection, name: string, given: Record<string, unknown> = {}): Promise<ToolAnswer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  return { texts: content.flatMap((each) => (each.type === 'text' ? [each.text] : [])), data: structuredContent, failed: isError === true };
}
