// The expressions of our language as JavaScript, as the author of an Eta, EJS, doT or lodash template would write them.
import { simplifyParts } from './templateTree.mjs';

/** Gives an expression as JavaScript. Takes the inputs whose values are lists; names are properties of `it`. */
export function toJavaScript(expression, lists) {
  const write = (node) => toJavaScript(node, lists);
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? quote(expression.value) : String(expression.value);
    case 'input':
    case 'variable':
      return /^[A-Za-z_]\w*$/.test(expression.name) ? `it.${expression.name}` : `it[${quote(expression.name)}]`;
    case 'template':
      return partsToJavaScript(simplifyParts(expression.parts), lists);
    case 'nested':
      return expression.placeholder.kind === 'expression' ? write(expression.placeholder.expression) : write({ kind: 'input', name: expression.placeholder.name });
    case 'not':
      return `!${write(expression.operand)}`;
    case 'logical':
      return `(${expression.operands.map(write).join(` ${expression.operator} `)})`;
    case 'sum':
      return `(${expression.operands.map(write).join(' + ')})`;
    case 'comparison':
      return `(${write(expression.first)}${expression.rest.map(({ operator, operand }) => ` ${operator} ${write(operand)}`).join('')})`;
    case 'conditional':
      return `(${expression.branches.map(({ test, then }) => `${write(test)} ? ${write(then)} : `).join('')}${write(expression.otherwise)})`;
    case 'chain': {
      const isList = expression.target.kind === 'input' && lists.has(expression.target.name);
      // What is absent counts as the empty text, or the empty list.
      const steps = expression.steps.map(({ name, arguments: given }) => `.${name}${given === undefined ? '' : `(${given.map(write).join(', ')})`}`);
      const target = expression.target.kind === 'sum' ? `String${write(expression.target)}` : `(${write(expression.target)} ?? ${isList ? '[]' : "''"})`;
      return `${target}${steps.join('')}`;
    }
    default:
      throw new Error(`The bench does not translate ${expression.kind}.`);
  }
}

/** Gives the text of a value as JavaScript: nothing for what is absent, a list with commas. */
export function textToJavaScript(expression, lists) {
  if (expression.kind === 'input' && lists.has(expression.name)) return `(${toJavaScript(expression, lists)} ?? []).join(', ')`;
  if (expression.kind === 'chain' || expression.kind === 'sum') return toJavaScript(expression, lists);
  return `(${toJavaScript(expression, lists)} ?? '')`;
}

/** Gives parts of the small tree as one JavaScript expression whose value is their text. */
export function partsToJavaScript(parts, lists) {
  const pieces = parts.map((part) => (part.kind === 'text' ? quote(part.text) : part.kind === 'value' ? textToJavaScript(part.expression, lists) : choiceToJavaScript(part, lists)));
  if (parts.length === 1 && parts[0].kind !== 'value') return pieces[0];
  // Two numbers side by side are two texts, not a sum.
  return `(${[...(parts[0]?.kind === 'text' ? [] : ['""']), ...pieces].join(' + ')})`;
}

/** Gives a template whose placeholders are JavaScript between two delimiters, as Eta, EJS, doT and lodash read it. */
export function toDelimitedJavaScript({ parts }, lists, { open, close, plain }) {
  return simplifyParts(parts).map((part) => {
    if (part.kind === 'text') return part.text.replaceAll(plain, (mark) => `${open} ${[...mark].map((character) => quote(character)).join(' + ')} ${close}`);
    return `${open} ${part.kind === 'value' ? textToJavaScript(part.expression, lists) : choiceToJavaScript(part, lists)} ${close}`;
  }).join('');
}

function choiceToJavaScript({ branches, otherwise }, lists) {
  return `(${branches.map(({ test, parts }) => `${toJavaScript(test, lists)} ? ${partsToJavaScript(parts, lists)} : `).join('')}${partsToJavaScript(otherwise, lists)})`;
}

/** A string whose delimiters no engine takes for its own. */
function quote(text) {
  return JSON.stringify(text).replace(/[<{]{2}|<%|%>|\}\}|\$\{/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}${mark.slice(1)}`);
}

