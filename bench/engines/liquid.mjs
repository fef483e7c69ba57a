import { Liquid } from 'liquidjs';
import { ComputedView, openView } from '../computedView.mjs';
import { toTagTemplate } from '../tagTemplate.mjs';
import { textToJavaScript } from '../javaScript.mjs';
import { plainName, simplifyExpression } from '../templateTree.mjs';
import { engineVersion } from './engineVersion.mjs';

const instance = new Liquid({ jsTruthy: true, groupedExpressions: true });
const filters = { toLowerCase: 'downcase', toUpperCase: 'upcase', trim: 'strip', join: 'join', replaceAll: 'replace' };
const operators = { '===': '==', '==': '==', '!==': '!=', '!=': '!=', '<': '<', '>': '>', '<=': '<=', '>=': '>=' };

/**
 * Has tests and filters of its own and generates no code. What it lacks (methods in tests, sums, templates inside tests) is
 * computed beside it and given with the answers.
 */
export const liquid = {
  name: 'LiquidJS',
  package: 'liquidjs',
  version: engineVersion('liquidjs'),
  generatesCode: false,
  translate({ template, lists }) {
    const view = new ComputedView(lists);
    const writing = { value: (expression, write) => writeValue(expression, view, write), test: (expression) => writeTest(expression, view), elseIf: 'elsif', plain: (mark) => `{% raw %}${mark}{% endraw %}` };
    return { source: toTagTemplate(template, writing), view: view.code };
  },
  compile({ source, view }) {
    const parsed = instance.parse(source);
    const viewOf = openView(view);
    return (answers) => instance.renderSync(parsed, viewOf(answers));
  },
};

function writeValue(expression, view, write) {
  if (expression.kind === 'input' && view.lists.has(expression.name)) return `{{ ${plainName(expression.name)} | join: ", " }}`;
  if (expression.kind === 'input' || expression.kind === 'variable') return `{{ ${plainName(expression.name)} }}`;
  if (expression.kind === 'logical' && expression.operator !== '&&') {
    const [first, second] = expression.operands;
    const test = expression.operator === '||' ? writeTest(first, view) : `${operand(first, view)} != nil`;
    return `{% if ${test} %}${write(simplifyExpression(first))}{% else %}${write(simplifyExpression(second))}{% endif %}`;
  }
  if (expression.kind === 'chain' && isName(expression.target) && expression.steps.every(({ name, arguments: given }) => name in filters && given.every(isString))) {
    const steps = expression.steps.map(({ name, arguments: given }) => ` | ${filters[name]}${given.length === 0 ? '' : `: ${given.map((each) => operand(each, view)).join(', ')}`}`);
    return `{{ ${operand(expression.target, view)}${steps.join('')} }}`;
  }
  return `{{ ${view.add(textToJavaScript(expression, view.lists))} }}`;
}

/** A test in parentheses cannot begin with `not`; such a one is computed. */
function writeTest(expression, view, inside = false) {
  switch (expression.kind) {
    case 'not':
      if (isName(expression.operand)) return `not ${operand(expression.operand, view)}`;
      break;
    case 'logical': {
      if (expression.operator === '??' || (inside && expression.operands[0].kind === 'not')) break;
      const written = expression.operands.map((each) => writeTest(each, view, true)).join(expression.operator === '&&' ? ' and ' : ' or ');
      return inside ? `(${written})` : written;
    }
    case 'comparison': {
      const [{ operator, operand: second }] = expression.rest;
      if (expression.rest.length === 1) return `${operand(expression.first, view)} ${operators[operator]} ${operand(second, view)}`;
      break;
    }
    case 'chain': {
      const [step] = expression.steps;
      if (expression.steps.length === 1 && step.name === 'includes' && isName(expression.target)) return `${operand(expression.target, view)} contains ${operand(step.arguments[0], view)}`;
    }
  }
  return operand(expression, view);
}

function operand(expression, view) {
  if (isName(expression)) return plainName(expression.name);
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? JSON.stringify(expression.value) : String(expression.value ?? 'nil');
  return view.addExpression(expression);
}

function isName({ kind }) {
  return kind === 'input' || kind === 'variable';
}

function isString({ kind, value }) {
  return kind === 'literal' && typeof value === 'string';
}
