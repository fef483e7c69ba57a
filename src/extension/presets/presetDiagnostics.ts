import * as vscode from 'vscode';
import type { Input } from '../../core/index.js';
import { openPromptAt } from '../../library/openPromptAt.js';
import { fitPreset } from '../../library/presets/fitPreset.js';
import type { PresetProblem } from '../../library/presets/preset.js';
import { createPresetProblem } from '../../library/presets/createPresetProblem.js';
import { readPresetFile } from '../../library/presets/readPresetFile.js';
import { rangeOf } from '../conversions.js';
import { diagnosticSource } from '../diagnostics.js';
import { isPromptDocument } from '../promptDocuments.js';
import type { Snapshots } from '../snapshots.js';
import { isInUserFolder, isPresetFile, readIfThere } from './presetHome.js';
import { localizePresetProblem } from './presetTexts.js';

/** How long typing must pause before problems are looked for. */
const pause = 200;

/** Publishes what is wrong in preset files that are open, and which of their answers no longer fit the prompt as it is now. */
export class PresetDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('fillPromptPresets');
  private readonly listeners: vscode.Disposable;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly storage: vscode.Uri,
    private readonly documentation: vscode.Uri,
  ) {
    const follow = (document: vscode.TextDocument): void => {
      if (isPresetFile(document.uri, this.storage) || isPromptDocument(document)) this.publishSoon();
    };
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(follow),
      vscode.workspace.onDidSaveTextDocument(follow),
      vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.collection.delete(uri)),
    );
    this.publishSoon();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.listeners.dispose();
    this.collection.dispose();
  }

  /** A change of a prompt concerns its preset file and the other way round, and few of these are ever open. */
  private publishSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      for (const document of vscode.workspace.textDocuments) void this.publish(document);
    }, pause);
  }

  private async publish(document: vscode.TextDocument): Promise<void> {
    if (!isPresetFile(document.uri, this.storage)) return;
    const { version } = document;
    const file = readPresetFile(document.getText());
    const prompt = file.prompt === undefined ? undefined : this.promptUriOf(document, file.prompt);
    const inputs = prompt && (await this.inputsOf(prompt));
    const misfits = inputs === undefined ? [] : file.presets.flatMap((preset) => fitPreset(inputs, preset).misfits);
    const missing = file.prompt === undefined || inputs !== undefined ? [] : [createPresetProblem('preset-prompt-missing', file.promptSpan ?? { start: 0, end: 0 }, { prompt: file.prompt })];
    if (document.isClosed || document.version !== version) return;
    this.collection.set(document.uri, [...file.problems, ...missing, ...misfits].map((problem) => this.diagnosticOf(document, problem)));
  }

  /** Gives the address of the prompt that a preset file names, or nothing when it is none. */
  private promptUriOf(document: vscode.TextDocument, named: string): vscode.Uri | undefined {
    if (!isInUserFolder(document.uri, this.storage)) return vscode.Uri.joinPath(document.uri, '../..', named);
    try {
      return vscode.Uri.parse(named, true);
    } catch {
      return undefined;
    }
  }

  private async inputsOf(prompt: vscode.Uri): Promise<readonly Input[] | undefined> {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === prompt.toString());
    if (open !== undefined) return this.snapshots.of(open).inputs;
    const text = await readIfThere(prompt).catch(() => undefined);
    return text === undefined ? undefined : openPromptAt(prompt.path, text).inputs;
  }

  private diagnosticOf(document: vscode.TextDocument, problem: PresetProblem): vscode.Diagnostic {
    const severity = problem.code === 'preset-file-broken' || problem.code === 'preset-file-excess' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(rangeOf(document, problem.span), localizePresetProblem(problem), severity);
    diagnostic.source = diagnosticSource;
    diagnostic.code = { value: problem.code, target: this.documentation.with({ fragment: 'presets' }) };
    return diagnostic;
  }
}
