import type { Failure } from './fuzzTarget';

/** How far a run is; written down again and again, so that it can go on. */
export interface RunState {
  readonly seed: number;
  /** How many cases each target has in this run. */
  readonly runs: Readonly<Record<string, number>>;
  readonly done: Record<string, Progress>;
  readonly failures: Failure[];
}

export interface Progress {
  cases: number;
  seconds: number;
  /** The case that took longest. */
  slowest: { milliseconds: number; index: number };
  counts: Record<string, number>;
}
