import type { HeaderEntry } from '../document/header.js';
import { textOf, type Scalar } from '../expressions/values.js';
import { listKeys } from '../inputs/headerInputs.js';
import type { Input } from '../inputs/input.js';
import type { PromptFile } from '../promptFile.js';
import type { Expression, Part } from '../template/nodes.js';
import { walkParts } from '../template/walk.js';
import type { Edit } from '../text/edit.js';
import { dashBefore, isFlow, lineBreakOf, lineEnd, lineStart, spansOf, yamlOf } from './headerEdits.js';
import { inputListOf, type InputList } from './inputList.js';
import { inputNameOf } from './comparisons.js';

/** A declaration to be written: its name, then its other properties in the order in which they are written. */
export interface NewDeclaration {
  readonly name: string;
  readonly properties: readonly (readonly [key: string, value: Scalar | readonly Scalar[]])[];
}

/**
 * Gives the edits that write declarations into the header, in the shape, indentation and line breaks that it already
 * uses; the list, and the header itself, are made when there are none. Nothing when the header cannot be read.
 */
export function declareInputs(promptFile: PromptFile, declarations: readonly NewDeclaration[]): readonly Edit[] | undefined {
  const { text, document } = promptFile;
  if (document.problems.length > 0 || declarations.length === 0) return undefined;
  const list = inputListOf(promptFile);
  if (list !== undefined) return addTo(text, list, declarations);
  const eol = lineBreakOf(text);
  const { header, body } = document;
  if (header === undefined) return [insertion(body.start, `---${eol}input:${eol}${blockItems(declarations, '  ', eol)}---${eol}${eol}`)];
  const empty = header.entries.find(({ key, value }) => (listKeys as readonly string[]).includes(key) && value.kind === 'scalar' && value.value === null);
  if (empty !== undefined) return addToEmpty(text, empty, declarations, eol);
  const first = header.entries[0]?.keySpan.start;
  // A header in braces, or one that is indented as a whole, takes no further line.
  if (first !== undefined && lineStart(text, first) !== first) return undefined;
  return [insertion(lineStart(text, header.span.end), `input:${eol}${blockItems(declarations, '  ', eol)}`)];
}

/** Gives what the file shows about an input: what is known of it, and the type and options that its uses suggest. */
export function describeInput({ template }: PromptFile, input: Input): NewDeclaration {
  const { name, description, suggestions } = input;
  const options = input.options?.map(({ value }) => value) ?? (suggestions.length > 1 ? suggestions : undefined);
  const type = options !== undefined ? undefined : input.type === 'string' ? guessType(template.parts, name) : input.type;
  const fallback = input.default?.template === undefined ? input.default?.value : input.default.text;
  const isAnswer = options === undefined || options.map(textOf).includes(textOf(fallback));
  const properties: [string, Scalar | readonly Scalar[]][] = [];
  if (description !== undefined) properties.push(['description', description]);
  if (type !== undefined && (type !== 'string' || description === undefined)) properties.push(['type', type]);
  if (options !== undefined) properties.push(['options', options]);
  if (fallback !== undefined && fallback !== null && isAnswer) properties.push(['default', fallback]);
  return { name, properties };
}

type GuessedType = 'string' | 'boolean' | 'number';

/** An input that is only ever asked for its truth is a question of yes or no; one that is compared with numbers is a number. */
function guessType(parts: readonly Part[], name: string): GuessedType {
  const suggested = new Set<GuessedType>();
  walkParts(parts, {
    placeholder: (part, inExpression) => {
      if (!inExpression && part.kind === 'reference' && part.name === name) suggested.add('string');
    },
    expression: (expression, parent) => {
      if (inputNameOf(expression) === name && parent?.kind !== 'nested') suggested.add(typeByUse(expression, parent));
    },
  });
  const [only, more] = suggested;
  return only === undefined || more !== undefined ? 'string' : only;
}

