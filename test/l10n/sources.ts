import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const repository = resolve(__dirname, '../..');

/** Gives the syntax trees of the TypeScript files of some folders of `src`, in the order of their paths. */
export function sourcesIn(...folders: readonly string[]): readonly ts.SourceFile[] {
  const root = join(repository, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** Reads one file into its tree. */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Visits every node of a tree. */
export function visitAll(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
}

/** Gives the line of a node as editors count it, behind the path. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Gives the literals that an expression may come out as; `other` is what is no literal. */
export function literalsOf(expression: ts.Expression): { readonly texts: readonly string[]; readonly other: readonly ts.Expression[] } {
  if (ts.isStringLiteralLike(expression)) return { texts: [expression.text], other: [] };
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  const branches = ts.isConditionalExpression(expression)
    ? [expression.whenTrue, expression.whenFalse]
    : ts.isBinaryExpression(expression) && (expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken || expression.operatorToken.kind === ts.SyntaxKind.BarBarToken)
      ? [expression.left, expression.right]
      : undefined;
  if (branches === undefined) return { texts: [], other: [expression] };
  const found = branches.map(literalsOf);
  return { texts: found.flatMap(({ texts }) => texts), other: found.flatMap(({ other }) => other) };
}
