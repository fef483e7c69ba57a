import nunjucks from 'nunjucks';
import { toTagTemplate } from '../tagTemplate.mjs';
import { plainName, simplifyExpression } from '../templateTree.mjs';
import { engineVersion } from './engineVersion.mjs';

const environment = new nunjucks.Environment(null, { autoescape: false });

/** Has expressions of its own, near to JavaScript's, with methods of the values; a template becomes a generated function. */
export const nunjucksEngine = {
  name: 'Nunjucks',
  package: 'nunjucks',
  version: engineVersion('nunjucks'),
  generatesCode: true,
  translate: ({ template, lists }) => ({ source: toTagTemplate(template, { value: (expression, write) => writeValue(expression, lists, write), test: (expression) => writeExpression(expression, lists), elseIf: 'elif', plain: (mark) => `{{ ${quote(mark)} }}` }) }),
  compile({ source }) {
    const compiled = nunjucks.compile(source, environment);
    return (answers) => compiled.render(answers);
  },
};

function writeValue(expression, lists, write) {
  if (expression.kind === 'input' && lists.has(expression.name)) return `{{ (${plainName(expression.name)} or []).join(", ") }}`;
  // `??` is not there: whether a value is absent is asked with `=== null` and `=== undefined`, which is Nunjucks' `none`.
  if (expression.kind === 'logical' && expression.operator === '??') {
    const [first, second] = expression.operands;
    return `{% if ${writeExpression(first, lists)} == none %}${write(simplifyExpression(second))}{% else %}{{ ${writeExpression(first, lists)} }}{% endif %}`;
  }
  return `{{ ${writeExpression(expression, lists)} }}`;
}

function writeExpression(expression, lists) {
  const write = (node) => writeExpression(node, lists);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value ?? 'none');
    case 'input':
    case 'variable':
      return plainName(expression.name);
    case 'template':
      return `(${expression.parts.map((part) => (part.kind === 'text' ? quote(part.text) : part.kind === 'expression' ? write(part.expression) : plainName(part.name))).join(' ~ ')})`;
    case 'nested':
      return expression.placeholder.kind === 'expression' ? write(expression.placeholder.expression) : plainName(expression.placeholder.name);
    case 'not':
      return `(not ${write(expression.operand)})`;
    case 'logical': {
      const [first, second] = expression.operands;
      if (expression.operator === '??') return `(${write(first)} if ${write(first)} != none else ${write(second)})`;
      return `(${expression.operands.map(write).join(expression.operator === '&&' ? ' and ' : ' or ')})`;
    }
    case 'sum':
      return `(${expression.operands.map(write).join(' + ')})`;
    case 'comparison':
      // Absent is absent: `== none` holds for both of JavaScript's.
      return `(${write(expression.first)}${expression.rest.map(({ operator, operand }) => ` ${operand.kind === 'literal' && (operand.value ?? null) === null ? operator.slice(0, 2) : operator} ${write(operand)}`).join('')})`;
    case 'conditional':
      return expression.branches.reduceRight((otherwise, { test, then }) => `(${write(then)} if ${write(test)} else ${otherwise})`, write(expression.otherwise));
    case 'chain': {
      const isList = expression.target.kind === 'input' && lists.has(expression.target.name);
      return `(${write(expression.target)} or ${isList ? '[]' : '""'})${expression.steps.map(({ name, arguments: given }) => `.${name}${given === undefined ? '' : `(${given.map(write).join(', ')})`}`).join('')}`;
    }
    default:
      throw new Error(`The bench does not translate ${expression.kind}.`);
  }
}

function quote(text) {
  return JSON.stringify(text);
}
