import { moveHeaderToSection, moveSectionToHeader, type Fix, type PromptFile } from '../core/index.js';

/** Gives the changes that keep a prompt's meaning and are offered at an offset: moving its declarations to the other place. */
export function refactoringsAt(promptFile: PromptFile, offset: number): readonly Fix[] {
  const { list } = promptFile.headerInputs;
  if (list !== undefined && list.start <= offset && offset <= list.end) return [moveHeaderToSection(promptFile)].flatMap((fix) => fix ?? []);
  return isInSectionItem(promptFile, offset) ? [moveSectionToHeader(promptFile)].flatMap((fix) => fix ?? []) : [];
}

/** An item of an Inputs section reaches from its placeholder to the end of the line, and a little before it to the bullet. */
function isInSectionItem({ text, template }: PromptFile, offset: number): boolean {
  return template.parts.some((part) => {
    if (part.kind !== 'reference' || !part.labelled || offset < text.lastIndexOf('\n', part.span.start - 1) + 1) return false;
    const lineEnd = text.indexOf('\n', part.span.end);
    return offset <= (lineEnd === -1 ? text.length : lineEnd);
  });
}
