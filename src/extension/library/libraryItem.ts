import * as vscode from 'vscode';
import { inputTypes } from '../../core/index.js';
import { beginSmall } from '../../features/beginSmall.js';
import { codeSpan, escapeMarkdown } from '../../features/escapeMarkdown.js';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { localizeProblem } from '../diagnostics.js';
import { placeText } from '../presets/presetTexts.js';
import { shownText } from '../shownText.js';
import type { GroupNode, InputNode, LibraryNode, MoreNode, PresetNode, ProblemNode, PromptNode, ShownSeverity } from './libraryNode.js';
import type { ProblemCounts, ShownProblems } from './shownProblems.js';

/** How many inputs a tooltip names. */
const mostInputs = 12;

const problemIcons: Readonly<Record<ShownSeverity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('info'),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/** Gives how a line of the library looks, and what it says to a screen reader. */
export function libraryItemOf(node: LibraryNode, problems: ShownProblems): vscode.TreeItem {
  const item = draw(node, problems);
  item.id = node.id;
  item.contextValue ??= node.kind;
  return item;
}

/** Gives what a prompt tells about itself under the pointer; everything from the file is escaped. */
export function promptTooltip(entry: LibraryEntry): vscode.MarkdownString {
  const { title, description, inputs, tags, folder, fileName } = entry;
  const lines = [`**${escapeMarkdown(title)}**`];
  if (description !== undefined) lines.push(escapeMarkdown(description));
  if (entry.source === 'unreadable') lines.push(vscode.l10n.t('This file cannot be read.'));
  if (inputs.length > 0) {
    const rows = inputs.slice(0, mostInputs).map((input) => `- ${codeSpan(input.name, 40)}: ${typeOf(input)}`);
    if (inputs.length > mostInputs) rows.push(`- ${vscode.l10n.t('and {0} more', inputs.length - mostInputs)}`);
    lines.push(rows.join('\n'));
  }
  if (tags.length > 0) lines.push(vscode.l10n.t('Tags: {0}', tags.map((tag) => codeSpan(tag, 40)).join(', ')));
  lines.push(escapeMarkdown(`${folder}/${fileName}`));
  return new vscode.MarkdownString(lines.join('\n\n'));
}

function draw(node: LibraryNode, problems: ShownProblems): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return drawGroup(node);
    case 'prompt':
      return drawPrompt(node, problems.countOf(node.entry));
    case 'input':
      return drawInput(node);
    case 'preset':
      return drawPreset(node);
    case 'problem':
      return drawProblem(node);
    case 'more':
      return drawMore(node);
  }
}

function drawGroup({ label, entries, isOpen }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(shownText(label), isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(entries.length);
  item.tooltip = shownText(label);
  item.accessibilityInformation = { label: entries.length === 1 ? vscode.l10n.t('{0}, 1 prompt', label) : vscode.l10n.t('{0}, {1} prompts', label, entries.length) };
  return item;
}

function drawPrompt({ uri, entry, hint }: PromptNode, { errors, warnings }: ProblemCounts): vscode.TreeItem {
  const hasChildren = entry.inputs.length > 0 || entry.problems.length > 0;
  const item = new vscode.TreeItem(shownText(entry.title), hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.description = shownText(hint);
  item.iconPath = errors > 0 ? problemIcons.error : warnings > 0 ? problemIcons.warning : new vscode.ThemeIcon(entry.source === 'unreadable' ? 'circle-slash' : 'note');
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  item.contextValue = vscode.workspace.getWorkspaceFolder(uri) === undefined ? 'prompt' : 'promptOfWorkspace';
  item.accessibilityInformation = { label: [entry.title, hint, ...spokenCounts(entry, errors, warnings)].filter((part) => part !== '').join(', ') };
  return item;
}

function drawInput({ uri, input }: InputNode): vscode.TreeItem {
  const item = new vscode.TreeItem(input.name);
  item.description = typeOf(input);
  item.iconPath = new vscode.ThemeIcon('symbol-parameter');
  const place = new vscode.Position(input.line, input.character);
  item.command = openAt(uri, new vscode.Range(place, place));
  item.tooltip = vscode.l10n.t('Go to this input');
  item.accessibilityInformation = { label: vscode.l10n.t('Input {0}, {1}', input.name, typeOf(input)) };
  return item;
}

function drawPreset({ preset }: PresetNode): vscode.TreeItem {
  const item = new vscode.TreeItem(shownText(preset.name));
  item.description = placeText(preset.place);
  item.iconPath = new vscode.ThemeIcon('bookmark');
  item.command = openAt(preset.file, new vscode.Range(preset.start, preset.start));
  item.tooltip = shownText(preset.name);
  item.accessibilityInformation = { label: vscode.l10n.t('Preset {0}, {1}', preset.name, placeText(preset.place)) };
  return item;
}

function drawProblem({ uri, problem, severity, range }: ProblemNode): vscode.TreeItem {
  const message = shownText(localizeProblem(problem));
  const item = new vscode.TreeItem(message);
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.iconPath = problemIcons[severity];
  item.tooltip = message;
  item.command = openAt(uri, range);
  item.accessibilityInformation = { label: vscode.l10n.t('Problem in line {0}: {1}', range.start.line + 1, message) };
  return item;
}

function drawMore(node: MoreNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show More'));
  item.description = vscode.l10n.t('{0} are not shown', node.hidden);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'fillPrompt.library.showMore', title: vscode.l10n.t('Show More'), arguments: [node.list] };
  return item;
}

function typeOf({ type, required }: InputNode['input']): string {
  const help = beginSmall(vscode.l10n.t(inputTypes[type].help));
  return required ? vscode.l10n.t('{0}, required', help) : help;
}

function spokenCounts({ inputs, source }: LibraryEntry, errors: number, warnings: number): readonly string[] {
  const parts: string[] = [];
  if (inputs.length > 0) parts.push(inputs.length === 1 ? vscode.l10n.t('1 input') : vscode.l10n.t('{0} inputs', inputs.length));
  if (errors > 0) parts.push(errors === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', errors));
  if (warnings > 0) parts.push(warnings === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warnings));
  if (source === 'unreadable') parts.push(vscode.l10n.t('cannot be read'));
  return parts;
}

function openAt(uri: vscode.Uri, selection: vscode.Range): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, { selection }] };
}
