import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** An open context menu. */
export interface ContextMenu {
  readonly labels: readonly string[];
  /** Takes the exact label of an entry and chooses it. */
  choose(label: string): Promise<void>;
  close(): Promise<void>;
}

/** Takes a page and something in it, clicks that with the right button, and gives the menu that opens. */
export async function openContextMenu(page: Page, target: Locator): Promise<ContextMenu> {
  await target.click({ button: 'right' });
  const entries = page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
  await entries.first().waitFor();
  // A menu ignores the mouse for a moment, so that the click that opened it does not choose something.
  await wait(250);
  return {
    labels: (await entries.allTextContents()).map((label) => label.trim()),
    choose: async (label) => {
      await entries.and(page.getByText(label, { exact: true })).click();
      await entries.first().waitFor({ state: 'detached' });
    },
    close: async () => {
      await page.keyboard.press('Escape');
      await entries.first().waitFor({ state: 'detached' });
    },
  };
}
