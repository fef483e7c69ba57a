import * as vscode from 'vscode';
import { checkPromptFile, problemCodes, type Problem, type ProblemCode } from '../core/index.js';
import { rangeOf } from './conversions.js';
import { localizeValues } from './localizeValues.js';
import { readProblemSettings } from './problemSettings.js';
import { isPromptDocument } from './promptDocuments.js';
import type { Snapshots } from './snapshots.js';

/** Problems of what could be left out; VS Code fades it. */
const unnecessary: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['input-unused', 'branch-unreachable']);

/** How long typing must pause before its problems are looked for. */
const pause = 200;

const severities: ReadonlyMap<string, vscode.DiagnosticSeverity> = new Map([
  ['error', vscode.DiagnosticSeverity.Error],
  ['warning', vscode.DiagnosticSeverity.Warning],
  ['information', vscode.DiagnosticSeverity.Information],
  ['hint', vscode.DiagnosticSeverity.Hint],
]);

/** The name under which our problems appear. */
export const diagnosticSource = 'Fill Prompt';

/** Publishes the problems of open prompt files: at once when a file opens, then whenever typing pauses. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('fillPrompt');
  private readonly waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly documentation: vscode.Uri,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.publish(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.publishSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.problems') && this.publishAll()),
    );
    this.publishAll();
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.listeners.dispose();
    this.collection.dispose();
  }

  private publishAll(): void {
    for (const document of vscode.workspace.textDocuments) this.publish(document);
  }

  private publishSoon(document: vscode.TextDocument): void {
    if (!isPromptDocument(document)) return;
    clearTimeout(this.waiting.get(document));
    // The document is read when the time is up, so what is published is never about an old version.
    this.waiting.set(document, setTimeout(() => this.publish(document), pause));
  }

  private publish(document: vscode.TextDocument): void {
    this.waiting.delete(document);
    if (!isPromptDocument(document) || document.isClosed) return;
    const configured = readProblemSettings(document);
    const problems = checkPromptFile(this.snapshots.of(document));
    this.collection.set(document.uri, problems.flatMap((problem) => this.diagnosticOf(document, problem, configured.get(problem.code)) ?? []));
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.waiting.get(document));
    this.waiting.delete(document);
    this.collection.delete(document.uri);
  }

  private diagnosticOf(document: vscode.TextDocument, problem: Problem, configured: string | undefined): vscode.Diagnostic | undefined {
    const severity = severities.get(configured ?? problem.severity);
    if (severity === undefined) return undefined;
    const diagnostic = new vscode.Diagnostic(rangeOf(document, problem.span), localizeProblem(problem), severity);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: problem.code, target: this.documentation.with({ fragment: problem.code }) };
    if (unnecessary.has(problem.code)) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    return diagnostic;
  }
}

/** Gives the sentence of a problem in the person's language. */
export function localizeProblem({ code, values }: Problem): string {
  return vscode.l10n.t(problemCodes[code].message, localizeValues(values));
}
