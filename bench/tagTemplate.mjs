import { simplifyParts } from './templateTree.mjs';

/**
 * Gives a template in the manner of Liquid and Nunjucks: `{{ value }}` and `{% if test %}`. Takes how values and tests are
 * written, the word for a further test, and how text is written that looks like a tag.
 */
export function toTagTemplate({ parts }, writing) {
  const { value, test, elseIf, plain } = writing;
  const write = (part) => {
    switch (part.kind) {
      case 'text':
        return part.text.replace(/\{[{%#]+/g, plain);
      case 'value':
        return value(part.expression, writeAll);
      case 'choice': {
        const branches = part.branches.map((branch, index) => `{% ${index === 0 ? 'if' : elseIf} ${test(branch.test)} %}${writeAll(branch.parts)}`);
        return `${branches.join('')}${part.otherwise.length > 0 ? `{% else %}${writeAll(part.otherwise)}` : ''}{% endif %}`;
      }
    }
  };
  const writeAll = (some) => some.map(write).join('');
  return writeAll(simplifyParts(parts));
}
