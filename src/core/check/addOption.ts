import type { HeaderList } from '../document/header.js';
import type { Scalar } from '../expressions/values.js';
import type { PromptFile } from '../promptFile.js';
import type { Edit } from '../text/edit.js';
import { isFlow, lineBreakOf, lineEnd, lineStart, spansOf, yamlOf } from './headerEdits.js';
import { declarationOf, inputListOf, propertyOf, type HeaderDeclaration } from './inputList.js';
import type { Fix } from './rule.js';

/** Gives the repair that adds a value to the options of an input, where they stand; none when they are no plain list there. */
export function addOption(promptFile: PromptFile, name: string, option: Scalar): readonly Fix[] {
  const list = inputListOf(promptFile);
  const declaration = list === undefined ? undefined : declarationOf(list, name);
  const options = declaration === undefined ? undefined : optionsNode(declaration);
  const edit = options === undefined ? addToBody(promptFile, name, String(option)) : addToHeader(promptFile.text, options, option);
  return edit === undefined ? [] : [{ title: 'Add "{option}" to the options of "{name}"', values: { option: String(option), name }, edits: [edit], isSafe: false }];
}

function optionsNode(declaration: HeaderDeclaration): HeaderList | undefined {
  const node = propertyOf(declaration, 'options')?.value;
  return node?.kind === 'list' && node.items.length > 0 ? node : undefined;
}

function addToHeader(text: string, options: HeaderList, option: Scalar): Edit | undefined {
  const last = spansOf(options).at(-1);
  if (last === undefined) return undefined;
  if (isFlow(text, options)) return { span: { start: last.end, end: last.end }, newText: `, ${yamlOf(option)}` };
  const prefix = text.slice(lineStart(text, last.start), last.start);
  const end = lineEnd(text, last.end);
  if (!/^[ \t]*-[ \t]+$/.test(prefix)) return undefined;
  return { span: { start: end, end }, newText: `${prefix}${yamlOf(option)}${lineBreakOf(text)}` };
}

/** `${NAME="A|B"}` and `${input:name|a|b}`: the first of its kind is the one that counts. */
function addToBody({ text, template }: PromptFile, name: string, option: string): Edit | undefined {
  // Blanks at the ends of an option are not read there.
  if (/[|{}"'`\\\r\n]/.test(option) || option.trim() !== option) return undefined;
  for (const part of template.parts) {
    const span = part.kind === 'configuration' ? part.valueSpan : part.kind === 'reference' && part.segment?.separator === '|' ? part.segment.span : undefined;
    if (span === undefined || part.kind === 'text' || !('name' in part) || part.name !== name) continue;
    const written = text.slice(span.start, span.end);
    if (!written.includes('|')) continue;
    const end = span.start + written.trimEnd().length;
    return { span: { start: end, end }, newText: `|${option}` };
  }
  return undefined;
}
