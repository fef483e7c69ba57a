import { isName } from '../../template/names.js';
import type { PromptFile } from '../../promptFile.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { letterPattern } from '../../text/letterPattern.js';
import { replaceScalar } from '../headerEdits.js';
import { inputListOf } from '../inputList.js';
import type { Rule } from '../rule.js';

const notOfName = letterPattern(String.raw`[^\p{L}\p{N}_\-]+`, 'gu');

/** Mends a name that is none, such as `release date`, by the name that is nearest to it, wherever it stands. Reading the header reports it. */
export const inputNameInvalid: Rule = {
  codes: ['input-name-invalid'],
  fix: (promptFile, { span, values: { name = '' } }) => {
    const words = name.trim().replace(notOfName(name), '_').replace(/^_+|_+$/g, '');
    const right = isName(words) ? words : `_${words}`;
    const taken = inputListOf(promptFile)?.declarations.some((each) => each.name === right) ?? true;
    if (taken || words === '' || !isName(right)) return [];
    return [{ title: 'Change to "{right}"', values: { right }, edits: [replaceScalar(promptFile.text, span, right), ...renameUses(promptFile, name, right)], isSafe: false }];
  },
};

/** The body asks for it as a text of several words, or names it as one would a name. */
function renameUses({ text, document: { body }, inputs }: PromptFile, name: string, right: string): readonly Edit[] {
  const words = name.trim().replace(/\s+/g, ' ');
  const uses = inputs.find((input) => input.name === words)?.uses ?? [];
  const bare: Span[] = [];
  const written = `\${${name}}`;
  for (let at = text.indexOf(written, body.start); at !== -1 && at < body.end; at = text.indexOf(written, at + 1)) {
    if (text.charAt(at - 1) !== '\\') bare.push({ start: at + 2, end: at + 2 + name.length });
  }
  return [...uses, ...bare].map((use) => ({ span: use, newText: right }));
}
