import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser, signIn } from '../helpers/browser.ts';
import { seedDevices, seedInsights } from '../helpers/seed-insights.ts';

const who = { email: 'ana@example.com', password: 'correct horse battery' };

/** The built server on a box with forty summaries that no model wrote, and a browser. */
let box: Box;
let url: string;
let browser: Browser;
let page: Page;
let ids: string[];

beforeAll(async () => {
  box = makeBox();
  expect(await box.run(['account', 'add', who.email, '--name', 'Ana'], `${who.password}\n`)).toMatchObject({ code: 0 });
  await box.activate(...seedDevices);
  ids = seedInsights(box.folder, 40);
  ({ url } = await box.serve());
  browser = await openBrowser();
  page = await signIn(browser, url, who, '/insights');
  await page.setViewportSize({ width: 1280, height: 800 });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
});
afterAll(async () => {
  await browser.close();
  box.remove();
});

const shot = async (name: string, fullPage = false) => {
  const folder = process.env['DEBRIEF_TEST_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
};

const rowInFocus = () => page.evaluate('document.activeElement.dataset.row');
const rowTitles = () => page.locator('#insight-list .row-title').allTextContents();

test('F1, F2: a bar filters the whole page, the line takes the filter away, the address says it all', async () => {
  await shot('start');
  const all = await page.locator('#insight-list .row').count();
  await page.locator('.chart[data-kind="type"]').getByRole('link', { name: 'Printing' }).click();
  await page.waitForURL(/type=printing/);
  const printing = await rowTitles();
  expect(printing.length).toBeGreaterThan(0);
  expect(printing.length).toBeLessThan(all);
  expect(printing.every((title) => /print|druck/i.test(title))).toBe(true);
  await page.getByRole('link', { name: /Issue type.*Printing.*remove/ }).click();
  await page.waitForURL((at) => !at.search.includes('type='));
  expect(await page.locator('#insight-list .row').count()).toBe(all);
});

test('F2: / goes to the search, hits are marked, j, k, Enter and Escape walk, the back button goes back', async () => {
  await page.goto(`${url}/insights`);
  await page.keyboard.press('/');
  await page.keyboard.type('spooler');
  await page.keyboard.press('Enter');
  await page.waitForURL(/text=spooler/);
  expect(await page.locator('#insight-list mark').first().textContent()).toMatch(/spooler/i);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const first = await rowInFocus();
  expect(first).toBe(await page.locator('[data-row]').first().getAttribute('data-row'));
  await page.keyboard.press('Enter');
  await page.locator('#panel article[data-ai-generated="true"]').waitFor();
  await page.waitForURL(new RegExp(`selected=${first}`));
  expect(await page.evaluate('document.activeElement.id')).toBe('panel');
  await page.keyboard.press('Escape');
  expect(await rowInFocus()).toBe(first);
  await page.goBack();
  await page.waitForURL((at) => !at.search.includes('selected='));
  await page.locator('#panel .panel-empty').waitFor();
  await page.goForward();
  await page.locator('#panel article').waitFor();
});

test('F6: single keys never act while one types, can be switched off, and stay off (WCAG 2.1.4)', async () => {
  await page.goto(`${url}/insights`);
  await page.locator('#filter-text').focus();
  await page.keyboard.type('jk/j');
  expect(await page.locator('#filter-text').inputValue()).toBe('jk/j');
  expect(await rowInFocus()).toBeUndefined();
  await page.getByRole('button', { name: 'Keyboard help' }).click();
  await page.getByRole('dialog', { name: 'Keyboard help' }).waitFor();
  await shot('keyboard');
  await page.keyboard.press('j');
  expect(await rowInFocus()).toBeUndefined();
  await page.getByRole('checkbox', { name: /Single keys act/ }).uncheck();
  await page.getByRole('button', { name: 'Close' }).click();
  for (const path of ['/insights', '/sessions']) {
    await page.goto(url + path);
    await page.keyboard.press('j');
    expect(await rowInFocus(), path).toBeUndefined();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id'), path).not.toBe('filter-text');
  }
  await page.getByRole('button', { name: 'Keyboard help' }).click();
  await page.getByRole('checkbox', { name: /Single keys act/ }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await rowInFocus()).toBeDefined();
});

test('E3: evidence in the panel brings the timeline, marks the event, and leads back', async () => {
  await page.goto(`${url}/insights?selected=${ids[0]}#summaries`);
  await shot('panel');
  await page.locator('#statement-done a[data-evidence]').click();
  await page.locator('#panel #event-3[data-marked]').waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('event-3');
  await shot('evidence');
  await page.locator('#event-3 .supports a').first().click();
  await page.locator('#statement-done:target').waitFor();
});

test('E8: reviewed beside the list, edited in place; who was overtaken is told', async () => {
  await page.goto(`${url}/insights?selected=${ids[1]}#summaries`);
  await page.getByRole('button', { name: 'Mark as reviewed' }).click();
  await page.getByText('Marked as reviewed.').waitFor();
  expect(page.url()).toContain(`selected=${ids[1]}`);
  await page.locator('#life').getByRole('link', { name: 'Edit' }).click();
  const title = page.locator('#panel #edit-form #title');
  await title.fill('Edited in place');
  await shot('edit');
  const other = await signIn(browser, url, who, `/sessions/${ids[1]}/edit`);
  await other.locator('#title').fill('Quicker');
  await other.getByRole('button', { name: /Save/ }).click();
  await other.waitForURL(/done=edited/);
  await other.close();
  await page.locator('#edit-form').getByRole('button', { name: /Save/ }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator('#title').inputValue()).toBe('Edited in place');
});

test('G: copied as a ticket note; where there is no clipboard, a page with the text', async () => {
  await page.goto(`${url}/sessions/${ids[0]}/note`);
  const text = (await page.locator('#note-text').textContent()) ?? '';
  expect(text).toContain('INC-1000');
  expect(text).toContain('AI-generated');
  await shot('note');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  await page.goto(`${url}/sessions/${ids[0]}`);
  await page.locator('[data-copy-note]').click();
  await page.getByText(/Copied: paste/).waitFor();
  expect(String(await page.evaluate('navigator.clipboard.readText()')).trim()).toBe(text.trim());
});

test('F2: a device is found while one types its name, and stands in the address and in the line', async () => {
  await page.goto(`${url}/insights`);
  await page.locator('.insight-more > summary').click();
  await page.locator('#filter-device').pressSequentially('desk-3');
  await expect.poll(() => page.locator('#filter-devices option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/device=[^&]+/);
  expect(new URL(page.url()).searchParams.has('device-name')).toBe(false);
  await page.getByRole('link', { name: /Device.*DESK-3.*remove/ }).waitFor();
  expect((await page.locator('.row-meta').allTextContents()).every((text) => text.includes('DESK-3'))).toBe(true);
});

test('E4: in another language beside the list, by an address of its own, and back', async () => {
  await page.goto(`${url}/insights?selected=${ids[0]}#summaries`);
  await page.locator('#variants').getByRole('link', { name: 'French' }).click();
  await page.waitForURL(/reading=fr/);
  await page.locator('#panel article[data-ai-translated-from="en"]').waitFor();
  await shot('translated');
  await page.goBack();
  await page.locator('#panel article:not([data-ai-translated-from])').waitFor();
  await page.goto(`${url}/sessions/${ids[0]}`);
  await page.locator('.variant-ask > summary').click();
  await page.getByLabel('Translate into').selectOption('de');
  await page.getByRole('button', { name: 'Translate', exact: true }).click();
  await page.getByText(/German: (number|being)/).waitFor();
  await shot('translating');
});

test('F6: in French, and on a phone in the dark', async () => {
  await page.goto(`${url}/account`);
  await page.locator('details.account-menu > summary').click();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [name, path] of [
    ['list', '/insights?text=imprimante'],
    ['page', `/sessions/${ids[0]}?language=fr`],
    ['rules', '/admin/applications/imports/new'],
  ] as const) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(url + path);
      await shot(`french-${name}-${width}`, true);
      expect(Number(await page.evaluate('document.documentElement.scrollWidth')), path).toBeLessThanOrEqual(width);
    }
  }
  await page.locator('details.account-menu > summary').click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('F1: a summary that is written meanwhile appears without a reload', async () => {
  await page.goto(`${url}/insights`);
  const before = await page.locator('#insight-list .count').textContent();
  await page.evaluate('window.same = true');
  const other = await signIn(browser, url, who, `/sessions/${ids[2]}/edit`);
  await other.locator('#title').fill('Written meanwhile');
  await other.getByRole('button', { name: /Save/ }).click();
  await page.locator('.row-title', { hasText: 'Written meanwhile' }).waitFor({ timeout: 20_000 });
  await other.close();
  expect(await page.evaluate('window.same')).toBe(true);
  expect(await page.locator('#insight-list .count').textContent()).toBe(before);
});

test('F6: on a phone the summary is a page of its own, and leads back', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${url}/insights`);
  await shot('phone', true);
  await page.locator('[data-row]').first().click();
  await page.waitForURL(/\/sessions\//);
  await page.goBack();
  await page.goto(`${url}/insights?selected=${ids[0]}#summaries`);
  expect(await page.locator('#insight-list').isVisible()).toBe(false);
  await shot('phone-panel', true);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await page.locator('#insight-list').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 800 });
});

