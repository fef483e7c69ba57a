import type { Span } from '../text/span.js';
import { readBesideHint } from './bracketedHint.js';
import type { Header } from './header.js';
import { readPlainYaml } from './plainYaml.js';
import { readAnyHeader } from './readAnyHeader.js';

/**
 * Reads the header of a file. Takes the whole text and the place of the header in it, gives its entries and problems
 * with absolute spans. What a broken header still says is kept. Never throws, never runs anything.
 */
export function readHeader(text: string, span: Span): Header {
  return readBesideHint(text, span, (yaml) => readYaml(yaml, span));
}

function readYaml(text: string, span: Span): Header {
  const plain = readPlainYaml(text, { start: text.indexOf('\n', span.start) + 1, end: span.end - 3 });
  return plain === undefined ? readAnyHeader(text, span) : { span, entries: plain, problems: [] };
}
