import { checkAnswer, inputsByName, variables, type Input, type Value } from '../core/index.js';
import { describeMisfit } from '../library/describeMisfit.js';
import { didYouMean } from '../library/didYouMean.js';
import { readAnswersFile } from './answersFile.js';
import type { FillOptions, Pair } from './commandLine.js';
import type { Invocation } from './invocation.js';
import { oneLine } from './printable.js';
import { say } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** How many answers that belong to no question are named. */
const mostNotes = 50;

/** The answers of a command line. */
export interface GivenAnswers {
  readonly answers: Readonly<Record<string, Value>>;
  /** The names that were not answered by a preset alone. */
  readonly typed: ReadonlySet<string>;
}

/**
 * Gives the answers of a command line, converted to the types of the inputs: those of `--preset`, over them those of
 * `--answers`, over them those of `--set`. Throws `WrongUse` for a name or value that does not fit.
 */
export async function readGivenAnswers(options: FillOptions, inputs: readonly Input[], invocation: Invocation): Promise<GivenAnswers> {
  const byName = inputsByName(inputs);
  const typed = new Map<string, Value>();
  const unused: string[] = [];
  for (const [name, value] of await readFileAnswers(options.answers, invocation)) {
    // One answers file may serve many prompts, so a name that this prompt lacks is no fault; but it may be a slip.
    if (byName.has(name)) typed.set(name, value);
    else unused.push(name);
  }
  for (const name of unused.slice(0, mostNotes)) await say(invocation, `note: this prompt has no input "${name}"; its answer is not used.${didYouMean(name, [...byName.keys()])}`);
  if (unused.length > mostNotes) await say(invocation, `note: ${unused.length - mostNotes} more answers are not used either.`);
  for (const [name, value] of collectPairs(options.set, byName)) typed.set(name, value);
  const preset = options.preset === undefined ? {} : await (await import('./presetAnswers.js')).readPresetAnswers(options.preset, options.file, inputs, invocation);
  return { answers: Object.fromEntries([...Object.entries(preset), ...convert(typed, byName)]), typed: new Set(typed.keys()) };
}

async function readFileAnswers(path: string | undefined, invocation: Invocation): Promise<ReadonlyMap<string, Value>> {
  return path === undefined ? new Map() : readAnswersFile(path, invocation);
}

/** Of a list, each `--set` gives a value; of any other input the last one counts. */
function collectPairs(pairs: readonly Pair[], byName: ReadonlyMap<string, Input>): ReadonlyMap<string, Value> {
  const values = new Map<string, string | readonly string[]>();
  for (const { name, value } of pairs) {
    const input = byName.get(name);
    if (input === undefined) throw unknownInput(name, [...byName.keys()]);
    const before = values.get(name);
    const joins = input.type === 'choices' && before !== undefined;
    values.set(name, joins ? [...(typeof before === 'string' ? [before] : before), value] : value);
  }
  return values;
}

/** Throws for all that does not fit at once. */
function convert(typed: ReadonlyMap<string, Value>, byName: ReadonlyMap<string, Input>): readonly (readonly [string, Value])[] {
  const misfits: string[] = [];
  const converted = [...typed].map(([name, answer]) => {
    const input = byName.get(name) as Input;
    const { value, problem } = checkAnswer(input, answer);
    if (problem !== undefined) misfits.push(`"${name}": ${describeMisfit(problem, input)}`);
    return [name, value] as const;
  });
  const [first, ...more] = misfits;
  if (first === undefined) return converted;
  throw new WrongUse(more.length === 0 ? first : `${misfits.length} answers do not fit:\n${misfits.map((misfit) => `  ${oneLine(misfit)}`).join('\n')}`);
}

function unknownInput(name: string, names: readonly string[]): WrongUse {
  if (Object.hasOwn(variables, name)) return new WrongUse(`"${name}" is a variable, not an input: use --var ${name}=VALUE.`);
  const known = names.length === 0 ? ' It asks for nothing.' : ` There are: ${names.join(', ')}.`;
  return new WrongUse(`this prompt has no input "${name}".${didYouMean(name, names)}${known}`);
}
