import { conversionTargetNames } from '../library/convert/conversionTargets.js';

interface CommandRow {
  readonly summary: string;
  /** What stands behind the name of the command. */
  readonly usage: string;
  readonly options: Readonly<Record<string, OptionRow>>;
  /** Paragraphs that say more than the options do. */
  readonly details: readonly string[];
  readonly examples: readonly string[];
  /** When it gives the exit codes that not every command has. */
  readonly exits: Partial<Readonly<Record<'problems' | 'unanswered', string>>>;
}

/** An option: how `parseArgs` of Node reads it, and its line in the help. */
interface OptionRow {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

const help = { type: 'boolean', short: 'h', help: 'show this help' } as const satisfies OptionRow;

/** How `check` can print what it found. */
export const reportFormats = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The commands with their options; read by the command line and by the help. */
export const commands = {
  fill: {
    summary: 'fill a prompt file and print the text',
    usage: 'FILE [options]',
    options: {
      set: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'answer an input; again for a further value of a list' },
      answers: { type: 'string', value: 'FILE', help: 'read answers from a JSON or YAML file, - for standard input' },
      preset: { type: 'string', value: 'NAME', help: 'answer with a preset of the prompt, kept in .fill-prompt' },
      var: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'give a variable, such as selection or file' },
      output: { type: 'string', short: 'o', value: 'FILE', help: 'write to FILE and make its folders; - for standard output, as without it' },
      json: { type: 'boolean', help: 'print { text, unanswered, problems, warnings } as JSON' },
      force: { type: 'boolean', help: 'fill even though the file has errors' },
      'no-input': { type: 'boolean', help: 'never ask, even on a terminal: take the defaults' },
      help,
    },
    details: [
      'FILE is a prompt file, - for standard input. On a terminal, inputs that no option answers are asked for, on standard error. '
        + 'Elsewhere defaults are taken, and required inputs without one are listed with exit code 3.',
      'An answer given with --set wins over one from --answers, and both win over the preset. '
        + 'Presets are looked for in the folder .fill-prompt beside FILE or in any folder above; fill-prompt inputs FILE lists them. '
        + 'What of a preset no longer fits the prompt is noted and not used.',
      'NAME= leaves an optional input empty, whatever its default. '
        + 'Secrets are better given in an answers file: other users of the machine can see the words of a command.',
      'Variables that are known here are filled in: cwd, workspaceFolder (the working directory) and workspaceFolderBasename, userHome, pathSeparator, date, time, gitBranch. '
        + '--var file=PATH gives the other file variables too. A variable without a value is asked for on a terminal and else comes out empty, with a note.',
    ],
    examples: [
      'fill-prompt fill review.prompt.md --set language=Go --set depth=full',
      'fill-prompt fill review.prompt.md --preset "Quick look" --set language=Go',
      'fill-prompt fill review.prompt.md --var selection="$(git diff)" > filled.md',
      'fill-prompt fill schema.prompt.md --answers answers.yaml --json',
    ],
    exits: {
      problems: 'the file has errors, so nothing was filled; --force fills anyway',
      unanswered: 'an input has no answer that fits, or the questions were cancelled',
    },
  },
  inputs: {
    summary: 'list what a prompt file asks for',
    usage: 'FILE [options]',
    options: {
      presets: { type: 'boolean', help: 'list the presets of the prompt instead, with their answers' },
      json: { type: 'boolean', help: 'print { inputs, variables, presets }, or with --presets { presets }, as JSON' },
      help,
    },
    details: ['FILE is a prompt file, - for standard input.'],
    examples: ['fill-prompt inputs review.prompt.md', 'fill-prompt inputs review.prompt.md --json', 'fill-prompt inputs review.prompt.md --presets'],
    exits: { problems: 'the file has errors; what can be read is listed' },
  },
  check: {
    summary: 'report what is wrong in prompt files, and mend it',
    usage: '[PATH...] [options]',
    options: {
      fix: { type: 'boolean', help: 'mend what can be mended safely, then report what is left' },
      format: { type: 'string', value: 'FORMAT', help: `${reportFormats.slice(0, -1).join(', ')} or ${reportFormats.at(-1)}; text by default` },
      'max-warnings': { type: 'string', value: 'N', help: 'exit with 1 when there are more warnings than N' },
      output: { type: 'string', short: 'o', value: 'FILE', help: 'write the report to FILE and make its folders; - for standard output' },
      help,
    },
    details: [
      'PATH is a Markdown file, a folder (every *.prompt.md, SKILL.md and command of another tool below it, except in node_modules, in .git and what a .gitignore leaves out), a glob in quotation marks, or - for '
        + 'standard input. Without one, the current folder is checked.',
      'Errors give exit code 1, warnings only when there are more of them than --max-warnings, information never.',
      'In the formats github and sarif, paths count from GITHUB_WORKSPACE or, without it, from the root of the Git work tree.',
      'With --fix and -, the mended text goes to standard output, and the report to standard error.',
    ],
    examples: [
      'fill-prompt check',
      "fill-prompt check .github/prompts 'skills/**/*.md' --max-warnings 0",
      'fill-prompt check --fix --format github',
      'fill-prompt check --format sarif --output fill-prompt.sarif',
    ],
    exits: { problems: 'a file has errors, or there are more warnings than --max-warnings' },
  },
  convert: {
    summary: 'convert a prompt file to another format, such as a skill',
    usage: 'FILE --to TARGET [options]',
    options: {
      to: { type: 'string', value: 'TARGET', help: `${conversionTargetNames.slice(0, -1).join(', ')} or ${conversionTargetNames.at(-1)}` },
      output: { type: 'string', short: 'o', value: 'FILE', help: 'write to FILE and make its folders; - for standard output, as without it' },
      force: { type: 'boolean', help: 'write over FILE when it is there already' },
      help,
    },
    details: [
      'FILE is a prompt file, a skill or a command of another tool, as its path says, or - for a prompt file from standard input.',
      'What the target cannot hold is said on standard error. It is kept in the header, so that converting back gives the same inputs and the same text. '
        + 'Inputs are also listed at the end of the file, for agents that do not know them; fill-prompt fill leaves that list out.',
    ],
    examples: [
      'fill-prompt convert review.prompt.md --to skill --output .github/skills/review/SKILL.md',
      'fill-prompt convert review.prompt.md --to claude-command > .claude/commands/review.md',
      'fill-prompt convert .claude/commands/fix.md --to prompt --output .github/prompts/fix.prompt.md',
    ],
    exits: { problems: 'the header cannot be read, so nothing was converted' },
  },
  mcp: {
    summary: 'serve prompt files to AI assistants, over the Model Context Protocol',
    usage: '[FOLDER...]',
    options: { help },
    details: [
      'Every prompt file, skill and command of another tool below the FOLDERs (without one: the current folder) becomes a prompt with its inputs as arguments, and can be '
        + 'listed, described, filled and checked by tools.',
      'Prompts are read from the FOLDERs only, and no link leads out of them. Of the current folder, its presets are read for the prompts that lie in it, and its Git branch.',
      'The protocol is spoken on standard input and output, so this is started by an assistant, not by hand. It ends when the assistant hangs up.',
    ],
    examples: ['fill-prompt mcp .github/prompts', 'claude mcp add prompts -- npx fill-prompt mcp .github/prompts ~/prompts'],
    exits: {},
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as readonly CommandName[];

/** A row as the help sees it, when it does not matter which command it is. */
export function commandRow(name: CommandName): CommandRow {
  return commands[name];
}
