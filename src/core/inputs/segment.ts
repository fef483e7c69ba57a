import type { Segment } from '../template/nodes.js';
import type { Vocabulary } from '../template/parseTemplate.js';
import { latePattern } from '../text/latePattern.js';
import { endsWithExample, holdsExample, opensWithExample } from './examples.js';
import type { DeclarationDraft } from './headerKeys.js';
import { hidePlaceholders, isLiteral, splitAround } from './hidePlaceholders.js';
import { isSentence } from './isSentence.js';
import { offerItems, suggestItems, withoutQuotes } from './offerItems.js';
import { readProse } from './prose.js';
import { isPath, readShortWords } from './suggestions.js';

/** Scripts that put no spaces between words: there, one "word" may be a whole sentence. */
const unspacedScript = latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`, 'u');
const longestItem = 40;
const mostItemWords = 4;
const longestLabelled = 200;

/**
 * Says what the text behind the name of a placeholder means: options, a default, suggestions or the hint of the question
 * (language reference, section 4). Writes it into the declaration.
 */
export function readSegment(segment: Segment, vocabulary: Vocabulary, draft: DeclarationDraft): void {
  const { separator, text, span } = segment;
  const value = text.trim();
  if (value === '') return;
  if (separator !== ':') return readValue(value, segment, vocabulary, draft);

  const listed = readListWithDefault(value);
  const options = listed?.items ?? readOptionList(value);
  if (options !== undefined) {
    offerItems({ items: options, chosen: listed?.default, span }, vocabulary, draft);
  } else if (isWord(hidePlaceholders(value))) {
    setDefault(value, segment, draft);
  } else {
    const suggestions = readSuggestionList(value);
    if (suggestions.length > 0) suggestItems({ items: suggestions, span }, vocabulary, draft);
    else readHint(value, draft, span);
  }
}

/** What follows `|` or `=`: options when there are several, otherwise the default, which may say so with `default:`. */
function readValue(value: string, segment: Segment, vocabulary: Vocabulary, draft: DeclarationDraft): void {
  const barred = segment.separator === '|';
  const options = barred ? readOptionList(value) : undefined;
  if (options !== undefined) offerItems({ items: options, span: segment.span }, vocabulary, draft);
  else setDefault(barred ? value.replace(/^default:\s*/i, '') : value, segment, draft);
}

function readHint(value: string, draft: DeclarationDraft, span: Segment['span']): void {
  const prose = readProse(value);
  if (prose.text !== '') draft.description = prose.text;
  const suggestions = prose.suggestions.length > 0 || prose.default !== undefined ? prose.suggestions : listBehindLabel(value);
  if (suggestions.length > 0) draft.suggestions = suggestions;
  if (prose.required !== undefined) draft.required = prose.required;
  if (prose.default !== undefined) draft.default = { value: prose.default, span };
}

/** `Severity: low, medium, high`: a sentence whose end is a list of single words. */
function listBehindLabel(value: string): readonly string[] {
  const [label = '', list = '', ...further] = value.slice(0, longestLabelled).split(/:\s/);
  if (list === '' || further.length > 0 || value.length > longestLabelled) return [];
  const isLabel = !/[,;.?!()]|\b(?:as|like)$/i.test(label) && !opensWithExample(label) && !endsWithExample(label);
  const words = isLabel && list.includes(',') ? readShortWords(list.trim()) : [];
  return words.length >= 3 ? words : [];
}

/** The default is the last thing in its segment, without the white space and the quotes around it. */
function setDefault(written: string, { text, span }: Segment, draft: DeclarationDraft): void {
  const value = withoutQuotes(written);
  draft.default = { value, span, textStart: span.start + text.lastIndexOf(value) };
}

/** `A,B,C:B`: the part behind the last colon is one of the list before it. */
function readListWithDefault(value: string): { items: readonly string[]; default: string } | undefined {
  const shown = hidePlaceholders(value);
  const colon = shown.lastIndexOf(':');
  if (colon === -1) return undefined;
  const last = withoutQuotes(value.slice(colon + 1).trim());
  const list = value.slice(0, colon);
  const items = splitItems(list, shown.lastIndexOf('|', colon) === -1 ? ',' : '|').map(withoutQuotes);
  if (items.length < 2 || last === '') return undefined;
  // `Medium` may stand for `Medium (1K-100K)`, as long as it can mean only one.
  const meant = items.includes(last) ? [last] : items.filter((item) => item.startsWith(`${last} `));
  return meant.length === 1 && meant[0] !== undefined ? { items, default: meant[0] } : undefined;
}

function readOptionList(value: string): readonly string[] | undefined {
  if (!hidePlaceholders(value).includes('|')) return undefined;
  const items = splitItems(value, '|');
  return items.length >= 2 && items.every(isBalanced) ? items : undefined;
}

/** An item that opens a parenthesis without closing it is a piece of a sentence whose parentheses hold the list. */
function isBalanced(item: string): boolean {
  return (item.match(/[([]/g)?.length ?? 0) === (item.match(/[)\]]/g)?.length ?? 0);
}

/** True, false, a number, or one word without spaces, of which a placeholder may be a part; but a list of words is a list, and a mark is a mark. */
function isWord(value: string): boolean {
  if (/\s/.test(value) || /^\(.*\)$/.test(value) || /^(?:optional|required)$/i.test(value)) return false;
  if (value.length > 4 && unspacedScript().test(value) && [...value].length > 4) return false;
  if ((value.includes(',') && splitItems(value, ',').some(isLiteral)) || /^(["'`])[^"'`]+\1\//.test(value)) return false;
  return !value.includes('/') || isPath(value) || readShortWords(value).length === 0;
}

/** `A,B,C` or `a/b/c` of short items, as opposed to a sentence with commas. */
function readSuggestionList(value: string): readonly string[] {
  const shown = hidePlaceholders(value);
  if (!/[,/]/.test(shown) || /[?!;]|\. /.test(shown) || holdsExample(shown)) return [];
  const words = /^\(.*\)$/.test(shown) ? [] : readShortWords(shown);
  if (words.length > 0 && (words.length >= 3 || !/,\s/.test(shown))) return words;
  const separator = shown.includes(',') ? ',' : '/';
  const items = splitItems(shown, separator);
  const spaced = separator === '/' ? /\s\/|\/\s/.test(shown) : /,\s/.test(shown);
  const most = spaced ? 2 : mostItemWords;
  const short = items.every(
    (item) => item.length <= longestItem && item.split(/\s+/).length <= most && isBalanced(item) && !/^(?:or|and|optional)\b/i.test(item),
  );
  const isList = short && items.some(isLiteral) && items.length >= (spaced ? 3 : 2) && !(separator === '/' && isPath(shown)) && !isSentence(items, separator, spaced);
  return isList ? splitItems(value, separator) : [];
}

function splitItems(list: string, separator: string): readonly string[] {
  const items = splitAround(list, separator).map((item) => item.trim());
  const filled = items.filter((item) => item !== '');
  return filled.length === items.length || filled.length >= 2 ? filled : [];
}
