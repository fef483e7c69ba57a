import { removeDeclaration } from '../headerEdits.js';
import { inputListOf } from '../inputList.js';
import type { Rule } from '../rule.js';

/** Mends a second declaration of a name by removing it; the first is the one that counts. Reading the header reports it. */
export const inputDuplicate: Rule = {
  codes: ['input-duplicate'],
  fix: (promptFile, { span, values }) => {
    const list = inputListOf(promptFile);
    const declaration = list?.declarations.find(({ nameSpan }) => nameSpan.start === span.start);
    const edits = list !== undefined && declaration !== undefined ? removeDeclaration(promptFile.text, list, declaration.index) : undefined;
    return edits === undefined ? [] : [{ title: 'Remove the second declaration of "{name}"', values, edits, isSafe: false }];
  },
};