/** What the expression around an input expects of it. */
function typeByUse(expression: Expression, parent: Expression | undefined): GuessedType {
  switch (parent?.kind) {
    case 'not':
      return 'boolean';
    case 'conditional':
      return parent.branches.some(({ test }) => test === expression) ? 'boolean' : 'string';
    case 'logical':
      return parent.operator === '&&' && parent.operands.at(-1) !== expression ? 'boolean' : 'string';
    case 'comparison': {
      const operands = [parent.first, ...parent.rest.map(({ operand }) => operand)];
      const compared = operands.map((each) => (each.kind === 'literal' ? typeof each.value : undefined)).find((each) => each === 'number' || each === 'boolean');
      return compared === 'number' || compared === 'boolean' ? compared : 'string';
    }
    default:
      return 'string';
  }
}

function addTo(text: string, { entry, container }: InputList, declarations: readonly NewDeclaration[]): readonly Edit[] | undefined {
  const eol = lineBreakOf(text);
  if (container.kind === 'scalar') {
    return [{ span: container.span, newText: `[${[container.value === null ? '' : yamlOf(container.value), ...declarations.map(flowItem)].join(', ')}]` }];
  }
  const last = spansOf(container).at(-1);
  if (isFlow(text, container)) {
    const items = declarations.map(container.kind === 'list' ? flowItem : flowEntry).join(', ');
    return [last === undefined ? insertion(container.span.start + 1, items) : insertion(last.end, `, ${items}`)];
  }
  const first = spansOf(container)[0];
  const anchor = first === undefined ? undefined : container.kind === 'list' ? dashBefore(text, first.start) : first.start;
  if (anchor === undefined || last === undefined) return undefined;
  const indentation = text.slice(lineStart(text, anchor), anchor);
  if (!/^ *$/.test(indentation) || anchor < entry.keySpan.end) return undefined;
  const bare = container.kind === 'list' && container.items.every(({ kind }) => kind === 'scalar');
  const written = container.kind === 'list' ? blockItems(declarations, indentation, eol, bare) : blockEntries(declarations, indentation, eol);
  return [insertion(lineEnd(text, last.end), written)];
}

function addToEmpty(text: string, { value }: HeaderEntry, declarations: readonly NewDeclaration[], eol: string): readonly Edit[] | undefined {
  const at = lineEnd(text, value.span.end);
  return /^[ \t]*:?[ \t]*(?:#.*)?$/.test(text.slice(value.span.end, at).trimEnd()) ? [insertion(at, blockItems(declarations, '  ', eol))] : undefined;
}

function insertion(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

function blockItems(declarations: readonly NewDeclaration[], indentation: string, eol: string, bare = false): string {
  return declarations
    .map(({ name, properties }) => {
      if (bare && properties.every(([key, value]) => key === 'type' && value === 'string')) return `${indentation}- ${yamlOf(name)}${eol}`;
      return `${indentation}- name: ${yamlOf(name)}${eol}${blockProperties(properties, `${indentation}  `, eol)}`;
    })
    .join('');
}

function blockEntries(declarations: readonly NewDeclaration[], indentation: string, eol: string): string {
  return declarations
    .map(({ name, properties }) => `${indentation}${yamlOf(name)}:${eol}${blockProperties(properties.length === 0 ? [['type', 'string']] : properties, `${indentation}  `, eol)}`)
    .join('');
}

function blockProperties(properties: NewDeclaration['properties'], indentation: string, eol: string): string {
  return properties.map(([key, value]) => `${indentation}${key}: ${valueText(value, yamlOf)}${eol}`).join('');
}

function flowItem({ name, properties }: NewDeclaration): string {
  if (properties.every(([key, value]) => key === 'type' && value === 'string')) return flowText(name);
  return `{ ${[['name', name] as const, ...properties].map(([key, value]) => `${key}: ${valueText(value, flowText)}`).join(', ')} }`;
}

function flowEntry({ name, properties }: NewDeclaration): string {
  const written = properties.length === 0 ? [['type', 'string'] as const] : properties;
  return `${flowText(name)}: { ${written.map(([key, value]) => `${key}: ${valueText(value, flowText)}`).join(', ')} }`;
}

function valueText(value: Scalar | readonly Scalar[], write: (value: Scalar) => string): string {
  return typeof value === 'object' ? `[${value.map(flowText).join(', ')}]` : write(value);
}

function flowText(value: Scalar): string {
  return yamlOf(value);
}

