import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';

/** Takes the page of a workbench and gives the document of the webview in front; a webview is a frame in a frame. */
export function webviewFrame(page: Page): FrameLocator {
  return page.frameLocator(outerFrame).first().frameLocator(innerFrame);
}

/** Runs a script in the document of the webview in front, past its policy, as a debugger does. Takes an expression and gives its value. */
export async function evaluateInWebview<Result>(page: Page, script: string): Promise<Result> {
  const frame = await page.frameLocator(outerFrame).first().locator(innerFrame).elementHandle();
  const content = await frame?.contentFrame();
  if (content === null || content === undefined) throw new Error('No webview is shown.');
  return content.evaluate<Result>(script);
}

/** Gives what axe finds fault with in the webview in front: the rule, where, and why. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await evaluateInWebview(page, `${readFileSync(axe, 'utf8')}; undefined`);
  return evaluateInWebview(page, describeViolations);
}

/** Gives the key of the field of a form that has the cursor. */
export function focusedKey(page: Page): Promise<string | undefined> {
  return evaluateInWebview(page, "document.activeElement?.closest('[data-key]')?.dataset.key");
}

const axe = createRequire(__filename).resolve('axe-core/axe.min.js');
const describeViolations = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) => html.slice(0, 200) + ' ' + any.map(({ message }) => message).join(', ')).join(' | ')))`;
const outerFrame = 'iframe.webview.ready:visible';
const innerFrame = '#active-frame';
