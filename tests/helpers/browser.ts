import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A headless Chromium out of npm; nothing of the system but the usual libraries. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // As one process it ends with the first context that is closed.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  });
}
