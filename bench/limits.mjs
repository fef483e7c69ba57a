// What no engine can be quicker than.
import matter from 'gray-matter';
import { parse } from 'yaml';

const options = { engines: { yaml: { parse: (yaml) => parse(yaml) } } };

/** One copy of a text: what has to be written in any case. */
export function copyText(text) {
  return ` ${text}`;
}

/** The pieces of an output, ready, one appended to the other: what is left when nothing has to be looked up or computed. */
export function appendPieces(pieces) {
  let text = '';
  for (let index = 0; index < pieces.length; index++) text += pieces[index];
  return text;
}

/** One scan for `${`, the slices between, and a join: what has to be read in any case. */
export function scanAndJoin(text) {
  const pieces = [];
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 2)) {
    pieces.push(text.slice(from, at));
    from = at;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Reads a header as every engine but ours is given it: with gray-matter and yaml, and the header only. With options it caches nothing. */
export function readHeader(header) {
  return matter(header, options).data;
}
