import Mustache from 'mustache';
import { ComputedView, openView } from '../computedView.mjs';
import { textToJavaScript, toJavaScript } from '../javaScript.mjs';
import { simplifyParts } from '../templateTree.mjs';
import { engineVersion } from './engineVersion.mjs';

const writer = new Mustache.Writer();
// Its cache by the template's text would make every fill a warm one.
writer.templateCache = undefined;

/**
 * Has no expressions: for each branch of a condition its user computes a flag, `{{#flag}}…{{/flag}}`, and for everything else that is
 * more than a name the value, in a function that adds them to the answers. `{{&` does not escape.
 */
export const mustache = {
  name: 'Mustache',
  package: 'mustache',
  version: engineVersion('mustache'),
  generatesCode: false,
  translate({ template, lists }) {
    const view = new ComputedView(lists);
    return { source: writeParts(simplifyParts(template.parts), view), view: view.code };
  },
  compile({ source, view }) {
    const tokens = writer.parse(source);
    const viewOf = openView(view);
    return (answers) => writer.renderTokens(tokens, new Mustache.Context(viewOf(answers)), undefined, source);
  },
};

function writeParts(parts, view) {
  return parts.map((part) => writePart(part, view)).join('');
}

function writePart(part, view) {
  switch (part.kind) {
    case 'text':
      return part.text.replace(/\{\{+/g, (mark) => `{{&${view.add(JSON.stringify(mark))}}}`);
    case 'value': {
      const { kind, name } = part.expression;
      return `{{&${(kind === 'input' && !view.lists.has(name)) || kind === 'variable' ? name : view.add(textToJavaScript(part.expression, view.lists))}}}`;
    }
    case 'choice': {
      const tests = part.branches.map(({ test }) => toJavaScript(test, view.lists));
      const branches = [...part.branches.map(({ parts }) => parts), part.otherwise].map((each, index) => {
        if (each.length === 0) return '';
        const code = [...tests.slice(0, index).map((test) => `!${test}`), ...(index < tests.length ? [`!!${tests[index]}`] : [])].join(' && ');
        const flag = view.add(code);
        return `{{#${flag}}}${keepLine(each)}${writeParts(each, view)}{{/${flag}}}`;
      });
      return branches.join('') + (part.branches.some(({ parts }) => hasBreak(parts)) || hasBreak(part.otherwise) ? '{{&nothing}}' : '');
    }
  }
}

/** A section's tag that has a line for itself takes the line with it, so something else must stand on that line. */
function keepLine(parts) {
  return hasBreak(parts) ? '{{&nothing}}' : '';
}

function hasBreak(parts) {
  return parts.some((part) => part.kind === 'text' && part.text.includes('\n'));
}
