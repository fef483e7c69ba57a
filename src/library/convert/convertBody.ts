import { argumentSyntaxOf, isName, openPromptFile, type FileFormat, type Part, type PromptFile } from '../../core/index.js';

/** The text of a body in another format, and what became of the arguments in it. */
export interface ConvertedBody {
  readonly text: string;
  /** The arguments that became inputs: the new name of each, and what the header said about it. */
  readonly named: readonly NamedArgument[];
  /** Text that was kept from being an argument. */
  readonly escaped: readonly string[];
  /** Text that is an argument in the new format, whatever stands in front of it. */
  readonly unescapable: readonly string[];
}

export interface NamedArgument {
  readonly name: string;
  readonly description?: string;
  readonly isRequired: boolean;
}

/** A body behind a header cannot begin with empty lines. */
const blankStart = /^(?:[ \t\r]*\n)*(?:[ \t\r]*$)?/;

/** An argument wherever it stands and whatever stands in front of it, without names of a header. */
const anyArgument = /\\(?=\$(?:ARGUMENTS(?:\[\d{1,3}\]|(?![\w[]))|\d{1,3}(?!\w)))/g;

/**
 * Writes the body of a file for another format: `$1` that was an argument becomes an input, and text that would be one gets
 * a backslash. Takes whether every backslash in front of an argument is to be taken off again. All else stays as it is.
 */
export function convertBody(promptFile: PromptFile, format: FileFormat, isDoubled: boolean): ConvertedBody {
  const { document: { body }, text } = promptFile;
  const [from, to] = [argumentSyntaxOf(promptFile.format), argumentSyntaxOf(format)];
  const source = text.slice(body.start, body.end).replace(blankStart, '');
  if (from === to) return { text: source, named: [], escaped: [], unescapable: [] };
  const plain = from === undefined ? { text: source, named: [] } : isDoubled ? { text: source.replace(anyArgument, ''), named: [] } : nameArguments(promptFile);
  return { ...plain, ...(to === undefined ? { text: plain.text, escaped: [], unescapable: [] } : escapeArguments(plain.text, format)) };
}

function nameArguments({ template: { parts }, inputs, text }: PromptFile): { readonly text: string; readonly named: readonly NamedArgument[] } {
  const taken = new Set(inputs.map(({ name }) => name));
  const named = new Map<string, NamedArgument>();
  const nameOf = (name: string, part: Part): string => {
    const known = named.get(name);
    if (known !== undefined) return known.name;
    let free = isName(name) ? name : `argument_${name}`;
    while (free !== name && taken.has(free)) free += '_';
    taken.add(free);
    named.set(name, { name: free, isRequired: false, ...(part.kind === 'reference' ? part.argument : {}) });
    return free;
  };
  const written = parts.map((part) => {
    if (part.kind === 'reference' && part.argument !== undefined) return `\${input:${nameOf(part.name, part)}}`;
    const slice = text.slice(part.span.start, part.span.end);
    // The tool looks for arguments there, too, and so takes their backslashes off.
    if (part.kind !== 'text') return slice.replace(anyArgument, '');
    return slice.startsWith('\\$') && !slice.startsWith('\\${') && part.text === slice.slice(1) ? part.text : slice;
  });
  return { text: written.join('').replace(blankStart, ''), named: [...named.values()] };
}

/** Reads the text as the new format would, without any header, and marks what it takes for an argument. */
function escapeArguments(text: string, format: FileFormat): { readonly text: string; readonly escaped: readonly string[]; readonly unescapable: readonly string[] } {
  const head = '---\n---\n\n';
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
