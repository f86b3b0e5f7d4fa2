import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, a line for each rule. Without `contrast` where the system's own colours are painted: axe reads what the stylesheet asked for. */
export async function violationsOn(page: Page, { contrast = true } = {}): Promise<string[]> {
  const options = JSON.stringify({ rules: { 'color-contrast': { enabled: contrast } } });
  const told =
    "({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 200)).join(' | ')))";
  // Out of reach of the page's policy, as an extension would be.
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${axe}; axe.run(${options}).then(${told})`,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value)) as string[];
}
