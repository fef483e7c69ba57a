import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import type { PromptFile } from '../core/index.js';
import { openPromptAt } from '../library/openPromptAt.js';
import { findFiles } from './checking/findFiles.js';
import { countMended, mendPromptFile } from './checking/mendPromptFile.js';
import { openReport } from './checking/report.js';
import { openReportedPath } from './checking/reportedPath.js';
import { addFile, emptyTally, hasTooManyWarnings, summarise } from './checking/tally.js';
import type { CheckOptions } from './commandLine.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import type { Invocation } from './invocation.js';
import { openForMending, openOutputFile } from './outputFile.js';
import { displayName, readBytes } from './readPromptFile.js';
import { decode, say, writeResult, writeTo } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** Checks prompt files one after the other, mends them if asked to, and reports what is wrong in them. */
export async function check(options: CheckOptions, invocation: Invocation): Promise<ExitCode> {
  const paths = await findFiles(options.paths, invocation);
  const deliver = await openDelivery(options, paths, invocation);
  const report = openReport(options.format);
  const reportedPath = await openReportedPath(options.format, invocation);
  let tally = emptyTally;
  let hasFailed = false;
  for (const path of paths) {
    const checked = await readAndMend(path, options.fix, invocation);
    if (checked === undefined) {
      hasFailed = true;
      continue;
    }
    const { before, after } = checked;
    tally = addFile(tally, after, before !== after, countMended(before, after));
    await deliver.next(report.add(reportedPath(path), after));
  }
  await deliver.next(report.end());
  await deliver.end();
  await say(invocation, summarise(tally, options));
  if (hasFailed) return exitCodes.wrongUse;
  return tally.error > 0 || hasTooManyWarnings(tally, options.maxWarnings) ? exitCodes.problems : exitCodes.done;
}

/** The way of the report: piece by piece to a stream, or at the end as a whole to a file. */
interface ReportDelivery {
  readonly next: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function openDelivery({ output, fix }: CheckOptions, paths: readonly string[], invocation: Invocation): Promise<ReportDelivery> {
  if (output === undefined) {
    // The mended text of standard input has standard output to itself.
    const isTaken = fix && paths.includes('-');
    return { next: (text) => (isTaken ? writeTo(invocation.stderr, text) : writeResult(invocation, text)), end: () => Promise.resolve() };
  }
  const file = await openOutputFile(output, paths, invocation);
  const texts: string[] = [];
  return {
    next(text) {
      texts.push(text);
      return Promise.resolve();
    },
    end: () => file.write(texts.join('')),
  };
}

/** Gives a file as it was and as it is now. One that cannot be read or written is named, and the others go on. */
async function readAndMend(path: string, fix: boolean, invocation: Invocation): Promise<{ readonly before: PromptFile; readonly after: PromptFile } | undefined> {
  try {
    const bytes = await readBytes(path, invocation);
    const before = openPromptAt(resolve(invocation.cwd, path), await decode(bytes, displayName(path), invocation));
    const after = fix ? await mend(path, before, bytes, invocation) : before;
    return { before, after };
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    await say(invocation, `fill-prompt: ${error.message}`);
    return undefined;
  }
}

async function mend(path: string, before: PromptFile, bytes: Buffer, invocation: Invocation): Promise<PromptFile> {
  // What could not be read would be lost in writing.
  const canMend = isUtf8(bytes);
  if (!canMend) await say(invocation, `note: ${displayName(path)} is not mended, because it is not UTF-8.`);
  const after = canMend ? mendPromptFile(before) : before;
  if (path === '-') await (canMend ? writeResult(invocation, after.text) : writeTo(invocation.stdout, bytes));
  else if (after !== before) await (await openForMending(path, invocation)).write(after.text);
  return after;
}
