import type { CallToolResult, Tool } from '@modelcontextprotocol/server';
import type { FillOutcome } from '../fillServed.js';
import type { McpSession, RequestContext } from '../mcpSession.js';

/** A tool: what a client sees of it, and what it does. */
export interface McpTool {
  readonly tool: Tool;
  readonly call: (parameters: Readonly<Record<string, unknown>>, session: McpSession, context: RequestContext) => Promise<ToolOutcome>;
}

/** What a tool answers. */
export interface ToolAnswer {
  readonly kind: 'result';
  readonly result: CallToolResult;
}

/** An answer, or questions to the person. */
export type ToolOutcome = ToolAnswer | (FillOutcome & { readonly kind: 'asked' });

/** Nothing here changes anything or leaves the machine, which clients may tell their person. */
export const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** Gives data as a tool answers with it: for programs, and as text for models. */
export function answerWithData(data: Readonly<Record<string, unknown>>): ToolAnswer {
  return { kind: 'result', result: { content: [{ type: 'text', text: JSON.stringify(data, undefined, 2) }], structuredContent: { ...data } } };
}

/** Gives texts, one after the other, as a tool answers with them. */
export function answerWithTexts(texts: readonly string[]): ToolAnswer {
  return { kind: 'result', result: { content: texts.map((text) => ({ type: 'text' as const, text })) } };
}

/** Gives a failure that a model can read and act upon. */
export function answerWithFailure(sentence: string): ToolAnswer {
  return { kind: 'result', result: { isError: true, content: [{ type: 'text', text: sentence }] } };
}
