import type { HeaderScalar } from '../../document/header.js';
import { textOf } from '../../expressions/values.js';
import { didYouMean } from '../../inputs/headerKeys.js';
import type { Input } from '../../inputs/input.js';
import { optionFinder } from '../../inputs/optionFinder.js';
import { splitList } from '../../inputs/splitList.js';
import { createProblem } from '../../text/problem.js';
import { addOption } from '../addOption.js';
import { optionsOf } from '../answerSet.js';
import { replaceScalar } from '../headerEdits.js';
import { declarationOf, inputListOf, propertyOf, type HeaderDeclaration } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Reports a default of the header that is not among the options beside it. It would be offered first although nobody
 * may choose it.
 *
 * With `custom: true` any answer is allowed, and so is any default. A default with placeholders is known only when the
 * question is asked.
 */
export const defaultNotAnOption: Rule = {
  codes: ['default-not-an-option'],
  check: (promptFile) => {
    const list = inputListOf(promptFile);
    if (list === undefined) return [];
    return promptFile.inputs.flatMap((input) => {
      const declaration = input.options === undefined ? undefined : declarationOf(list, input.name);
      return declaration === undefined ? [] : strangersOf(input, declaration).map(({ span, value }) => {
        const suggestion = didYouMean(optionsOf(input).nearest(textOf(value)));
        return createProblem('default-not-an-option', span, { name: input.name, default: textOf(value), suggestion });
      });
    });
  },
  fix: (promptFile, { span, values }) => {
    const { name = '', default: fallback = '' } = values;
    const input = promptFile.inputs.find((each) => each.name === name);
    const nearest = input === undefined ? undefined : optionsOf(input).nearest(fallback);
    const option = input === undefined || nearest === undefined ? undefined : optionsOf(input).readingAs(nearest);
    const fixes: Fix[] = [];
    if (option !== undefined) {
      fixes.push({ title: 'Change to "{nearest}"', values: { nearest: textOf(option) }, edits: [replaceScalar(promptFile.text, span, option)], isSafe: false });
    }
    // A number stays one, as those beside it are.
    const list = inputListOf(promptFile);
    const declaration = list === undefined ? undefined : declarationOf(list, name);
    const stranger = input === undefined || declaration === undefined ? undefined : strangersOf(input, declaration).find((each) => each.span.start === span.start);
    return [...fixes, ...addOption(promptFile, name, stranger?.value ?? fallback)];
  },
};

function strangersOf(input: Input, declaration: HeaderDeclaration): readonly HeaderScalar[] {
  const node = propertyOf(declaration, 'default')?.value;
  if (node === undefined || node.kind === 'map' || input.custom || input.default?.template !== undefined) return [];
  // As an answer is read: a label, or other letter case, means its option.
  const findOption = optionFinder(input.options);
  const given = node.kind === 'list' ? node.items.filter((item) => item.kind === 'scalar') : [node];
  return given.filter((each) => each.value !== null && each.value !== '' && !textsOf(each, input).every((value) => findOption(value) !== undefined));
}

/** A question with ticks takes its default as a list or as one text with commas. */
function textsOf({ value }: HeaderScalar, { type, options = [] }: Input): readonly string[] {
  return type === 'choices' && typeof value === 'string' ? splitList(value, options) : [textOf(value)];
}
