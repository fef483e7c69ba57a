import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { checkPromptFile, fillMessage, fixesOf, problemCodes, type Fix, type Lines, type Problem, type ProblemCode, type PromptFile, type Severity, type Span } from '../../core/index.js';
import type { Report } from './reportLines.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };
/** The most problems of a file that are told with their repairs: each repair of a header reads it again. */
const mostWithRepairs = 50;
const codes = Object.keys(problemCodes) as readonly ProblemCode[];

/** Opens a report in SARIF 2.1.0, the format that code scanning services read. */
export function openSarifReport(): Report {
  const results: unknown[] = [];
  return {
    add(path, promptFile) {
      const artifact = locateArtifact(path);
      checkPromptFile(promptFile).forEach((problem, index) => results.push(resultOf(problem, index < mostWithRepairs ? fixesOf(promptFile, problem) : [], promptFile, artifact)));
      return '';
    },
    end: () => `${JSON.stringify(logOf(results), undefined, 2)}\n`,
  };
}

function logOf(results: readonly unknown[]): object {
  const driver = { name: 'fill-prompt', version, semanticVersion: version, rules: codes.map(ruleOf) };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function ruleOf(code: ProblemCode): object {
  const { severity, message } = problemCodes[code];
  const name = code.replaceAll('-', ' ');
  return {
    id: code,
    shortDescription: { text: `${name.charAt(0).toUpperCase()}${name.slice(1)}` },
    fullDescription: { text: message.replace('{suggestion}', '').replace(/\{\w+\}/g, '\u2026') },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** Braces in messages are not doubled, as the standard has it: what shows reports shows them as they are. */
function resultOf({ code, severity, span, message }: Problem, offered: readonly Fix[], promptFile: PromptFile, artifactLocation: object): object {
  const fixes = offered.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(span, promptFile.lines) } }],
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, promptFile.lines, artifactLocation)) }),
  };
}

function fixOf({ title, values, edits }: Fix, lines: Lines, artifactLocation: object): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(span, lines),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return { description: { text: fillMessage(title, values) }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf(span: Span, lines: Lines): object {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function locateArtifact(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
