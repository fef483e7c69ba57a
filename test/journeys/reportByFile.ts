import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import Mocha, { type MochaOptions, type Runnable, type Runner, type Suite } from 'mocha';

/** How many tests of a file passed and failed. */
export interface FileCounts {
  readonly passed: number;
  readonly failed: number;
}

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS } = Mocha.Runner.constants;

/** Mocha's usual report. Where the variable `COUNTS_BY_FILE` names a file, the counts of each test file are written there as JSON, by its path from here. */
// eslint-disable-next-line no-restricted-syntax -- mocha takes a reporter by its default export.
export default class ReportByFile extends Mocha.reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    const path = process.env['COUNTS_BY_FILE'];
    if (path === undefined) return;
    const counts: Record<string, FileCounts> = {};
    const count = (runnable: Runnable, what: keyof FileCounts): void => {
      const file = fileOf(runnable);
      const known = counts[file] ?? { passed: 0, failed: 0 };
      counts[file] = { ...known, [what]: known[what] + 1 };
    };
    runner.on(EVENT_TEST_PASS, (test) => count(test, 'passed'));
    runner.on(EVENT_TEST_FAIL, (test) => count(test, 'failed'));
    runner.on(EVENT_RUN_END, () => writeFileSync(path, JSON.stringify(counts)));
  }
}

/** A hook that fails knows its file by the group it stands in. */
function fileOf(runnable: Runnable): string {
  let at: Runnable | Suite | undefined = runnable;
  while (at !== undefined && at.file === undefined) at = at.parent;
  return relative('', at?.file ?? '');
}
