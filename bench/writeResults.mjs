import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Gives the facts of the machine that figures depend on. */
export function machineFacts() {
  return [`Node ${process.version}`, `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`, `${process.platform} ${process.arch}`, new Date().toISOString().slice(0, 10)];
}

/** Gives a table as lines with columns under each other. */
export function formatTable({ title, head, rows, note }) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length)));
  const line = (row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('   ')}`.trimEnd();
  return [`\n${title}`, line(head), ...rows.map(line), ...(note === undefined ? [] : [`  ${note}`])].join('\n');
}

/** Gives the table of goals as any other. */
export function goalTable(goals) {
  return { title: 'Goals', head: ['goal', 'measured', 'held?'], rows: goals.map(({ goal, measured, held }) => [goal, measured, held ? 'yes' : 'MISSED']) };
}

/** Writes the results of a whole run as Markdown. */
export function writeResults(path, { facts, about, goals, tables }) {
  const text = ['# Measurements', `Written by \`npm run bench\`. ${facts.join('; ')}. Microseconds are this machine's; the ratios are taken inside rounds and travel better.`, about, ...[goalTable(goals), ...tables].map(markdownOf)].join('\n\n');
  writeFileSync(path, `${text}\n`);
}

function markdownOf({ title, head, rows, note }) {
  const line = (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}\n`, line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line), ...(note === undefined ? [] : [`\n${note}`])].join('\n');
}
