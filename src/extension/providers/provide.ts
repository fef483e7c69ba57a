import type * as vscode from 'vscode';
import type { Services } from '../services.js';

/** Registers one editor feature for the documents of a selector. */
export type Provide = (selector: vscode.DocumentSelector, services: Services) => vscode.Disposable;
