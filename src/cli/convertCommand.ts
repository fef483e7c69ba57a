import { findFileFormat, type FileFormat } from '../core/index.js';
import { conversionName } from '../library/convert/conversionName.js';
import { convertPrompt } from '../library/convert/convertPrompt.js';
import { conversionTargets, type ConversionTarget } from '../library/convert/conversionTargets.js';
import type { ConvertOptions } from './commandLine.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import type { Invocation } from './invocation.js';
import { openNewFile } from './outputFile.js';
import { displayName, readPromptFile } from './readPromptFile.js';
import { reportProblems } from './reportProblems.js';
import { say, writeResult } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** Converts a prompt to another format, and says on standard error what that format cannot hold. */
export async function convert({ file, to, output, force }: ConvertOptions, invocation: Invocation): Promise<ExitCode> {
  const promptFile = await readPromptFile(file, invocation);
  const format = formatOf(to, output);
  const outputFile = output === undefined ? undefined : await openNewFile(output, force, invocation);
  const converted = convertPrompt(promptFile, format, conversionName(output ?? (file === '-' ? undefined : file), promptFile));
  if (converted === undefined) {
    await reportProblems(promptFile.document.problems, promptFile.lines, file, invocation);
    await say(invocation, `fill-prompt: ${displayName(file)} was not converted, because its header cannot be read.`);
    return exitCodes.problems;
  }
  await (outputFile?.write(converted.text) ?? writeResult(invocation, converted.text));
  for (const { message } of converted.notes) await say(invocation, `note: ${message}`);
  return exitCodes.done;
}

/** A skill among those of Claude Code may use its arguments; any other name of a known format must be that of the target. */
function formatOf(to: ConversionTarget, output: string | undefined): FileFormat {
  const found = output === undefined ? undefined : findFileFormat(output);
  if (found === undefined || found === to) return to;
  if (to === 'skill' && found === 'claude-skill') return found;
  throw new WrongUse(`--output ${output ?? ''} has the name of another format (${found}) than --to ${to}. Name it ${conversionTargets[to].path('NAME')}.`);
}
