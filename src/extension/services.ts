import type * as vscode from 'vscode';
import type { AnswerEditors } from './asking/answerEditors.js';
import type { LastEditor } from './lastEditor.js';
import type { AnswerMemory } from './memory/answerMemory.js';
import type { FilledTexts } from './memory/filledTexts.js';
import type { FillHistory } from './memory/fillHistory.js';
import type { Forms } from './form/forms.js';
import type { ExtensionHost } from './extensionHost.js';
import type { Previews } from './preview/previews.js';
import type { LibraryView } from './library/libraryView.js';
import type { PromptLibrary } from './library/promptLibrary.js';
import type { RecentPrompts } from './memory/recentPrompts.js';
import type { Presets } from './presets/presets.js';
import type { Snapshots } from './snapshots.js';

/** What commands share; made once when the extension is activated. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly host: ExtensionHost;
  readonly snapshots: Snapshots;
  readonly lastEditor: LastEditor;
  readonly answerMemory: AnswerMemory;
  /** The answers of fills that were given up or interrupted; the next fill of the prompt begins with them. */
  readonly unfinished: AnswerMemory;
  readonly fillHistory: FillHistory;
  readonly filledTexts: FilledTexts;
  readonly forms: Forms;
  readonly previews: Previews;
  readonly recentPrompts: RecentPrompts;
  readonly answerEditors: AnswerEditors;
  readonly presets: Presets;
  readonly library: PromptLibrary;
  readonly libraryView: LibraryView;
}

/** A command of the extension; `target` is what a menu passes, usually the resource that was clicked. */
export interface Command {
  readonly id: string;
  readonly execute: (services: Services, target: unknown) => Promise<void>;
}
