import { parseArgs } from 'node:util';
import { conversionTargetNames, type ConversionTarget } from '../library/convert/conversionTargets.js';
import { didYouMean } from '../library/didYouMean.js';
import { commandNames, commands, reportFormats, type CommandName, type ReportFormat } from './commands.js';
import { outputDescriptorOf } from './outputDescriptor.js';
import { WrongUse } from './wrongUse.js';

/** What a command line asks for. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command?: CommandName }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'fill' } & FillOptions)
  | ({ readonly kind: 'inputs' } & InputsOptions)
  | ({ readonly kind: 'check' } & CheckOptions)
  | ({ readonly kind: 'convert' } & ConvertOptions)
  | ({ readonly kind: 'mcp' } & McpOptions);

export interface FillOptions {
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** The pairs of `--set`, in their order. */
  readonly set: readonly Pair[];
  readonly answers?: string;
  /** The name of a preset of the prompt. */
  readonly preset?: string;
  readonly variables: readonly Pair[];
  readonly output?: string;
  readonly json: boolean;
  readonly force: boolean;
  readonly noInput: boolean;
}

export interface InputsOptions {
  readonly file: string;
  readonly json: boolean;
  /** Whether the presets are listed instead of the inputs. */
  readonly presets: boolean;
}

export interface CheckOptions {
  /** Files, folders and globs, or `-` for standard input; none for the current folder. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly format: ReportFormat;
  readonly maxWarnings?: number;
  readonly output?: string;
}

export interface ConvertOptions {
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly to: ConversionTarget;
  readonly output?: string;
  /** Whether a file that is there may be written over. */
  readonly force: boolean;
}

