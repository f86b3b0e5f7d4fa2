import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/** A headless Chromium out of npm; nothing of the system but the usual libraries. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // As one process it ends with the first context that is closed.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
    headless: true,
  });
}

/** A page of somebody who signed in on the way to `path`. */
export async function signIn(
  browser: Browser,
  url: string,
  who: { readonly email: string; readonly password: string },
  path = '/sessions',
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}${path}`);
  await page.getByLabel(/e-mail/i).fill(who.email);
  await page.getByLabel(/password/i).fill(who.password);
  await page.getByRole('button', { name: /sign in/i }).click();
  return page;
}
