import { escapeExpected } from '../template/tokenCursor.js';
import { nameEnd } from '../template/names.js';
import type { Edit } from '../text/edit.js';
import { letterPattern } from '../text/letterPattern.js';
import type { Span } from '../text/span.js';
import type { Names } from './namesOf.js';
import { openAlone } from './openAlone.js';
import type { Fix } from './rule.js';

/** More slips in one placeholder are no slips any more. */
const mostSlips = 12;
const longest = 4096;
const longestShown = 60;

/** What people write who come from other languages, and what it is called here. */
const operators: Readonly<Record<string, string>> = { and: '&&', or: '||', is: '===', equals: '===', then: '?', else: ':', '=': '===', '&': '&&', '|': '||' };

const between = letterPattern(String.raw`^[\p{L}\p{N}]'[\p{L}]`, 'u');
/** A text in quotes, which holds no other of its kind. */
const quotedText = /(['"])([^'"`]*)\1/g;
/** Behind these a text stands more often than a name. */
const textBefore = /(?:[!=]==?|[<>]=?|[?:+(,])\s*$/;
/** How far before a word its operator is looked for. */
const longestGap = 80;
/** A word or several that stand where a text in quotes is expected. */
const words = /[^\s?:}){(,&|=!<>+'"`\\$](?:[^?:}){(,&|=!<>+'"`\\$\r\n]*[^\s?:}){(,&|=!<>+'"`\\$])?/y;

/** Where reading an expression stopped, and what should stand there. */
export interface Stop {
  readonly at: number;
  readonly expected: string | undefined;
}

/**
 * Gives the repair of a placeholder whose expression cannot be read for slips that are plain: no text for the other case, an apostrophe
 * that ends its text, words without quotes, an operator of another language. It is only given when the expression can then be read.
 * Takes the text of the file, the placeholder, where reading it stopped, and the names of the file.
 */
export function mendExpression(text: string, part: Span, stop: Stop, names: Names): Fix | undefined {
  if (part.end - part.start > longest) return undefined;
  const edits: Edit[] = [];
  let first: Fix | undefined;
  let written = text.slice(part.start, part.end);
  // How much longer the text has become before the place that is mended.
  let grown = 0;
  for (let count = 0; count <= mostSlips; count++) {
    const { file, shift } = openAlone(written, names.bare);
    const problem = file.problems[0];
    if (problem === undefined && first !== undefined) return file.template.parts.every(({ kind }) => kind === 'expression') ? { ...first, edits } : undefined;
    // A condition in which no name is right is, alone, no placeholder.
    const at = problem === undefined ? stop.at - part.start : problem.span.start - shift;
    if ((problem !== undefined && problem.code !== 'expression-syntax') || (first === undefined && at !== stop.at - part.start)) return undefined;
    const slip = findSlip(written, at, problem === undefined ? stop.expected : problem.values['expected'], names);
    const [edit] = slip?.edits ?? [];
    const start = edit === undefined ? 0 : edit.span.start - grown + part.start;
    if (edit === undefined || start < (edits.at(-1)?.span.end ?? 0)) return undefined;
    first ??= slip;
    const { span, newText } = edit;
    edits.push({ span: { start, end: start + span.end - span.start }, newText });
    written = written.slice(0, span.start) + newText + written.slice(span.end);
    grown += newText.length - (span.end - span.start);
  }
  return undefined;
}

/** What is probably wrong where reading stopped. */
function findSlip(text: string, at: number, expected: string | undefined, names: Names): Fix | undefined {
  const end = nameEnd(text, at, text.length);
  const word = text.slice(at, end > at ? end : at + 1);
  if (expected === '":"' && word === '}') {
    const behind = text.slice(0, at).trimEnd().length;
    return { title: 'Add {text}', values: { text: ": ''" }, edits: [{ span: { start: behind, end: behind }, newText: " : ''" }], isSafe: false };
  }
  if (expected === 'the name of a declared input') return findOperand(text, at, word, names);
  if (expected === escapeExpected) return doubleBackslashes(text, at);
  if (expected !== '":"' && expected !== 'an operator or "}"') return undefined;
  const around = text.slice(Math.max(0, at - 2), at + 1);
  if (between(around).test(around)) return { title: 'Put a backslash before the apostrophe', values: {}, edits: [{ span: { start: at - 1, end: at - 1 }, newText: '\\' }], isSafe: false };
  const operator = word.toLowerCase();
  return Object.hasOwn(operators, operator) ? changeTo(operators[operator] ?? '', at, word) : undefined;
}

/** In a text with a backslash that begins no escape, as in a path of Windows, all were meant as they look; where one is doubled, nobody knows. */
function doubleBackslashes(text: string, at: number): Fix | undefined {
  const quoted = [...text.matchAll(quotedText)].find(({ 0: { length }, index }) => index < at && at < index + length);
  const inside = quoted?.[2];
  if (quoted === undefined || inside === undefined || inside.includes('\\\\')) return undefined;
  const start = quoted.index + 1;
  return { title: 'Double the backslashes', values: {}, edits: [{ span: { start, end: start + inside.length }, newText: inside.replaceAll('\\', '\\\\') }], isSafe: false };
}

/** A word that is no name here: a negation, an input whose `input:` is missing, a misspelt name, or a text without its quotes. */
function findOperand(text: string, at: number, word: string, names: Names): Fix | undefined {
  if (word.toLowerCase() === 'not') return changeTo('!', at, /^not\s*/i.exec(text.slice(at))?.[0] ?? word);
  // What is compared with, or comes out, is more likely a text.
  const meant = names.all.has(word) ? word : textBefore.test(text.slice(Math.max(0, at - longestGap), at)) ? undefined : names.nearest(word);
  if (meant !== undefined) return changeTo(names.bare.has(meant) || !names.all.has(meant) ? meant : `input:${meant}`, at, word);
  words.lastIndex = at;
  const found = words.exec(text)?.[0];
  // What comes out may hold any words; what is compared ends where the next comparison begins.
  const plain = /[?:]\s*$/.test(text.slice(0, at)) ? found : found?.split(/\s+(?:and|or|then|else)(?=\s|$)/i)[0];
  if (plain === undefined) return undefined;
  return { title: 'Put quotes around "{text}"', values: { text: plain.length > longestShown ? `${plain.slice(0, longestShown - 1)}…` : plain }, edits: [{ span: { start: at, end: at + plain.length }, newText: `'${plain}'` }], isSafe: false };
}

function changeTo(nearest: string, at: number, replaced: string): Fix {
  return { title: 'Change to "{nearest}"', values: { nearest }, edits: [{ span: { start: at, end: at + replaced.length }, newText: nearest }], isSafe: false };
}
