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

const outerFrame = 'iframe.webview.ready:visible';
const innerFrame = '#active-frame';
