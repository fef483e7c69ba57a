// Our parsed template as a smaller tree, from which every engine's own source is written:
//   { kind: 'text', text } | { kind: 'value', expression } | { kind: 'choice', branches: [{ test, parts }], otherwise: parts }
// Expressions stay the nodes of the core.

/** Gives the small tree of a template's parts. What has a fixed text becomes text, what decides between texts a choice. */
export function simplifyParts(parts) {
  return joinTexts(parts.flatMap(simplifyPart));
}

/** Gives the small tree of an expression whose value is to be shown. */
export function simplifyExpression(expression) {
  switch (expression.kind) {
    case 'literal':
      return [{ kind: 'text', text: String(expression.value ?? '') }];
    case 'template':
      return simplifyParts(expression.parts);
    case 'nested':
      return simplifyPart(expression.placeholder);
    case 'conditional':
      return [{ kind: 'choice', branches: expression.branches.map(({ test, then }) => ({ test, parts: joinTexts(simplifyExpression(then)) })), otherwise: joinTexts(simplifyExpression(expression.otherwise)) }];
    default:
      return [{ kind: 'value', expression }];
  }
}

/** The name by which engines with bare names know an input: `ticket-url` is given to all of them as `ticket_url`. */
export function plainName(name) {
  return name.replace(/[^\p{L}\d_]/gu, '_');
}

function simplifyPart(part) {
  switch (part.kind) {
    case 'text':
    case 'broken':
      return [{ kind: 'text', text: part.text }];
    case 'expression':
      return simplifyExpression(part.expression);
    case 'variable':
      return [{ kind: 'value', expression: { kind: 'variable', name: part.name } }];
    default: {
      const value = { kind: 'value', expression: { kind: 'input', name: part.name } };
      if (!part.labelled) return [value];
      // An item of an Inputs section keeps its label: `name = answer`, or the name alone.
      const test = { kind: 'comparison', first: { kind: 'logical', operator: '??', operands: [value.expression, literal('')] }, rest: [{ operator: '!==', operand: literal('') }] };
      return [{ kind: 'choice', branches: [{ test, parts: [{ kind: 'text', text: `${part.name} = ` }, value] }], otherwise: [{ kind: 'text', text: part.name }] }];
    }
  }
}

function literal(value) {
  return { kind: 'literal', value };
}

function joinTexts(parts) {
  const joined = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    else if (part.kind !== 'text' || part.text !== '') joined.push(part);
  }
  return joined;
}
