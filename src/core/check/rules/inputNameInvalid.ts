import { isName } from '../../template/names.js';
import { letterPattern } from '../../text/letterPattern.js';
import { replaceScalar } from '../headerEdits.js';
import { inputListOf } from '../inputList.js';
import type { Rule } from '../rule.js';

const notOfName = letterPattern(String.raw`[^\p{L}\p{N}_\-]+`, 'gu');

/** Mends a name that is none, such as `release date`, by the name that is nearest to it. Reading the header reports it. */
export const inputNameInvalid: Rule = {
  codes: ['input-name-invalid'],
  fix: (promptFile, { span, values: { name = '' } }) => {
    const words = name.trim().replace(notOfName(name), '_').replace(/^_+|_+$/g, '');
    const right = isName(words) ? words : `_${words}`;
    const taken = inputListOf(promptFile)?.declarations.some((each) => each.name === right) ?? true;
    if (taken || words === '' || !isName(right)) return [];
    return [{ title: 'Change to "{right}"', values: { right }, edits: [replaceScalar(promptFile.text, span, right)], isSafe: false }];
  },
};
