/** V8 looks at the last 250 characters of what it searches for before it moves on; what is no longer takes it a time that grows with the text alone. */
const longestForV8 = 250;

/**
 * Gives what `text.indexOf(search, from)` gives, `from` not negative, in a time that grows with the text and never with text times search: V8's own takes seconds for a
 * search of 60,000 characters in a text of 200,000 when both repeat one character, and both may come from a file.
 *
 * The two-way algorithm of Crochemore and Perrin ("Two-way string-matching", 1991), which needs no memory: the search is cut where its
 * two halves differ most, the right half is compared from the left and then the left half, and a mismatch tells how far to move on.
 */
export function linearIndexOf(text: string, search: string, from = 0): number {
  const { length } = search;
  if (length <= longestForV8 || length > text.length - from) return text.indexOf(search, from);
  const { cut, period } = factorize(search);
  const isPeriodic = search.startsWith(search.slice(0, cut), period);
  const step = isPeriodic ? period : Math.max(cut - 1, length - cut) + 1;
  // How much of the beginning is known to fit, because the search repeats itself.
  let known = 0;
  for (let start = from; start <= text.length - length; ) {
    let right = Math.max(cut, known);
    while (right < length && search.charCodeAt(right) === text.charCodeAt(start + right)) right++;
    if (right < length) {
      start += right - cut + 1;
      known = 0;
      continue;
    }
    let left = cut;
    while (left > known && search.charCodeAt(left - 1) === text.charCodeAt(start + left - 1)) left--;
    if (left <= known) return start;
    start += step;
    known = isPeriodic ? length - period : 0;
  }
  return -1;
}

/** Gives what `text.replaceAll(search, replacement)` gives, in a time that grows with the two texts. */
export function linearReplaceAll(text: string, search: string, replacement: string): string {
  if (search.length <= longestForV8) return text.replaceAll(search, replacement);
  let replaced = '';
  let end = 0;
  for (let at = linearIndexOf(text, search); at !== -1; at = linearIndexOf(text, search, end)) {
    replaced += text.slice(end, at);
    end = at + search.length;
    replaced += expandReplacement(replacement, text, at, end);
  }
  return replaced + text.slice(end);
}

/** `$&` and its kin, as ECMAScript's GetSubstitution reads them where nothing was captured. */
function expandReplacement(replacement: string, text: string, start: number, end: number): string {
  return replacement.replace(/\$[$&`']/g, (mark) => (mark === '$$' ? '$' : mark === '$&' ? text.slice(start, end) : mark === '$`' ? text.slice(0, start) : text.slice(end)));
}

/** Gives where to cut, and the period of what stands behind: the later of the greatest suffixes by the order of characters and by its reverse. */
function factorize(search: string): { readonly cut: number; readonly period: number } {
  const rising = greatestSuffix(search, 1);
  const falling = greatestSuffix(search, -1);
  return falling.cut > rising.cut ? falling : rising;
}

function greatestSuffix(search: string, order: 1 | -1): { readonly cut: number; readonly period: number } {
  let cut = 0;
  let rival = 1;
  let offset = 0;
  let period = 1;
  while (rival + offset < search.length) {
    const difference = (search.charCodeAt(cut + offset) - search.charCodeAt(rival + offset)) * order;
    if (difference === 0) {
      offset++;
      if (offset === period) {
        rival += period;
        offset = 0;
      }
    } else if (difference > 0) {
      rival += offset + 1;
      offset = 0;
      period = rival - cut;
    } else {
      cut = rival;
      rival = cut + 1;
      offset = 0;
      period = 1;
    }
  }
  return { cut, period };
}
