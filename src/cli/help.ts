import { commandNames, commandRow, type CommandName } from './commands.js';
import { exitCodeHelp, exitCodes } from './exitCodes.js';

/** Gives the help of the program. */
export function programHelp(): string {
  return paragraphs([
    'Fill Prompt: fills prompt files (*.prompt.md) with your answers.',
    ['Usage:', ...commandNames.map((name) => `  fill-prompt ${name} ${commandRow(name).usage}`), '  fill-prompt help [COMMAND]'].join('\n'),
    section('Commands', [...commandNames.map((name): Row => [name, commandRow(name).summary]), ['help', 'show this help, or that of a command']]),
    section('Options', [
      ['-h, --help', 'show this help; behind a command, the help of the command'],
      ['-v, --version', 'show the version'],
    ]),
    exitCodeSection(exitCodeHelp),
  ]);
}

/** Gives the help of one command. */
export function commandHelp(name: CommandName): string {
  const { summary, usage, options, details, examples, exits } = commandRow(name);
  const rows = Object.entries(options).map(([option, { short, value, help }]): Row => [
    `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  return paragraphs([
    `fill-prompt ${name}: ${summary}.`,
    `Usage:\n  fill-prompt ${name} ${usage}`,
    section('Options', rows),
    ...details.map((detail) => wrap(detail, 80)),
    ['Examples:', ...examples.map((example) => `  ${example}`)].join('\n'),
    exitCodeSection({ done: exitCodeHelp.done, wrongUse: exitCodeHelp.wrongUse, ...exits }),
  ]);
}

type Row = readonly [term: string, text: string];

function exitCodeSection(sentences: Partial<typeof exitCodeHelp>): string {
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  return section('Exit codes', names.flatMap((name): readonly Row[] => (sentences[name] === undefined ? [] : [[String(exitCodes[name]), sentences[name]]])));
}

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  return [`${title}:`, ...rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`)].join('\n');
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

/** Breaks a paragraph into lines at its spaces. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
