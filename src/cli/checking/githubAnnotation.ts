import type { Severity } from '../../core/index.js';
import type { PlacedProblem } from '../../library/placedProblem.js';
import { oneLine } from '../printable.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** Gives a problem as the workflow command with which GitHub Actions marks a place in a pull request. */
export function formatAnnotation({ code, severity, line, column, endLine, endColumn, message }: PlacedProblem, path: string): string {
  // GitHub takes columns only for a place within one line.
  const isOneLine = line === endLine;
  const properties = Object.entries({ file: path, line, ...(isOneLine ? { col: column } : {}), endLine, ...(isOneLine ? { endColumn } : {}), title: code });
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeMessage(oneLine(message))}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
