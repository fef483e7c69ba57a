import type { FileFormat } from '../../core/index.js';

/** What a kind of file can hold in its header. Formats of one family have the same header. */
interface FamilyRow {
  /** The keys that mean the same in every family that lists them; all others mean something to one family only. */
  readonly keys: readonly string[];
}

/** The families of formats, by what their headers can say. */
export const families = {
  prompt: { keys: ['name', 'description', 'argument-hint'] },
  skill: { keys: ['description', 'argument-hint', 'license', 'compatibility', 'allowed-tools', 'user-invocable', 'disable-model-invocation'] },
  claude: { keys: ['name', 'description', 'argument-hint', 'license', 'compatibility', 'allowed-tools', 'user-invocable', 'disable-model-invocation'] },
  codex: { keys: ['description', 'argument-hint'] },
  cursor: { keys: [] },
} as const satisfies Record<string, FamilyRow>;

export type Family = keyof typeof families;

const familyOfFormat: Readonly<Record<FileFormat, Family>> = {
  prompt: 'prompt',
  skill: 'skill',
  'claude-skill': 'claude',
  'claude-command': 'claude',
  'codex-prompt': 'codex',
  'cursor-command': 'cursor',
};

/** Gives the family of a format. */
export function familyOf(format: FileFormat): Family {
  return familyOfFormat[format];
}

interface TargetRow {
  /** What it is called in lists, in English; a host looks its translation up. */
  readonly label: string;
  readonly help: string;
  /** The path of the new file in a project, for a name. */
  readonly path: (name: string) => string;
  /** The path of one for all projects of a person; absent where each editor has a folder of its own for that. */
  readonly ownPath?: (name: string) => string;
}

/** What a prompt can be converted to, the likeliest first; each word is also the name of a format. */
export const conversionTargets = {
  skill: { label: 'Skill', help: 'For VS Code and others: chosen by its description, or run with /{name}', path: (name: string) => `.github/skills/${name}/SKILL.md`, ownPath: (name: string) => `~/.copilot/skills/${name}/SKILL.md` },
  'claude-skill': { label: 'Claude Code skill', help: 'For Claude Code, which chooses it by its description or runs it with /{name}', path: (name: string) => `.claude/skills/${name}/SKILL.md`, ownPath: (name: string) => `~/.claude/skills/${name}/SKILL.md` },
  'claude-command': { label: 'Claude Code command', help: 'For Claude Code, which runs it with /{name}', path: (name: string) => `.claude/commands/${name}.md`, ownPath: (name: string) => `~/.claude/commands/${name}.md` },
  prompt: { label: 'Prompt file', help: 'For the chat of VS Code, which runs it with /{name}', path: (name: string) => `.github/prompts/${name}.prompt.md` },
} as const satisfies Partial<Record<FileFormat, TargetRow>>;

export type ConversionTarget = keyof typeof conversionTargets;

/** Every target, the likeliest first. */
export const conversionTargetNames = Object.keys(conversionTargets) as readonly ConversionTarget[];