const looked = (id: string) => [
  '/insights',
  '/insights?text=spooler&from=2020-01-01&sort=relevance',
  '/insights?text=nothingfitsthis',
  `/insights?selected=${id}#summaries`,
  '/sessions',
  `/sessions/${id}`,
  `/sessions/${id}?language=fr`,
  `/insights?selected=${id}&reading=fr#summaries`,
  '/insights?text=imprimante',
  '/insights?device-name=nowhere',
  `/sessions/${id}/edit`,
  `/sessions/${id}/versions?from=1&to=2`,
  `/sessions/${id}/note`,
  `/sessions/${id}/summary/deletion`,
  '/admin/applications',
  '/admin/applications/imports/new',
];

test.each([
  { theme: 'light' as const, width: 1280, more: {} },
  { theme: 'dark' as const, width: 1280, more: {} },
  { theme: 'light' as const, width: 640, more: { forcedColors: 'active' as const, reducedMotion: 'reduce' as const } },
])('F6: axe finds nothing: $theme, $width px, $more', async ({ theme, width, more }) => {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme, forcedColors: 'none', reducedMotion: 'no-preference', ...more });
  const found: string[] = [];
  for (const [index, path] of looked(ids[0] ?? '').entries()) {
    await page.goto(url + path);
    await page.evaluate('for (const fold of document.querySelectorAll("main details")) fold.open = true');
    for (const violation of await violationsOn(page, { contrast: !('forcedColors' in more) })) found.push(`${path} ${violation}`);
    await shot(`axe-${theme}-${width}-${index}`, true);
  }
  expect(found).toEqual([]);
});
