import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { shrinkPicture } from './shrinkPicture.js';

/** Takes a page and writes what is on it to a PNG file, small enough to travel with the extension or its README. */
export async function keepPicture(page: Page, file: string): Promise<void> {
  writeFileSync(file, await shrinkPicture(page, await page.screenshot({ animations: 'disabled' })));
}
