import matter from 'gray-matter';
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type Scalar } from 'yaml';
import { limits } from '../text/limits.js';
import { createProblem, type Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { explainYamlError, lineAt } from './explainYamlError.js';
import type { Header, HeaderEntry, HeaderNode, HeaderScalar } from './header.js';

/** Enough for any header a person writes; aliases that multiply stop here, and at the most values of a header. */
const mostAliases = 100;
const deepest = 64;
/** How far behind its tag, with an anchor or blanks between them, a value is looked for. */
const longestGap = 80;

/** Reads a header with the library, which knows all of YAML and says what is wrong in it; gives the same as the plain reader for what both can read. */
export function readAnyHeader(text: string, span: Span): Header {
  const problems: Problem[] = [];
  let entries: readonly HeaderEntry[] = [];
  const parse = (yaml: string): object => {
    const lineEnd = text.indexOf('\n', span.start);
    const base = text.startsWith(yaml, span.start + 3) ? span.start + 3 : lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0);
    entries = readYaml(text, yaml, base, problems);
    return {};
  };
  try {
    // The closing line is given with its end: gray-matter takes any line that begins with the delimiter, which other text may follow.
    // Options must be passed: without them gray-matter caches a failed parse as empty. `language` in the header
    // line cannot select another engine, because the layout has let only YAML through.
    matter(`${text.slice(span.start, span.end)}\n`, { delimiters: ['---', '---\n'], language: 'yaml', engines: { yaml: { parse } } });
  } catch {
    // What remains is the reader's stack running out on thousands of nested brackets.
    problems.push(createProblem('header-broken', { start: span.start, end: span.start + 3 }, { reason: 'it is nested too deeply.' }));
  }
  return { span, entries, problems };
}

function readYaml(text: string, yaml: string, base: number, problems: Problem[]): readonly HeaderEntry[] {
  // A header cut from a CRLF file ends in the \r of its last line, which would become part of the last value.
  const source = yaml.endsWith('\r') ? yaml.slice(0, -1) : yaml;
  // Unique keys are checked below: the library compares every key with every other.
  // A silent reader would say nothing of a second document, either, and what it holds would be lost.
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const openingAt = openingFinder(document);
  // What else is found in the same line are mostly other words for the same mistake.
  let line = { start: -1, end: -1 };
  const told = new Set<number>();
  for (const error of document.errors) {
    const [at] = error.pos;
    if (line.start <= at && at <= line.end) continue;
    line = lineAt(source, at);
    const { reason, span } = explainYamlError(source, error, line, openingAt);
    const { start } = lineAt(source, span.start);
    if (told.has(start)) continue;
    told.add(start);
    problems.push(createProblem('header-broken', { start: base + span.start, end: base + span.end }, { reason }));
  }
  if (document.contents === null) return [];
  const node = new NodeReader(text, base, document, problems).read(document.contents, 0);
  if (node.kind === 'map') return node.entries;
  if (node.kind === 'list' || node.value !== null) {
    problems.push(createProblem('header-broken', node.span, { reason: 'it must be a list of "key: value" lines.' }));
  }
  return [];
}

/** Makes a search for the innermost quote or bracket that is still open where the library gave up; it goes through the document once, and only when it is used. */
function openingFinder(document: Document): (end: number) => number | undefined {
  let openings: Map<number, number> | undefined;
  return (end) => {
    if (openings === undefined) {
      const found = (openings = new Map<number, number>());
      visit(document, { Node: (_, node) => void (node.range && opens(node) && found.set(node.range[1], node.range[0])) });
    }
    return openings.get(end);
  };
}

