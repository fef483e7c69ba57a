import type * as vscode from 'vscode';
import type { DestinationId } from '../../core/index.js';
import type { Answered, Filling } from '../filling/filling.js';
import type { Snapshots } from '../snapshots.js';

/** What forms ask of the rest of the extension. */
export interface FormHost {
  readonly extension: vscode.Uri;
  readonly snapshots: Snapshots;
  /** Prepares the fill of a prompt again after a reload of the window. */
  readonly open: (prompt: vscode.Uri) => Promise<Filling | undefined>;
  /** Renders and delivers; gives whether the prompt arrived. */
  readonly complete: (filling: Filling, answered: Answered, destination: DestinationId) => Promise<boolean>;
}
