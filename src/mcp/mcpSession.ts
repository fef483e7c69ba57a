import type { Value } from '../core/index.js';
import type { ServedPrompts } from './servedPrompts.js';

/** What every request of one connection shares. */
export interface McpSession {
  readonly prompts: ServedPrompts;
  /** The folder that the server was started in. */
  readonly cwd: string;
  readonly home: string;
  /** The clock, so that a test can give its own. */
  readonly now: () => Date;
}

/** What one request brings along besides its parameters. */
export interface RequestContext {
  /** Whether the client can ask its person with a form. */
  readonly canAsk: boolean;
  /** What came of the earlier rounds of this request. */
  readonly before: EarlierRounds;
  /** What came back from the form of the last round; absent when none was sent. */
  readonly response?: FormResponse;
}

/** The forms that a person has filled since a request came. */
export interface EarlierRounds {
  readonly rounds: number;
  /** Unchecked. */
  readonly answers: Readonly<Record<string, Value>>;
}

/** How a person dealt with a form: filled it, or not. */
export type FormResponse = { readonly kind: 'accepted'; readonly answers: Readonly<Record<string, Value>> } | { readonly kind: 'declined' };
