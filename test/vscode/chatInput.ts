import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** The chat input is an editor: it draws only some of its lines and changes spaces, so its exact text comes from a copy. */
const marker = 'nothing has been copied yet';

/** Takes the page of a workbench with an open chat view and gives the exact text of its input; the clipboard changes. */
export async function chatInputText(page: Page): Promise<string> {
  const editor = page.locator('.interactive-session .interactive-input-editor .monaco-editor');
  const isEmpty = (await editor.locator('.view-lines').textContent()) === '';
  if (isEmpty) {
    // Copying without a selection would copy a line break.
    return '';
  }
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(marker)})`);
  await editor.locator('.native-edit-context, textarea.inputarea').focus();
  // Keys that come before the editor has the focus select nothing, and a copy without a selection adds a line break.
  await page.locator('.interactive-session .interactive-input-editor .monaco-editor.focused').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
  const copied = await eventually('the chat input is copied', clipboard, (text) => text !== marker);
  await page.keyboard.press('ArrowRight');
  return copied;
}
