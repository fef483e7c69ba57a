import type { HeaderNode } from '../../document/header.js';
import { createProblem } from '../../text/problem.js';
import { removeAt } from '../headerEdits.js';
import { declarationOf, inputListOf, propertyOf } from '../inputList.js';
import type { Rule } from '../rule.js';

/**
 * Reports `required: true` beside a default. The default already answers the question, so that one of the two says
 * nothing new; most often the default was meant as an example.
 *
 * A default with placeholders may come out empty, as `${selection}` does when nothing is selected, and then the answer is
 * still required. In a JSON Schema, where the names of required properties stand in a list of their own, nothing is reported.
 */
export const requiredWithDefault: Rule = {
  codes: ['required-with-default'],
  check: (promptFile) => {
    const computed = new Set(promptFile.inputs.filter((input) => input.default?.template !== undefined).map(({ name }) => name));
    return (inputListOf(promptFile)?.declarations ?? []).flatMap((declaration) => {
      const required = propertyOf(declaration, 'required');
      const fallback = propertyOf(declaration, 'default')?.value;
      const isRequired = required?.value.kind === 'scalar' && /^(?:true|yes)$/i.test(String(required.value.value));
      if (required === undefined || !isRequired || fallback === undefined || isEmpty(fallback) || computed.has(declaration.name)) return [];
      return [createProblem('required-with-default', required.keySpan, { name: declaration.name })];
    });
  },
  fix: (promptFile, { span, values }) => {
    const list = inputListOf(promptFile);
    const properties = list === undefined ? undefined : declarationOf(list, values['name'] ?? '')?.properties;
    const index = properties?.entries.findIndex(({ keySpan }) => keySpan.start === span.start) ?? -1;
    const edits = properties === undefined || index === -1 ? undefined : removeAt(promptFile.text, properties, index);
    return edits === undefined ? [] : [{ title: 'Remove "required" from "{name}"', values, edits, isSafe: false }];
  },
};

function isEmpty(fallback: HeaderNode): boolean {
  return fallback.kind === 'scalar' ? String(fallback.value ?? '').trim() === '' : fallback.kind === 'list' && fallback.items.length === 0;
}
