import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type ToStringOptions } from 'yaml';
import type { Value } from '../../core/index.js';

/** Keys with values, or with a further block below them. */
export type YamlBlock = ReadonlyMap<string, Value | YamlBlock>;

/** How preset files are written: no text is broken into lines where it has none. */
export const yamlStyle: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, doubleQuotedAsJSON: true };

/** A list up to this length stands in one line. */
const shortList = 80;

/** Control characters, line breaks of other alphabets, halves of characters, and long gaps: what only quotes keep as it is. */
const needsQuotes = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}|\s{200}/u;

/**
 * Writes a block as YAML, one line for each key, or several for a text of several lines. Takes how far the block, and each level
 * below it, stand to the right, and the line break.
 */
export function writeYamlBlock(block: YamlBlock, indent: number, step: number, lineBreak: string): string {
  const margin = ' '.repeat(indent);
  return new Document(nodeOfBlock(block)).toString({ ...yamlStyle, indent: step }).replace(/^(?=[^\n])/gm, margin).replaceAll('\n', lineBreak);
}

/** Gives a block as a node of a YAML document. */
export function nodeOfBlock(block: YamlBlock): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of block) map.items.push(new Pair(nodeOfText(key), isBlock(value) ? nodeOfBlock(value) : nodeOfValue(value)));
  return map;
}

function isBlock(value: Value | YamlBlock): value is YamlBlock {
  return value instanceof Map;
}

/** Chooses the form in which a person reads a value best and no character of it is lost. */
function nodeOfValue(value: Value): Scalar | YAMLSeq {
  if (typeof value === 'string') return nodeOfText(value);
  if (typeof value !== 'object' || value === null) return new Scalar(value ?? null);
  const list = new YAMLSeq();
  list.items.push(...value.map(nodeOfValue));
  list.flow = value.length === 0 || (value.join(', ').length <= shortList && !value.some((each) => typeof each === 'string' && each.includes('\n')));
  return list;
}

function nodeOfText(text: string): Scalar {
  const node = new Scalar(text);
  if (needsQuotes.test(text)) node.type = Scalar.QUOTE_DOUBLE;
  else if (text.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  return node;
}
