import type { PromptFile } from '../../promptFile.js';
import { removeAt } from '../headerEdits.js';
import { declarationOf, inputListOf, propertyOf } from '../inputList.js';
import type { Rule } from '../rule.js';

/** Mends a default of the header that refers to itself by removing it; it counts as none anyway. Reading reports it. */
export const defaultCircular: Rule = {
  codes: ['default-circular'],
  fix: (promptFile, { values }) => {
    const list = inputListOf(promptFile);
    const declaration = list === undefined ? undefined : declarationOf(list, values['name'] ?? '');
    const entry = declaration === undefined ? undefined : propertyOf(declaration, 'default');
    if (declaration?.properties === undefined || entry === undefined || isComputedInBody(promptFile, declaration.name)) return [];
    const edits = removeAt(promptFile.text, declaration.properties, declaration.properties.entries.indexOf(entry));
    return edits === undefined ? [] : [{ title: 'Remove the default of "{name}"', values, edits, isSafe: false }];
  },
};

/** Without the default of the header, one of the body would count, and may go round in a circle as well. */
function isComputedInBody({ text, template }: PromptFile, name: string): boolean {
  return template.parts.some((part) => (part.kind === 'reference' || part.kind === 'configuration') && part.name === name && text.slice(part.nameSpan.end, part.span.end).includes('${'));
}
