import { entryOf } from '../../document/header.js';
import { textOf } from '../../expressions/values.js';
import { createProblem } from '../../text/problem.js';
import type { Rule } from '../rule.js';

/**
 * Reports `mode:` in a header that has no `agent:`. VS Code renamed the key and marks the old one as deprecated; both are
 * still read.
 */
export const headerModeOld: Rule = {
  codes: ['header-mode-old'],
  check: ({ document: { header } }) => {
    const mode = entryOf(header?.entries ?? [], 'mode');
    if (header === undefined || mode?.value.kind !== 'scalar' || mode.value.value === null || entryOf(header.entries, 'agent') !== undefined) return [];
    return [createProblem('header-mode-old', mode.keySpan, { value: textOf(mode.value.value) })];
  },
  // Not safe: versions of VS Code from before the renaming read only the old key.
  fix: ({ text }, { span }) => {
    const newText = text.slice(span.start, span.end).replace('mode', 'agent');
    return [{ title: 'Write "agent" instead of "mode"', values: {}, edits: [{ span, newText }], isSafe: false }];
  },
};
