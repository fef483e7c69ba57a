import * as vscode from 'vscode';
import type { Translate } from '../features/translate.js';

/** Speaks the language that VS Code is set to. */
export const translate: Translate = (message, values = {}) => vscode.l10n.t(message, values);
