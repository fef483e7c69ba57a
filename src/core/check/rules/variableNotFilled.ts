import { readStructure } from '../../template/structure.js';
import { createProblem } from '../../text/problem.js';
import type { Rule } from '../rule.js';

const variable = /\$\{(?:env|config|command):[\w.-]+\}/g;

/**
 * Says that `${env:NAME}`, `${config:name}` and `${command:id}` stay as they are. VS Code knows them elsewhere, but a
 * prompt file must not be able to hand secrets to a model or to run code.
 *
 * In code fences, where they are somebody's configuration, and behind a backslash nothing is said.
 */
export const variableNotFilled: Rule = {
  codes: ['variable-not-filled'],
  check: ({ text, document: { body } }) => {
    if (!/\$\{(?:env|config|command):/.test(text)) return [];
    const structure = readStructure(text, body);
    const found = [...text.slice(body.start, body.end).matchAll(variable)].map(({ 0: written, index }) => ({ start: body.start + index, end: body.start + index + written.length }));
    return found
      .filter(({ start }) => text.charAt(start - 1) !== '\\' && !structure.isCodeAt(start))
      .map((span) => createProblem('variable-not-filled', span, { text: text.slice(span.start, span.end) }));
  },
};
