import { chromium, type BrowserContext } from 'playwright-core';
import type { BrowserProgram } from './findBrowser.js';

let launched: { readonly executablePath: string; readonly context: Promise<BrowserContext> } | undefined;

/**
 * Gives a running browser, the same one for all windows of this process: it has compiled VS Code's 19 MB of script already. Takes the
 * address whose stored data the next window must not find.
 */
export async function shareBrowser(browser: BrowserProgram, address: string): Promise<BrowserContext> {
  if (launched?.executablePath !== browser.executablePath) launched = { executablePath: browser.executablePath, context: launch(browser) };
  const context = await launched.context;
  // The page that a browser opens with stays: some end with their last page.
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  await session.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'cookies,file_systems,indexeddb,local_storage,websql' });
  await session.detach();
  return context;
}

async function launch({ executablePath, args, env }: BrowserProgram): Promise<BrowserContext> {
  // Only with a profile does a browser keep what it has compiled; without a name it gets one that is removed at the end.
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    // Pages reach only this machine: no gallery, no telemetry, no experiments.
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    env,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // One that has broken down takes only its own test along.
  context.on('close', () => (launched = undefined));
  return context;
}
