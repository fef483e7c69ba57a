import type { PromptFile, Span } from '../core/index.js';
import { nameAt } from './nameAt.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';

/** Every place of one name. */
export interface References {
  readonly kind: 'input' | 'variable';
  readonly name: string;
  /** In the header, in an Inputs section, in configuration lines; empty for an input that is only used, and for a variable. */
  readonly declarations: readonly Span[];
  /** All other places, in the order of the file. */
  readonly uses: readonly Span[];
}

/** One place of a name, for marking it in the editor: a declaration writes, a use reads. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/** Gives every place of the input or variable whose name stands at an offset, or nothing when none does. */
export function referencesAt(promptFile: PromptFile, offset: number): References | undefined {
  const found = nameAt(promptFile, offset);
  if (found === undefined) return undefined;
  const { kind, name } = found;
  const same = occurrencesOf(promptFile, found);
  const spansOf = (role: Occurrence['role']): readonly Span[] => same.filter((each) => each.role === role).map((each) => each.span);
  return { kind, name, declarations: spansOf('declaration'), uses: spansOf('use') };
}

/**
 * Gives the declaration that counts most of the input whose name stands at an offset: that of the header, else of an
 * Inputs section, else of a configuration line, else the first place that says something about it, else its first use.
 */
export function definitionAt(promptFile: PromptFile, offset: number): Span | undefined {
  const found = nameAt(promptFile, offset);
  if (found?.kind !== 'input') return undefined;
  const same = occurrencesOf(promptFile, found);
  for (const form of ['header', 'section', 'configuration'] as const) {
    const declaration = same.find((each) => each.form === form);
    if (declaration !== undefined) return declaration.span;
  }
  const input = promptFile.inputs.find(({ name }) => name === found.name);
  return input?.declarations[0] ?? input?.uses[0] ?? found.span;
}

/** Gives the places to mark when the cursor is in a name; none that are not written as they are meant. */
export function highlightsAt(promptFile: PromptFile, offset: number): readonly Highlight[] {
  const found = nameAt(promptFile, offset);
  if (found === undefined) return [];
  return occurrencesOf(promptFile, found)
    .filter(({ exact, form }) => exact || form === 'argument')
    .map(({ span, role }) => ({ span, kind: role === 'declaration' ? 'write' : 'read' }));
}

function occurrencesOf(promptFile: PromptFile, { kind, name }: Occurrence): readonly Occurrence[] {
  return occurrencesIn(promptFile).filter((each) => each.kind === kind && each.name === name);
}
