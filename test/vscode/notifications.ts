import type { Page } from 'playwright-core';

/** A notification as a person sees it. */
export interface Notification {
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Takes the page of a workbench and gives the notifications on screen, the newest first. */
export function readNotifications(page: Page): Promise<Notification[]> {
  return page.evaluate<Notification[]>(readScript);
}

/** Runs in the page; as text, because the tests are compiled without the types of the DOM. */
const readScript = `[...document.querySelectorAll('.notification-toast .notification-list-item')].map((item) => ({
  severity: ['error', 'warning'].find((name) => item.querySelector('.codicon-' + name) !== null) ?? 'info',
  message: item.querySelector('.notification-list-item-message').textContent,
  buttons: [...item.querySelectorAll('.notification-list-item-buttons-container .monaco-text-button')].map((button) => button.textContent),
}))`;
