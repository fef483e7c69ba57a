import { didYouMean } from '../../inputs/headerKeys.js';
import { isName } from '../../template/names.js';
import { createProblem } from '../../text/problem.js';
import { nearestAmong, nearestWord } from '../../text/nearestWord.js';
import { declareInputs, describeInput } from '../declareInput.js';
import { inputListOf } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Reports the use of a name that nothing declares, in a file whose header declares other inputs. Most often it is a
 * misspelt name, and the question would be asked twice.
 *
 * A file that declares nothing in its header is fine: there, every name gets a question. So is a placeholder that says
 * something about its input itself, such as `${input:name:a hint}`.
 */
export const inputUndeclared: Rule = {
  codes: ['input-undeclared'],
  check: (promptFile) => {
    const undeclared = promptFile.inputs.filter(({ name, declarations }) => declarations.length === 0 && isName(name));
    const declared = undeclared.length === 0 ? [] : namesIn(promptFile);
    if (declared.length === 0) return [];
    const nearest = nearestAmong(declared);
    return undeclared.flatMap(({ name, uses }) => {
      const suggestion = didYouMean(nearest(name));
      return uses.map((span) => createProblem('input-undeclared', span, { name, suggestion }));
    });
  },
  fix: (promptFile, { span, values }) => {
    const { name = '' } = values;
    const input = promptFile.inputs.find((each) => each.name === name);
    const nearest = nearestWord(name, namesIn(promptFile));
    const fixes: Fix[] = [];
    if (nearest !== undefined && promptFile.text.slice(span.start, span.end) === name) {
      fixes.push({ title: 'Change to "{nearest}"', values: { nearest }, edits: [{ span, newText: nearest }], isSafe: false });
    }
    const edits = input === undefined ? undefined : declareInputs(promptFile, [describeInput(promptFile, input)]);
    if (edits !== undefined) fixes.push({ title: 'Declare "{name}" in the header', values: { name }, edits, isSafe: false });
    return fixes;
  },
};

function namesIn(promptFile: Parameters<typeof inputListOf>[0]): readonly string[] {
  return inputListOf(promptFile)?.declarations.map(({ name }) => name).filter(isName) ?? [];
}
