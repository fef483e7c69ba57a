import { openPromptFile } from '../../promptFile.js';
import { applyEdits } from '../../text/edit.js';
import { createProblem } from '../../text/problem.js';
import { findGarbled } from '../garbled.js';
import type { Rule } from '../rule.js';

/**
 * Reports text that was written as UTF-8 and read as Mac Roman or Windows-1252 on its way, so that `🗄️` became `üóÑÔ∏è`.
 *
 * The damage can be undone, and one repair undoes all of it. It is reported once, at the first such text. Accents and
 * other scripts that are merely unusual are never touched.
 */
export const textGarbled: Rule = {
  codes: ['text-garbled'],
  mendsSafely: true,
  check: ({ text }) => {
    const garbled = findGarbled(text);
    const first = garbled?.runs[0];
    if (garbled === undefined || first === undefined) return [];
    const values = { count: String(garbled.runs.length), encoding: garbled.encoding, first: first.repaired };
    return [createProblem('text-garbled', first.span, values)];
  },
  fix: ({ text, format, document }) => {
    const { runs = [], encoding = '' } = findGarbled(text) ?? {};
    const first = runs[0];
    if (first === undefined) return [];
    const edits = runs.map(({ span, repaired }) => ({ span, newText: repaired }));
    // Two keys may become one, or a key no key.
    if (first.span.start < document.body.start && openPromptFile(applyEdits(text, edits), format).document.problems.length > document.problems.length) return [];
    return [{ title: 'Repair garbled text in the whole file ({count})', values: { count: String(runs.length), encoding }, edits, isSafe: true }];
  },
};
