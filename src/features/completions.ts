import { readStructure, type PromptFile, type Span, type Structure } from '../core/index.js';
import type { Completion, CompletionWorld } from './completion.js';
import { contextAt } from './completionContext.js';
import { expressionCompletions } from './expressionCompletions.js';
import { headerCompletions } from './headerCompletions.js';

export type { Completion, CompletionKind, CompletionWorld } from './completion.js';

const structures = new WeakMap<PromptFile, Structure>();

/**
 * Gives what can be inserted at an offset of a prompt file: in its placeholders and in its header; nothing in ordinary
 * Markdown text. Takes the present values of variables. Works on broken text too, and never throws.
 */
export function completionsAt(promptFile: PromptFile, offset: number, world: CompletionWorld): readonly Completion[] {
  const { text, document } = promptFile;
  const header = headerAround(promptFile, offset);
  if (header !== undefined) return headerCompletions(promptFile, header, offset, world);
  if (offset < document.body.start || offset > document.body.end) return [];
  const context = contextAt(text, document.body.start, offset);
  if (context === undefined || context.place.kind === 'text') return [];
  // In a fence of a language that writes `${…}` itself, only what says `input:` is ours.
  if (!context.mentionsInput && isForeignCode(promptFile, context.opener)) return [];
  return expressionCompletions(promptFile, context, world, { inHeader: false });
}

/** The header's lines, also those of one whose closing line is not written yet, as far as they are no paragraph of the body. */
function headerAround({ text, document }: PromptFile, offset: number): Span | undefined {
  const { header } = document;
  if (header !== undefined) return offset > header.span.start + 3 && offset <= header.span.end - 3 ? header.span : undefined;
  const opening = document.problems.find(({ code }) => code === 'header-broken')?.span;
  if (opening === undefined || offset <= opening.end) return undefined;
  const end = /\n[ \t\r]*\n|$/.exec(text.slice(opening.end))?.index ?? 0;
  return offset <= opening.end + end ? { start: opening.start, end: opening.end + end } : undefined;
}

function isForeignCode(promptFile: PromptFile, offset: number): boolean {
  let structure = structures.get(promptFile);
  if (structure === undefined) {
    structure = readStructure(promptFile.text, promptFile.document.body);
    structures.set(promptFile, structure);
  }
  return structure.isForeignCodeAt(offset);
}
