import type * as vscode from 'vscode';
import { tellFaults } from './keepAsPreset.js';
import type { Presets, StoredPreset } from './presets.js';

/** Gives the presets of a prompt; when they cannot be read, says so and gives nothing. */
export async function listOrTell(presets: Presets, prompt: vscode.Uri): Promise<readonly StoredPreset[] | undefined> {
  let listed: readonly StoredPreset[] | undefined;
  await tellFaults(async () => {
    listed = await presets.list(prompt);
  });
  return listed;
}
