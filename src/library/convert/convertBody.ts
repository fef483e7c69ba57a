import { argumentSyntaxOf, isName, openPromptFile, type FileFormat, type PromptFile } from '../../core/index.js';
import type { ConvertedHeader } from './convertHeader.js';
import { joinPieces, type Piece } from './joinPieces.js';
import type { NamedArgument } from './namedArgument.js';

/** The text of a body in another format, and what became of the arguments in it. */
export interface ConvertedBody {
  readonly text: string;
  /** The arguments that became inputs: the new name of each, and what the file said about it. */
  readonly named: readonly NamedArgument[];
  /** Text that was kept from being an argument. */
  readonly escaped: readonly string[];
  /** Text that is an argument in the new format, whatever stands in front of it. */
  readonly unescapable: readonly string[];
}

/** A body behind a header cannot begin with empty lines. */
const blankStart = /^(?:[ \t\r]*\n)*(?:[ \t\r]*$)?/;

/** An argument wherever it stands and whatever stands in front of it, without names of a header. */
const anyArgument = /\\(?=\$(?:ARGUMENTS(?:\[\d{1,3}\]|(?![\w[]))|\d{1,3}(?!\w)))/g;

/**
 * Writes the body of a file for another format: `$1` that was an argument becomes an input, and text that would be one gets
 * a backslash. Takes what its header became, which may name arguments, and say that every backslash in front of one is to be
 * taken off again. All else stays as it is.
 */
export function convertBody(promptFile: PromptFile, format: FileFormat, { isDoubled, top }: ConvertedHeader): ConvertedBody {
  const { document: { body }, text } = promptFile;
  const [from, to] = [argumentSyntaxOf(promptFile.format), argumentSyntaxOf(format)];
  const source = text.slice(body.start, body.end).replace(blankStart, '');
  if (from === to) return { text: source, named: [], escaped: [], unescapable: [] };
  const plain = from === undefined ? { text: source, named: [] } : isDoubled ? { text: source.replace(anyArgument, ''), named: [] } : nameArguments(promptFile);
  return { ...plain, ...(to === undefined ? { text: plain.text, escaped: [], unescapable: [] } : escapeArguments(plain.text, format, top.find(({ key }) => key === 'arguments')?.text ?? '')) };
}

function nameArguments({ template: { parts }, inputs, headerInputs, text }: PromptFile): { readonly text: string; readonly named: readonly NamedArgument[] } {
  const known = new Map(inputs.map((input) => [input.name, input]));
  const taken = new Set(known.keys());
  const named = new Map<string, NamedArgument>();
  const nameOf = (name: string): string => {
    const before = named.get(name);
    if (before !== undefined) return before.name;
    let free = isName(name) ? name : `argument_${name}`;
    while (free !== name && taken.has(free)) free += '_';
    taken.add(free);
    const { description, required = false } = known.get(name) ?? {};
    named.set(name, { name: free, isRequired: required, ...(description === undefined ? {} : { description }) });
    return free;
  };
  const written: Piece[] = [];
  for (const part of parts) {
    const slice = text.slice(part.span.start, part.span.end);
    if (part.kind === 'reference' && part.argument !== undefined) {
      const before = written.at(-1)?.kind === 'text' ? (written.pop()?.text ?? '') : '';
      const plain = before.length - countBackslashes(before);
      written.push({ kind: 'text', text: before.slice(0, plain) }, argumentPiece(nameOf(part.name), before.slice(plain)));
    } else if (part.kind === 'text') {
      written.push({ kind: 'text', text: slice.startsWith('\\$') && !slice.startsWith('\\${') && part.text === slice.slice(1) ? part.text : slice });
    } else {
      // The tool looks for arguments there, too, and so takes their backslashes off.
      written.push({ kind: 'placeholder', text: slice.replace(anyArgument, '') });
    }
  }
  return { text: joinPieces(written, new Set([...headerInputs.names, ...[...named.values()].map(({ name }) => name)])), named: [...named.values()] };
}

/** A backslash in front of a placeholder would make text of it, so those that stand there go into a template string in it. */
function argumentPiece(name: string, backslashes: string): Piece {
  const guarded = `\${\`${backslashes}${backslashes}\${input:${name}}\`}`;
  return { kind: 'placeholder', text: backslashes === '' ? `\${input:${name}}` : guarded, guarded };
}

/** Counts those at the end of a text. */
function countBackslashes(text: string): number {
  let count = 0;
  while (text.charAt(text.length - 1 - count) === '\\') count++;
  return count;
}

/** Reads the text as the new format would, with what the header names arguments, and marks what it takes for one. */
function escapeArguments(text: string, format: FileFormat, names: string): { readonly text: string; readonly escaped: readonly string[]; readonly unescapable: readonly string[] } {
  const head = `---\n${names}---\n\n`;
  const { template } = openPromptFile(`${head}${text}`, format);
  const places = template.parts.flatMap((part) => (part.kind === 'reference' && part.argument !== undefined ? [{ start: part.span.start - head.length, end: part.span.end - head.length }] : []));
  const behind = [...text.matchAll(anyArgument)].map(({ index }) => index + 1);
  const unescapable = [...new Set(behind.map((at) => /^\$\w+(?:\[\d+\])?/.exec(text.slice(at, at + 20))?.[0] ?? '$'))].map((each) => `\\${each}`);
  const escaped = [...new Set(places.map(({ start, end }) => text.slice(start, end)))];
  const all = [...new Set([...places.map(({ start }) => start), ...behind])].sort((a, b) => a - b);
  let result = '';
  let last = 0;
  for (const at of all) {
    result += `${text.slice(last, at)}\\`;
    last = at;
  }
  return { text: result + text.slice(last), escaped, unescapable };
}
