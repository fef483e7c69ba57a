import type { Page } from 'playwright-core';

/**
 * Takes the page of a workbench and gives all that its window has stored in the browser. A window in a browser cannot save
 * anything while it is being closed, so it stores its state every few seconds; a reload before that loses the last of it.
 */
export function readBrowserStorage(page: Page): Promise<string> {
  return page.evaluate<string>(readStorage);
}

/** Runs in the page; as text, because the tests are compiled without the types of the DOM. */
const readStorage = `(async () => {
  const found = [JSON.stringify({ ...localStorage })];
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) found.push(JSON.stringify((await done(database.transaction(store).objectStore(store).getAll())).filter((value) => typeof value === 'string')));
    database.close();
  }
  return found.join('\\n');
})()`;
