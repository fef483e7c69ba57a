import ts from 'typescript';
import { answerMessages, answerWarningMessages, destinations, inputTypes, methods, phrases, problemCodes, variables } from '../../src/core/index';
import { renameRefusals } from '../../src/features/rename';
import { conversionNotes } from '../../src/library/convert/conversionNotes';
import { conversionTargets } from '../../src/library/convert/conversionTargets';
import { presetMessages } from '../../src/library/presets/preset';
import { templates } from '../../src/library/templates';
import { literalsOf, sourcesIn, visitAll } from './sources';

const helps = (table: Readonly<Record<string, { readonly help?: string }>>): readonly string[] => Object.values(table).flatMap(({ help }) => help ?? []);

/**
 * Where the messages come from that are translated without standing in the call: by the expression that is handed to the
 * translation, what it may be. A new table of messages takes a row here.
 */
export const messageTables: Readonly<Record<string, () => readonly string[]>> = {
  'problemCodes[code].message': () => Object.values(problemCodes).map(({ message }) => message),
  'answerMessages[problem.code]': () => Object.values(answerMessages),
  'answerMessages[answer.code]': () => Object.values(answerMessages),
  'answerWarningMessages[code]': () => Object.values(answerWarningMessages),
  'renameRefusals[code]': () => Object.values(renameRefusals),
  'presetMessages[problem.code]': () => Object.values(presetMessages),
  'conversionNotes[code]': () => Object.values(conversionNotes),
  'target.label': () => Object.values(conversionTargets).map(({ label }) => label),
  'target.help': () => helps(conversionTargets),
  'template.label': () => templates.map(({ label }) => label),
  'template.help': () => templates.map(({ help }) => help),
  'destinations[id].help': () => helps(destinations),
  'inputTypes[type].help': () => helps(inputTypes),
  'variables[name]?.help': () => helps(variables),
  // In completions: of methods, and of variables.
  help: () => [...helps(methods), ...helps(variables)],
  'row.help': () => helpsIn('features/headerCompletions.ts'),
  // The words for the places of a declaration, and the details of forms.
  words: () => [...literalsInTable('features/inputCard.ts', 'placeWords')],
  detail: () => literalsInRows('features/formCompletions.ts', 'rows', 1),
  'fix.title': titlesOfFixes,
  // The phrases inside messages of problems.
  value: () => [...phrases],
  // The one that passes on what its callers are checked for.
  message: () => [],
};

/** The titles of repairs and refactorings: they stand in the object that has the edits. */
function titlesOfFixes(): readonly string[] {
  const titles: string[] = [];
  for (const source of sourcesIn('core', 'features')) {
    visitAll(source, (node) => {
      if (!ts.isObjectLiteralExpression(node) || propertyOf(node, 'edits') === undefined) return;
      const title = propertyOf(node, 'title');
      if (title !== undefined) titles.push(...literalsOf(title).texts);
    });
  }
  return titles;
}

/** The `help` of every row of the tables of a file. */
function helpsIn(path: string): readonly string[] {
  const found: string[] = [];
  for (const source of sourcesIn('features')) {
    if (source.fileName !== path) continue;
    visitAll(source, (node) => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'help') found.push(...literalsOf(node.initializer).texts);
    });
  }
  return found;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

function initializerOf(path: string, name: string): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  for (const source of sourcesIn(path.slice(0, path.indexOf('/')))) {
    if (source.fileName !== path) continue;
    visitAll(source, (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name) found = node.initializer;
    });
  }
  return found;
}

function literalsInTable(path: string, name: string): readonly string[] {
  const table = initializerOf(path, name);
  return table !== undefined && ts.isObjectLiteralExpression(table) ? table.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? literalsOf(each.initializer).texts : [])) : [];
}

function literalsInRows(path: string, name: string, column: number): readonly string[] {
  const rows = initializerOf(path, name);
  if (rows === undefined || !ts.isArrayLiteralExpression(rows)) return [];
  return rows.elements.flatMap((row) => {
    const cell = ts.isArrayLiteralExpression(row) ? row.elements[column] : undefined;
    return cell === undefined ? [] : literalsOf(cell).texts;
  });
}
