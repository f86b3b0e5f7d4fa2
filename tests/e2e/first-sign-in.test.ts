import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser } from '../helpers/browser.ts';
import { codeOf } from '../helpers/visitor.ts';

/** The built server and a browser: from the invitation to a page that the role does not open. */
let box: Box;
let url: string;
let invitation: string;
let browser: Browser;

beforeAll(async () => {
  box = makeBox();
  expect(await box.run(['account', 'add', 'ana@example.com', '--name', 'Ana Lima'], 'correct horse battery\n')).toMatchObject({ code: 0 });
  const invited = await box.run(['account', 'add', 'rui@example.com', '--name', 'Rui', '--role', 'supporter', '--invite']);
  invitation = invited.out.trim();
  expect(invitation).toMatch(/^\/invite\/[\w-]{43}$/);
  ({ url } = await box.serve());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  box.remove();
});

/** A page in a browser of its own; a script or style that the policy stops fails the test. */
async function newBrowser(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en', ...options })).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  return page;
}

const submit = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();

test('K3, H2: invited, first sign-in with a second factor, and what the role does not open is neither shown nor reachable', async () => {
  // Without scripts: whatever opens a link from a mail.
  const page = await newBrowser({ javaScriptEnabled: false });
  await page.goto(url + invitation);
  await page.getByLabel('Password').fill('Rui 2026');
  await submit(page, /set password/i);
  expect(await page.getByRole('alert').textContent()).toContain('15 characters');

  await page.getByText(/rather a shorter password/i).click();
  const seed = ((await page.locator('.seed').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Password').fill('Grünspan');
  await page.getByLabel(/code that the app shows/i).fill(codeOf(seed, new Date()));
  await submit(page, /set password/i);
  const codes = await page.locator('.recovery-codes code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: /i have kept them/i }).click();

  expect(await page.getByRole('navigation', { name: 'Main' }).textContent()).not.toContain('Admin');
  const beyond = await page.goto(`${url}/admin/accounts`);
  expect(beyond?.status()).toBe(404);
  const used = await page.goto(url + invitation);
  expect(used?.status()).toBe(410);

  // From another browser: password, then the code.
  const other = await newBrowser();
  await other.goto(`${url}/account/logins`);
  await other.getByLabel('E-mail').fill('rui@example.com');
  await other.getByLabel('Password').fill('Grünspan');
  await other.getByRole('button', { name: 'Show' }).click();
  expect(await other.getByLabel('Password').getAttribute('type')).toBe('text');
  await submit(other, /sign in/i);
  await other.getByRole('link', { name: /recovery code/i }).click();
  await other.getByLabel(/recovery code/i).fill(codes[0] ?? '');
  await submit(other, /sign in/i);
  expect(new URL(other.url()).pathname).toBe('/account/factor');

  // There it ends the first one.
  await other.goto(`${url}/account/logins`);
  await submit(other, /end all others/i);
  await page.goto(`${url}/account`);
  expect(new URL(page.url()).pathname).toBe('/login');
}, 120_000);