function opens(node: unknown): boolean {
  return isScalar(node) ? node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' : (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Turns the library's nodes into plain data with spans. */
class NodeReader {
  /** What was read last under each anchor; the library goes through the whole document for every alias. */
  private readonly anchors = new Map<string, unknown>();
  private nodes = 0;
  private aliases = 0;
  private refused = false;

  constructor(
    private readonly text: string,
    private readonly base: number,
    private readonly document: Document,
    private readonly problems: Problem[],
  ) {}

  read(node: unknown, depth: number): HeaderNode {
    if (++this.nodes > limits.headerValues || depth > deepest) return this.refuse(node, depth > deepest ? 'nesting' : 'size');
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, node);
    if (isMap(node)) {
      const entries: HeaderEntry[] = [];
      const keys = new Set<string>();
      for (const pair of node.items) {
        const key = this.keyOf(pair.key);
        const keySpan = this.spanOf(pair.key);
        if (keys.has(key)) {
          this.problems.push(createProblem('header-broken', keySpan, { reason: 'this key stands here twice.' }));
          continue;
        }
        keys.add(key);
        const value: HeaderNode = pair.value ? this.read(pair.value, depth + 1) : { kind: 'scalar', value: null, span: keySpan };
        entries.push({ key, keySpan, value });
      }
      const last = entries.at(-1);
      return { kind: 'map', entries, span: reaching(this.spanOf(node), last?.value, last?.keySpan) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, depth + 1));
      return { kind: 'list', items, span: reaching(this.spanOf(node), items.at(-1)) };
    }
    if (isAlias(node)) {
      if (++this.aliases > mostAliases) return this.refuse(node, 'aliases');
      const span = this.spanOf(node);
      const target: unknown = this.anchors.get(node.source) ?? node.resolve(this.document);
      if (target !== undefined) return { ...this.read(target, depth + 1), span };
      this.problems.push(createProblem('header-broken', span, { reason: 'a value that begins with "*" needs quotes around it: nothing before it is marked with "&" and this name.' }));
      return { kind: 'scalar', value: null, span };
    }
    return this.readScalar(node);
  }

  private readScalar(node: unknown): HeaderScalar {
    const span = this.spanOf(node);
    if (!isScalar(node)) return { kind: 'scalar', value: null, span };
    const tagged = this.readTagged(node, span);
    if (tagged !== undefined) return tagged;
    const { value, source } = node;
    if (typeof value === 'number') return { kind: 'scalar', value: String(value) === source ? value : (source ?? value), span };
    if (typeof value === 'boolean' || value === null) return { kind: 'scalar', value, span };
    const text = typeof value === 'string' ? value : (source ?? '');
    const inner = span.start + (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0);
    return { kind: 'scalar', value: text, span, ...(this.text.startsWith(text, inner) ? { textStart: inner } : {}) };
  }

  /** No tag means anything in a header, so a value is what its author sees: `when: !input:quiet` is a condition, and not an empty text with a tag. */
  private readTagged({ tag, type }: Scalar, { start, end }: Span): HeaderScalar | undefined {
    if (!tag?.startsWith('!') || type !== 'PLAIN') return undefined;
    const from = Math.max(this.base, start - tag.length - longestGap);
    const found = this.text.slice(from, start + tag.length).lastIndexOf(tag);
    const span = { start: from + found, end: Math.max(end, from + found + tag.length) };
    const text = this.text.slice(span.start, span.end);
    return found === -1 || text.includes('\n') ? undefined : { kind: 'scalar', value: text, span, textStart: span.start };
  }

  private keyOf(key: unknown): string {
    return isScalar(key) ? String(key.value) : '';
  }

  private refuse(node: unknown, what: 'nesting' | 'size' | 'aliases'): HeaderScalar {
    const span = this.spanOf(node);
    const limit = { nesting: String(deepest), size: `${limits.headerValues} values`, aliases: `${mostAliases} aliases` }[what];
    if (!this.refused) this.problems.push(createProblem('limit-exceeded', span, { what: 'This header', limit }));
    this.refused = true;
    return { kind: 'scalar', value: null, span };
  }

  private spanOf(node: unknown): Span {
    const range = (node as Node | null)?.range;
    if (!range) return { start: this.base, end: this.base };
    const start = this.base + range[0];
    // A block ends, for the library, behind the line break of its last line; a control character is a part of a value.
    let end = this.base + range[1];
    while (end > start && ' \t\r\n'.includes(this.text.charAt(end - 1))) end--;
    return { start, end };
  }
}

/** What is left empty behind a key or a dash may stand behind the blanks at a block's end; a key that is left empty, or what holds one, belongs to the block. */
function reaching(span: Span, last: HeaderNode | undefined, keySpan: Span = span): Span {
  const { end } = last === undefined || last.kind === 'scalar' ? keySpan : last.span;
  return end > span.end ? { start: span.start, end } : span;
}
