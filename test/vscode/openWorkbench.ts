import type { ConsoleMessage, Locator, Page } from 'playwright-core';
import { chatInputText } from './chatInput.js';
import { openContextMenu, type ContextMenu } from './contextMenu.js';
import { eventually } from './eventually.js';
import type { BrowserProgram } from './findBrowser.js';
import { readNotifications, type Notification } from './notifications.js';
import { quickInputOf, type QuickInput } from './quickInput.js';
import { shareBrowser } from './sharedBrowser.js';
import type { Server } from './startServer.js';
import { workbenchAddress } from './workbenchAddress.js';

/** What a workbench is opened with; all paths are absolute. */
export interface WorkbenchOptions {
  readonly browser: BrowserProgram;
  readonly server: Server;
  readonly folder: string;
  readonly openFile?: string;
  /** The folder of an extension under development; asks for a server with `developmentHost`. */
  readonly extensionDevelopmentPath?: string;
  /** A module whose `run()` the extension host calls; asks for an extension under development, too. */
  readonly extensionTestsPath?: string;
  /** The name of a theme as the setting `workbench.colorTheme` takes it. */
  readonly colorTheme?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Called with each page before it loads, for whatever must be there from the start. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** An open VS Code window, and what a person can do with it; for the rest there is the page. */
export interface Workbench {
  readonly page: Page;
  readonly quickInput: QuickInput;
  /** Takes the title of a command as the palette shows it, with its category (`Fill Prompt: Run`), and runs it. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Gives the exact text of the chat input; this replaces what the clipboard holds. */
  readonly chatInputText: () => Promise<string>;
  /** Gives the notifications on screen, the newest first. */
  readonly notifications: () => Promise<Notification[]>;
  clearNotifications(): Promise<void>;
  /** Takes something on the page, clicks it with the right button, and gives the menu that opens. */
  openContextMenu(target: Locator): Promise<ContextMenu>;
  readonly clipboardText: () => Promise<string>;
  /** Takes the path of a PNG file and writes what is on screen. */
  readonly screenshot: (file: string) => Promise<void>;
  /** Loads the window again, as "Developer: Reload Window" does, and waits until its extension host has started. */
  readonly reload: () => Promise<void>;
  close(): Promise<void>;
}

/** Opens a VS Code window that finds nothing of earlier ones in the browser, and gives it when its extension host has started. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { browser, server } = options;
  if (options.extensionDevelopmentPath !== undefined && !server.developmentHost) {
    throw new Error('An extension under development needs a server started with developmentHost.');
  }
  if (options.colorTheme !== undefined) {
    await server.changeSettings({ 'workbench.colorTheme': options.colorTheme });
  }
  const context = await shareBrowser(browser, server.url);
  const page = await context.newPage();
  try {
    await page.setViewportSize(options.size ?? { width: 1280, height: 800 });
    page.setDefaultTimeout(15_000);
    await options.prepare?.(page);
    await load(page, options, () => page.goto(workbenchAddress(options.server, options)));
    // An address that names a file would open that again in place of what the window held.
    const again = { ...options, openFile: undefined };
    return workbenchIn(page, () => load(page, again, () => page.goto(workbenchAddress(options.server, again))), () => page.close());
  } catch (error) {
    await page.close();
    throw error;
  }
}

async function load(page: Page, options: WorkbenchOptions, go: () => Promise<unknown>): Promise<void> {
  let extensionHostStarted = false;
  const log: string[] = [];
  const listen = (message: ConsoleMessage): void => {
    log.push(message.text());
    extensionHostStarted ||= /Creating a socket \(renderer-ExtensionHost-.*was successful/.test(message.text());
  };
  page.on('console', listen);
  await go();
  const ready = async (): Promise<boolean> => extensionHostStarted && (await page.locator('.monaco-workbench .statusbar-item').count()) > 0;
  await eventually('the workbench opens', ready, Boolean, 60_000).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${log.slice(-20).join('\n')}\n${options.server.output()}`);
  });
  page.off('console', listen);
  if (options.openFile !== undefined) {
    await page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
  }
}

function workbenchIn(page: Page, reload: () => Promise<void>, close: () => Promise<void>): Workbench {
  const quickInput = quickInputOf(page);
  return {
    page,
    quickInput,
    runCommand: (title) => runCommand(page, quickInput, title),
    chatInputText: () => chatInputText(page),
    notifications: () => readNotifications(page),
    clearNotifications: () => runCommand(page, quickInput, 'Notifications: Clear All Notifications'),
    openContextMenu: (target) => openContextMenu(page, target),
    clipboardText: () => page.evaluate<string>('navigator.clipboard.readText()'),
    screenshot: async (file) => {
      await page.screenshot({ path: file, animations: 'disabled' });
    },
    reload,
    close,
  };
}

async function runCommand(page: Page, quickInput: QuickInput, title: string): Promise<void> {
  // The palette lists what it knew when it opened; an extension's commands come a moment after the workbench does.
  const choose = async (): Promise<boolean> => {
    await page.keyboard.press('F1');
    // A window that is still busy may swallow the key; it is pressed again then.
    const isOpen = await quickInput.input.fill(`>${title}`, { timeout: 3000 }).then(() => true, () => false);
    if (!isOpen) return false;
    const state = await eventually(
      'the command palette filters',
      () => quickInput.read(),
      (reading) => reading !== undefined && reading.items.length > 0,
      1000,
    ).catch(() => undefined);
    const isOffered = state?.items.some((item) => item.label === title) === true;
    // Something that takes the focus closes the palette before it is clicked; then it is opened again.
    const isChosen = isOffered && (await quickInput.choose(title, 3000).then(() => true, () => false));
    if (!isChosen) await page.keyboard.press('Escape');
    return isChosen;
  };
  await eventually(`the command palette offers "${title}"`, choose, Boolean, 60_000);
}
