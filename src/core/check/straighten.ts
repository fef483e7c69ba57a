import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** Whether a curly quote may only be closed by a curly one, or by a straight one too, as where a translation changed one of a pair. */
export type Pairing = 'alike' | 'mixed';

const doubleQuotes = '“”„‟＂';
const singleQuotes = '‘’‚‛＇';
/** The full-width twin of each mark that means something in an expression. */
const fullWidth: Readonly<Record<string, string>> = {
  '？': '?', '：': ':', '（': '(', '）': ')', '＝': '=', '！': '!', '，': ',', '．': '.', '＋': '+', '－': '-', '＜': '<', '＞': '>', '｜': '|', '＆': '&', '＄': '$', '｛': '{', '｝': '}',
};

/**
 * Gives the edits that make the marks of one placeholder straight, outside its texts only. Nothing when a quote has no
 * partner. Takes the text, the span of the placeholder and how quotes pair; linear.
 */
export function straightenExpression(text: string, { start, end }: Span, pairing: Pairing): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  // For each template string that is open, how many braces of its `${` are.
  const open: number[] = [];
  for (let at = start + 2; at < end - 1; ) {
    const mark = text.charAt(at);
    if (mark === '"' || mark === "'") {
      const close = closingQuote(text, at + 1, end, mark);
      if (close === -1) return undefined;
      at = close + 1;
    } else if (doubleQuotes.includes(mark) || singleQuotes.includes(mark)) {
      const quotes = doubleQuotes.includes(mark) ? doubleQuotes : singleQuotes;
      const preferred = quotes === doubleQuotes ? '"' : "'";
      const close = closingQuote(text, at + 1, end, pairing === 'mixed' ? quotes + preferred : quotes);
      const straight = close === -1 ? undefined : quoteFor(text.slice(at + 1, close), preferred);
      if (straight === undefined) return undefined;
      for (const place of [at, close]) if (text.charAt(place) !== straight) edits.push({ span: { start: place, end: place + 1 }, newText: straight });
      at = close + 1;
    } else if (mark === '`' || (mark === '}' && open.at(-1) === 0)) {
      // The beginning of a template string, or its text behind a placeholder in it.
      if (mark === '}') open.pop();
      const stop = templateStop(text, at + 1, end);
      if (stop === -1) return undefined;
      if (text.charAt(stop) === '$') open.push(0);
      at = stop + (text.charAt(stop) === '$' ? 2 : 1);
    } else {
      const right = fullWidth[mark];
      if (right !== undefined) edits.push({ span: { start: at, end: at + 1 }, newText: right });
      const depth = open.at(-1);
      if (depth !== undefined && /[{}]/.test(right ?? mark)) open[open.length - 1] = depth + ((right ?? mark) === '{' ? 1 : -1);
      at++;
    }
  }
  return edits;
}

function closingQuote(text: string, from: number, end: number, quotes: string): number {
  for (let at = from; at < end; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (quotes.includes(text.charAt(at))) return at;
  }
  return -1;
}

/** A text that holds the one quote gets the other. */
function quoteFor(content: string, preferred: '"' | "'"): string | undefined {
  const other = preferred === '"' ? "'" : '"';
  return !content.includes(preferred) ? preferred : !content.includes(other) ? other : undefined;
}

/** Where the text of a template string stops: at its closing backtick or at a `${`. */
function templateStop(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '`' || text.startsWith('${', at)) return at;
  }
  return -1;
}
