// Templates for Handlebars, and for Dotprompt, which is Handlebars with messages around it.
import { plainName, simplifyParts } from './templateTree.mjs';

const comparisons = { '===': 'eq', '==': 'looseEq', '!==': 'ne', '!=': 'looseNe', '<': 'lt', '>': 'gt', '<=': 'le', '>=': 'ge' };
const withoutOptions = (work) => (...given) => work(...given.slice(0, -1));

/** The helpers that its users register, since it has no operators: `{{#if (eq style "REST")}}`. */
export const handlebarsHelpers = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  looseEq: (a, b) => a == b,
  looseNe: (a, b) => a != b,
  lt: (a, b) => a < b,
  gt: (a, b) => a > b,
  le: (a, b) => a <= b,
  ge: (a, b) => a >= b,
  not: (a) => !a,
  and: withoutOptions((...given) => given.reduce((a, b) => a && b)),
  or: withoutOptions((...given) => given.reduce((a, b) => a || b)),
  orElse: withoutOptions((...given) => given.reduce((a, b) => a ?? b)),
  plus: withoutOptions((...given) => given.reduce((a, b) => a + b)),
  concat: withoutOptions((...given) => given.map((each) => each ?? '').join('')),
  choose: (test, a, b) => (test ? a : b),
  // Its own `if` takes 0 for true and an empty list for false.
  truthy: (a) => Boolean(a),
  plain: (text) => text,
  size: (a) => (a ?? '').length,
  includes: (a, b) => (Array.isArray(a) ? a : String(a ?? '')).includes(b),
  startsWith: (a, b) => (a ?? '').startsWith(b),
  endsWith: (a, b) => (a ?? '').endsWith(b),
  toLowerCase: (a) => (a ?? '').toLowerCase(),
  toUpperCase: (a) => (a ?? '').toUpperCase(),
  trim: (a) => (a ?? '').trim(),
  replaceAll: (a, b, c) => (a ?? '').replaceAll(b, c),
  join: (a, b) => (a ?? []).join(b),
};

/** Gives a prompt's template as source for Handlebars. */
export function toHandlebars({ template, lists, texts }) {
  const write = (part) => {
    switch (part.kind) {
      case 'text':
        return part.text.replace(/\{\{+|^\}+/g, (mark) => `{{{plain ${quote(mark)}}}}`);
      case 'value':
        return writeValue(part.expression, lists);
      case 'choice': {
        const branches = part.branches.map(({ test, parts: then }, index) => `${index === 0 ? '{{#if ' : '{{else if '}${writeTest(test, texts)}}}${keepLine(then)}${writeAll(then)}`);
        const otherwise = part.otherwise.length > 0 ? `{{else}}${keepLine(part.otherwise)}${writeAll(part.otherwise)}` : '';
        return `${branches.join('')}${otherwise}{{/if}}${[part.otherwise, ...part.branches.map((each) => each.parts)].some(hasBreak) ? nothing : ''}`;
      }
    }
  };
  const writeAll = (some) => some.map(write).join('');
  return writeAll(simplifyParts(template.parts));
}

const nothing = '{{{plain ""}}}';

/** A block's tag that has a line for itself takes the line with it, so something else must stand on that line. */
function keepLine(parts) {
  return hasBreak(parts) ? nothing : '';
}

function hasBreak(parts) {
  return parts.some((part) => part.kind === 'text' && part.text.includes('\n'));
}

function writeValue(expression, lists) {
  if (expression.kind === 'input' && lists.has(expression.name)) return `{{{join ${plainName(expression.name)} ", "}}}`;
  const written = writeExpression(expression);
  return written.startsWith('(') ? `{{{${written.slice(1, -1)}}}}` : `{{{${written}}}}`;
}

function writeTest(test, texts = new Set()) {
  const isPlain = test.kind === 'comparison' || test.kind === 'not' || (test.kind === 'input' && texts.has(test.name));
  return isPlain ? writeExpression(test) : `(truthy ${writeExpression(test)})`;
}

function writeExpression(expression) {
  const write = writeExpression;
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'input':
    case 'variable':
      return plainName(expression.name);
    case 'template':
      return `(concat ${expression.parts.map((part) => (part.kind === 'text' ? quote(part.text) : part.kind === 'expression' ? write(part.expression) : plainName(part.name))).join(' ')})`;
    case 'nested':
      return expression.placeholder.kind === 'expression' ? write(expression.placeholder.expression) : plainName(expression.placeholder.name);
    case 'not':
      return `(not ${write(expression.operand)})`;
    case 'logical':
      return `(${{ '&&': 'and', '||': 'or', '??': 'orElse' }[expression.operator]} ${expression.operands.map(write).join(' ')})`;
    case 'sum':
      return `(plus ${expression.operands.map(write).join(' ')})`;
    case 'comparison':
      return expression.rest.reduce((left, { operator, operand }) => `(${comparisons[operator]} ${left} ${write(operand)})`, write(expression.first));
    case 'conditional':
      return expression.branches.reduceRight((otherwise, { test, then }) => `(choose ${writeTest(test)} ${write(then)} ${otherwise})`, write(expression.otherwise));
    case 'chain':
      return expression.steps.reduce((target, { name, arguments: given }) => `(${name === 'length' ? 'size' : name} ${[target, ...(given ?? []).map(write)].join(' ')})`, write(expression.target));
    default:
      throw new Error(`The bench does not translate ${expression.kind}.`);
  }
}

function quote(text) {
  return `"${text.replaceAll('"', '\\"')}"`;
}
