import type { Terminal } from './terminal.js';

/** What every control gets. */
export interface Control {
  readonly message: string;
  readonly input: Terminal['input'];
  readonly output: Terminal['output'];
  readonly signal: AbortSignal;
}