export interface McpOptions {
  /** None for the current folder. */
  readonly folders: readonly string[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** Reads the words of a command line. Throws `WrongUse` for what makes no sense. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const [word, ...rest] = argv;
  switch (word) {
    case undefined:
      throw new WrongUse('say what to do: fill-prompt fill FILE. See fill-prompt --help.');
    case '-h':
    case '--help':
      return { kind: 'help' };
    case 'help':
      return readHelp(rest);
    case '-v':
    case '-V':
    case '--version':
      return { kind: 'version' };
    case 'fill':
      return readFill(rest);
    case 'inputs':
      return readInputs(rest);
    case 'check':
      return readCheck(rest);
    case 'convert':
      return readConvert(rest);
    case 'mcp':
      return readMcp(rest);
    default:
      throw unknownCommand(word);
  }
}

/** `help COMMAND` is `COMMAND --help`. */
function readHelp([word]: readonly string[]): CommandLine {
  if (word === undefined || word === 'help' || word === '-h' || word === '--help') return { kind: 'help' };
  const command = commandNames.find((each) => each === word);
  if (command === undefined) throw unknownCommand(word);
  return { kind: 'help', command };
}

function readFill(words: readonly string[]): CommandLine {
  const { values, positionals } = parse('fill', () => parseArgs({ args: [...words], options: commands.fill.options, allowPositionals: true }));
  if (values.help === true) return { kind: 'help', command: 'fill' };
  const file = readFile('fill', positionals);
  if (file === '-' && values.answers === '-') throw new WrongUse('the prompt and the answers cannot both come from standard input.');
  if (file === '-' && values.preset !== undefined) throw new WrongUse('a preset belongs to a prompt file; a prompt from standard input has none.');
  return {
    kind: 'fill',
    file,
    set: (values.set ?? []).map((pair) => splitPair('--set', pair)),
    variables: (values.var ?? []).map((pair) => splitPair('--var', pair)),
    json: values.json === true,
    force: values.force === true,
    noInput: values['no-input'] === true,
    ...(values.answers === undefined ? {} : { answers: values.answers }),
    ...(values.preset === undefined ? {} : { preset: values.preset }),
    ...outputOf(values.output),
  };
}

function readInputs(words: readonly string[]): CommandLine {
  const { values, positionals } = parse('inputs', () => parseArgs({ args: [...words], options: commands.inputs.options, allowPositionals: true }));
  if (values.help === true) return { kind: 'help', command: 'inputs' };
  const file = readFile('inputs', positionals);
  if (file === '-' && values.presets === true) throw new WrongUse('presets belong to a prompt file; a prompt from standard input has none.');
  return { kind: 'inputs', file, json: values.json === true, presets: values.presets === true };
}

function readCheck(words: readonly string[]): CommandLine {
  const { values, positionals } = parse('check', () => parseArgs({ args: [...words], options: commands.check.options, allowPositionals: true }));
  if (values.help === true) return { kind: 'help', command: 'check' };
  const maxWarnings = values['max-warnings'];
  return {
    kind: 'check',
    paths: positionals,
    fix: values.fix === true,
    format: readFormat(values.format ?? 'text'),
    ...(maxWarnings === undefined ? {} : { maxWarnings: readCount('--max-warnings', maxWarnings) }),
    ...outputOf(values.output),
  };
}

function readConvert(words: readonly string[]): CommandLine {
  const { values, positionals } = parse('convert', () => parseArgs({ args: [...words], options: commands.convert.options, allowPositionals: true }));
  if (values.help === true) return { kind: 'help', command: 'convert' };
  const file = readFile('convert', positionals);
  return { kind: 'convert', file, to: readTarget(values.to), force: values.force === true, ...outputOf(values.output) };
}

function readTarget(word: string | undefined): ConversionTarget {
  const target = conversionTargetNames.find((each) => each === word);
  if (target !== undefined) return target;
  const problem = word === undefined ? 'say what to convert to, with --to TARGET.' : `there is no target "${word}".${didYouMean(word, conversionTargetNames)}`;
  throw new WrongUse(`${problem} There are: ${conversionTargetNames.join(', ')}.`);
}

function readMcp(words: readonly string[]): CommandLine {
  const { values, positionals } = parse('mcp', () => parseArgs({ args: [...words], options: commands.mcp.options, allowPositionals: true }));
  return values.help === true ? { kind: 'help', command: 'mcp' } : { kind: 'mcp', folders: positionals };
}

function readFormat(word: string): ReportFormat {
  const format = reportFormats.find((each) => each === word);
  if (format === undefined) throw new WrongUse(`there is no format "${word}".${didYouMean(word, reportFormats)} There are: ${reportFormats.join(', ')}.`);
  return format;
}

function readCount(option: string, word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new WrongUse(`${option} needs a whole number from 0 on, not "${word}".`);
  return Number(word);
}

/** Standard output by any of its names is as if the option were not there. */
function outputOf(output: string | undefined): { readonly output?: string } {
  return output === undefined || outputDescriptorOf(output) === 1 ? {} : { output };
}

/** Node's own messages are good, but for a value that was forgotten before another option; the second sentence is about a rare case. */
function parse<Result>(command: CommandName, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    const ambiguous = /^Option '([^']+)' argument is ambiguous[^]* use '(--[^=]+)=/.exec(error.message);
    if (ambiguous !== null) throw new WrongUse(`Option '${ambiguous[1]}' has no value behind it; one that begins with - is given as ${ambiguous[2]}=VALUE. See fill-prompt ${command} --help.`);
    const message = error.message.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '';
    const option = /^Unknown option '--([^']+)'/.exec(message)?.[1];
    const options = Object.keys(commands[command].options).map((each) => `--${each}`);
    const hint = option === undefined ? '' : didYouMean(`--${option}`, options);
    throw new WrongUse(`${message}.${hint} See fill-prompt ${command} --help.`);
  }
}

function readFile(command: CommandName, [file, more]: readonly string[]): string {
  if (file === undefined || file === '') throw new WrongUse(`give a prompt file: fill-prompt ${command} FILE`);
  if (more !== undefined) throw new WrongUse(`give one prompt file, not also "${more}".`);
  return file;
}

/** Splits at the first `=`: a value may hold more of them. */
function splitPair(option: string, pair: string): Pair {
  const at = pair.indexOf('=');
  if (at <= 0) throw new WrongUse(`${option} needs NAME=VALUE, not "${pair}".`);
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

function unknownCommand(word: string): WrongUse {
  if (word.startsWith('-')) return new WrongUse(`there is no option "${word}" before a command. See fill-prompt --help.`);
  const isFile = word.endsWith('.md');
  const hint = isFile ? ` Did you mean: fill-prompt fill ${/\s/.test(word) ? `"${word}"` : word}` : `${didYouMean(word, commandNames)} There are: ${commandNames.join(', ')}.`;
  return new WrongUse(`"${word}" is not a command.${hint}`);
}
