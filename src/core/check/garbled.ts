import type { Span } from '../text/span.js';

/** Text that was UTF-8, was read in another encoding and written again: what it should have been. */
export interface GarbledText {
  readonly encoding: 'Mac Roman' | 'Windows-1252';
  readonly runs: readonly { readonly span: Span; readonly repaired: string }[];
}

/**
 * What the bytes 80 to FF stand for. Written out, because a `TextDecoder` is not in every host, and that of some versions
 * of Node reads Windows-1252 as Latin-1. In Windows-1252 five bytes stand for nothing and stay control characters.
 */
const upperHalves = {
  'Mac Roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  'Windows-1252':
    '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
} as const;

type Encoding = keyof typeof upperHalves;

/** One character that stands as two to four. */
interface Sequence {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  /** No author writes these characters side by side; without it they might be meant: `√π`, `É…`. */
  readonly sure: boolean;
}

/** Neighbouring characters beyond ASCII of which some can be read as UTF-8. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly sequences: readonly Sequence[];
  /** Every character of the run belongs to a sequence. */
  readonly complete: boolean;
}

interface Reading {
  readonly runs: readonly Run[];
  /** Everything beyond ASCII in the text is in complete runs. */
  readonly whole: boolean;
}

const byteOrderMark = 0xfeff;
/** So many different characters, and not one that is sound, cannot be chance. */
const enoughDifferent = 3;

/** Finds the garbled text of a file, all of one encoding; nothing in text that only looks unusual. Linear; plain ASCII is passed over. */
export function findGarbled(text: string): GarbledText | undefined {
  const spans = findBeyondAscii(text);
  if (spans.length === 0) return undefined;
  const [mac, windows] = encodings.map((encoding) => ({ encoding, runs: choose(text, findRuns(text, spans, encoding)) }));
  const best = (windows?.runs.length ?? 0) > (mac?.runs.length ?? 0) ? windows : mac;
  return best === undefined || best.runs.length === 0 ? undefined : best;
}

const encodings: readonly Encoding[] = ['Mac Roman', 'Windows-1252'];
const tables = new Map<Encoding, Uint8Array>();

/** The byte of each UTF-16 unit, 0 for those that the encoding does not know; made when the first odd file is met. */
function bytesOf(encoding: Encoding): Uint8Array {
  let bytes = tables.get(encoding);
  if (bytes === undefined) {
    bytes = new Uint8Array(0x10000);
    // Readers of Latin-1 leave the control characters that Windows-1252 gives another meaning.
    if (encoding === 'Windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) bytes[byte] = byte;
    for (let at = 0; at < 0x80; at++) bytes[upperHalves[encoding].charCodeAt(at)] = 0x80 + at;
    tables.set(encoding, bytes);
  }
  return bytes;
}

/** Finds what is beyond ASCII, but for a byte order mark. A pattern looks for it, since a loop over all characters takes ten times as long. */
function findBeyondAscii(text: string): readonly Span[] {
  const spans: Span[] = [];
  const beyond = /[\u0080-\uffff]/g;
  beyond.lastIndex = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  while (beyond.test(text)) {
    let end = beyond.lastIndex;
    while (end < text.length && text.charCodeAt(end) >= 0x80) end++;
    spans.push({ start: beyond.lastIndex - 1, end });
    beyond.lastIndex = end;
  }
  return spans;
}

/** Finds the runs that hold something readable, and whether nothing else in the text is beyond ASCII. */
function findRuns(text: string, spans: readonly Span[], encoding: Encoding): Reading {
  const bytes = bytesOf(encoding);
  const runs: Run[] = [];
  let whole = true;
  for (const { start, end } of spans) {
    const sequences: Sequence[] = [];
    let complete = true;
    for (let at = start; at < end; ) {
      const sequence = sequenceAt(text, at, bytes);
      if (sequence === undefined) complete = false;
      else sequences.push(sequence);
      at = sequence?.end ?? at + 1;
    }
    whole &&= complete;
    if (sequences.length > 0) runs.push({ start, end, sequences, complete });
  }
  return { runs, whole };
}

/** Reads the UTF-8 of one character whose bytes stand as characters; nothing when it is none. */
function sequenceAt(text: string, start: number, bytes: Uint8Array): Sequence | undefined {
  const lead = bytes[text.charCodeAt(start)] ?? 0;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const end = start + length;
  if (length === 0 || end > text.length) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[text.charCodeAt(at)] ?? 0;
    if ((byte & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0xa0 : length === 3 ? 0x800 : 0x10000;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { start, end, code, sure: isSure(text, start, end, code) };
}

const closingMarks = /^[‘’“”…–—«»\u00a0]+$/;

function isSure(text: string, start: number, end: number, code: number): boolean {
  // Emoji; the selector and the mark that no one sees; punctuation, arrows, lines and symbols.
  if ((code >= 0x1f000 && code <= 0x1fbff) || code === 0xfe0f || code === byteOrderMark) return true;
  if (code >= 0x2000 && code <= 0x2bff) return !closingMarks.test(text.slice(start + 1, end));
  // `cafÃ©`: a capital behind a small letter, and then no letter.
  const lettersOnly = code >= 0xc0 && code <= 0xff && text[start] === 'Ã' && !closingMarks.test(text.slice(start + 1, end));
  return lettersOnly && /[a-z]/.test(text.charAt(start - 1));
}

/**
 * Chooses what is garbled. When nothing beyond ASCII in the file is sound, all of it was misread; otherwise only runs
 * that nobody can have meant are taken.
 */
function choose(text: string, { runs, whole }: Reading): GarbledText['runs'] {
  const proven = runs.some((run) => run.sequences.some(({ sure }) => sure) && !isQuoted(text, run));
  const different = whole && !proven ? new Set(runs.flatMap(({ sequences }) => sequences.map(({ code }) => code))).size : 0;
  if (!proven && different < enoughDifferent) return [];
  return runs.flatMap((run) => {
    if (whole || (run.complete && run.sequences.some(({ sure }) => sure))) return [repair(run.sequences)];
    return groupNeighbours(run.sequences.filter(({ sure }) => sure)).map(repair);
  });
}

/** A run between quotes or backticks may be talked about: a prompt that mends such text shows some. */
function isQuoted(text: string, { start, end }: Run): boolean {
  return /["'`]/.test(text.charAt(start - 1)) && text.charAt(start - 1) === text.charAt(end);
}

function groupNeighbours(sequences: readonly Sequence[]): readonly (readonly Sequence[])[] {
  const groups: Sequence[][] = [];
  for (const sequence of sequences) {
    const last = groups.at(-1);
    if (last?.at(-1)?.end === sequence.start) last.push(sequence);
    else groups.push([sequence]);
  }
  return groups;
}

function repair(sequences: readonly Sequence[]): GarbledText['runs'][number] {
  return {
    span: { start: sequences[0]?.start ?? 0, end: sequences.at(-1)?.end ?? 0 },
    repaired: sequences.map(({ code }) => String.fromCodePoint(code)).join(''),
  };
}
