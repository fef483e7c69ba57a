import type { Tool } from '@modelcontextprotocol/server';
import { didYouMean } from '../../library/didYouMean.js';
import { WrongParameter } from '../../library/readGiven.js';

/** Throws `WrongParameter` for a parameter that a tool does not have: what a client wanted with it would be lost without a word. */
export function refuseUnknownParameters({ name, inputSchema }: Tool, parameters: Readonly<Record<string, unknown>>): void {
  const known = Object.keys(inputSchema.properties ?? {});
  const unknown = Object.keys(parameters).find((each) => !known.includes(each));
  if (unknown !== undefined) throw new WrongParameter(`${name} has no parameter "${unknown}".${didYouMean(unknown, known)} There are: ${known.join(', ')}.`);
}
