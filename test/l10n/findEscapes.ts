import ts from 'typescript';
import { literalsOf, placeOf, visitAll } from './sources';

/** Properties of what VS Code and the page of the form show to a person. */
const shown: ReadonlySet<string> = new Set(
  'label title tooltip placeholder placeHolder prompt description detail message openLabel saveLabel accessibilityInformation validationMessage documentation text textContent innerText innerHTML aria-label ariaLabel alt'.split(' '),
);
const messages = /(?:^|\.)(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress)$/;
const makesShown = /^(?:vscode\.)?(?:CodeAction|MarkdownString|Error|DocumentSymbol|Diagnostic|TreeItem|\w+Fault)$/;

/** Finds strings that a person would see in English whatever the language: literals in places that are shown. Gives `path:line text`. */
export function findEscapes(sources: readonly ts.SourceFile[]): readonly string[] {
  const escapes: string[] = [];
  const look = (expression: ts.Expression | undefined): void => {
    if (expression === undefined) return;
    for (const text of wordsOf(expression)) escapes.push(`${placeOf(expression)} ${text}`);
  };
  for (const source of sources) {
    visitAll(source, (node) => {
      if (ts.isPropertyAssignment(node) && shown.has(nameOf(node.name))) look(node.initializer);
      else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left) && shown.has(node.left.name.text)) look(node.right);
      else if (ts.isCallExpression(node)) {
        const called = node.expression.getText();
        if (messages.test(called)) node.arguments.forEach(look);
        else if (/\.setAttribute$/.test(called) && /^['"](?:aria-label|title|placeholder|alt|label)['"]$/.test(node.arguments[0]?.getText() ?? '')) look(node.arguments[1]);
      } else if (ts.isNewExpression(node) && makesShown.test(node.expression.getText())) node.arguments?.forEach(look);
    });
  }
  return escapes;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : '';
}

/** The literals with letters that an expression may come out as; icons and addresses are no words. */
function wordsOf(expression: ts.Expression): readonly string[] {
  const { texts, other } = literalsOf(expression);
  const parts = other.flatMap((each) => (ts.isTemplateExpression(each) ? [each.head.text, ...each.templateSpans.map(({ literal }) => literal.text)] : ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.PlusToken ? [...wordsOf(each.left), ...wordsOf(each.right)] : []));
  return [...texts, ...parts].filter((text) => /\p{L}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, '').replace(/^[a-z]+(?:-[a-z]+)*:\/{0,2}\S*$/, '')));
}
