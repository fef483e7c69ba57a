import * as vscode from 'vscode';
import type { PageWords } from '../../webview/protocol.js';

/** Gives the words of the page in the person's language. */
export function pageWords(): PageWords {
  return {
    preview: vscode.l10n.t('Preview'),
    raw: vscode.l10n.t('Text'),
    rendered: vscode.l10n.t('Markdown'),
    showPreview: vscode.l10n.t('Show Preview'),
    fillKeys: vscode.l10n.t('Ctrl+Enter'),
    cancel: vscode.l10n.t('Cancel'),
    cancelKeys: vscode.l10n.t('Escape'),
    otherDestinations: vscode.l10n.t('Other Destinations'),
    resetAll: vscode.l10n.t('Reset All Answers'),
    reset: vscode.l10n.t('Reset to Default'),
    presets: vscode.l10n.t('Use a Preset…'),
    savePreset: vscode.l10n.t('Save as Preset…'),
    openPrompt: vscode.l10n.t('Open Prompt File'),
    browse: vscode.l10n.t('Browse…'),
    reveal: vscode.l10n.t('Show What Is Typed'),
    required: vscode.l10n.t('required'),
    optional: vscode.l10n.t('optional'),
    otherText: vscode.l10n.t('Others, with commas between'),
    fromAnswer: vscode.l10n.t('From your answer: {0}'),
    missingAnswer: vscode.l10n.t('Not answered yet: {0}'),
    showPlaces: vscode.l10n.t('Show in Preview'),
    toolsKeys: vscode.l10n.t('Shift+F9'),
    noQuestions: vscode.l10n.t('This prompt asks nothing.'),
    tooLongToRender: vscode.l10n.t('This prompt is too long to be shown as Markdown. Its text is complete.'),
    suggestions: vscode.l10n.t('Suggestions'),
  };
}
