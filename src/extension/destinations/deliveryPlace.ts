import type * as vscode from 'vscode';
import type { EditorPlace } from '../editorPlace.js';
import type { ExtensionHost } from '../extensionHost.js';

/** What a destination may ask about where a filled prompt comes from. */
export interface DeliveryPlace {
  readonly prompt: vscode.Uri;
  readonly host: ExtensionHost;
  /** Finds the editor that the person was working in; only a destination that inserts needs it, so it is not looked for before. */
  readonly findEditor: () => Promise<EditorPlace | undefined>;
}
