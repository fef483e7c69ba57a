import type { Page } from 'playwright-core';

/** Takes the page of a workbench before it loads, and the scheme of the links that the editor shall take for its own: an editor that was built from VS Code is told by it. */
export async function openAsEditor(page: Page, scheme: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The page carries its settings as JSON in an attribute.
      const body = html.replace(/&quot;productConfiguration&quot;:\{/, `$&&quot;urlProtocol&quot;:&quot;${scheme}&quot;,`);
      if (body === html) throw new Error('The page of the workbench has no product configuration.');
      await route.fulfill({ response, body });
    },
  );
}
