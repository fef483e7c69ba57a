import { openPromptFile, type PromptFile } from '../../promptFile.js';
import { lineEnd } from '../headerEdits.js';
import { namesOf } from '../namesOf.js';
import { isOnePlaceholder } from '../openAlone.js';
import type { Fix, Rule } from '../rule.js';

/** Nobody closes a placeholder further away than this. */
const longestLine = 4096;

/** Mends a placeholder that never closes by a `}`: before the backtick that closes its code span, behind its name, or at the end of its line. */
export const placeholderUnclosed: Rule = {
  codes: ['placeholder-unclosed'],
  fix: (promptFile, { span }) => {
    const { text, document } = promptFile;
    if (!text.startsWith('${', span.start)) return [];
    const inHeader = span.start < document.body.start;
    const end = span.start + text.slice(span.start, Math.min(lineEnd(text, span.end), span.start + longestLine)).trimEnd().length;
    const backtick = backtickBehind(text, span.start, end);
    const places = [backtick, /[:|=]$/.test(text.slice(span.start, span.end)) || /^[:|=?.]/.test(text.slice(span.end, end).trimStart()) ? undefined : span.end, end];
    const sensible = places.filter((at) => at !== undefined && at > span.start + 2 && (!inHeader || at === span.end));
    const mending = [...new Set(sensible)].filter((at) => at !== undefined).filter((at) => mends(promptFile, span.start, at));
    // What begins in a code span ends in it.
    const closing = backtick !== undefined && mending.includes(backtick) ? mending.filter((at) => at <= backtick) : mending;
    return closing.map((at) => fixAt(text, span.start, at, closing.length));
  },
};

const longestShown = 60;

/** Of several places, each says what the placeholder would then be. */
function fixAt(text: string, start: number, at: number, count: number): Fix {
  const edits = [{ span: { start: at, end: at }, newText: '}' }];
  if (count === 1) return { title: 'Close the placeholder', values: {}, edits, isSafe: false };
  const line = `${text.slice(start, at)}}`;
  const half = longestShown / 2;
  const shown = line.length > longestShown ? `${line.slice(0, half)}…${line.slice(-half)}` : line;
  return { title: 'Close the placeholder: {text}', values: { text: shown }, edits, isSafe: false };
}

/** The backtick that ends the code span in which a placeholder begins: it is the first one, and one opened before. */
function backtickBehind(text: string, start: number, end: number): number | undefined {
  const before = text.slice(Math.max(0, start - longestLine), start);
  const opened = before.slice(before.lastIndexOf('\n') + 1).split('`').length % 2 === 0;
  const length = text.slice(start, end).indexOf('`');
  return opened && length !== -1 ? start + length : undefined;
}

/** Tells whether a `}` at an offset makes one placeholder of what stands before it, and leaves fewer that never close around it: a quote behind may be the end of one before, and a `${` in front be nobody's until then. */
function mends(promptFile: PromptFile, start: number, at: number): boolean {
  const { text } = promptFile;
  if (!isOnePlaceholder(`${text.slice(start, at)}}`, namesOf(promptFile).all)) return false;
  const [before, behind] = [text.slice(Math.max(0, start - longestLine), at), text.slice(at, at + longestLine)];
  return countOpen(`${before}}${behind}`) < countOpen(before + behind);
}

function countOpen(text: string): number {
  return openPromptFile(text).problems.filter(({ code }) => code === 'placeholder-unclosed').length;
}
