import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertTranslation } from '../../src/db/queries/translations.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { translatedContent } from '../../src/server/domain/summaries/translated-content.ts';
import { violationsOn } from '../helpers/axe.ts';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser, signIn } from '../helpers/browser.ts';
import { testContext } from '../helpers/context.ts';
import { summarized, unzipped } from '../helpers/exports.ts';
import { vendorKey } from '../helpers/vendor-build.ts';

const who = { email: 'ana@example.com', password: 'correct horse battery' };

/** The built server on a box with five summaries, four of them in French too, and a browser. No model is there. */
let box: Box;
let url: string;
let browser: Browser;
let page: Page;
let ids: string[];

beforeAll(async () => {
  box = makeBox();
  expect(await box.run(['account', 'add', who.email, '--name', 'Ana'], `${who.password}\n`)).toMatchObject({ code: 0 });
  await box.activate('PC-17');
  ids = seed(box.folder);
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

/** Translations as the model would have left them; the fifth has none. */
function seed(folder: string): string[] {
  const { ctx: made } = testContext({ path: join(folder, 'debrief.db'), folder });
  const ctx = { ...made, vendorKeys: [vendorKey()] };
  const made5 = summarized(ctx, 5);
  for (const [index, id] of made5.slice(0, 4).entries()) {
    const summary = currentSummary(ctx, id);
    if (!summary) throw new Error('no summary');
    const lines = [`Imprimante ${index + 1} hors ligne`, `L’imprimante PRN-${index + 1} n’imprimait pas.`];
    const variant = translatedContent(
      summary.content,
      'fr',
      lines.map((text) => ({ text, tries: 1, fault: null })),
    );
    const about = { summaryId: summary.id, language: 'fr', provenance: summary.content.provenance, createdBy: 'system' };
    insertTranslation(ctx.db, { id: `t${index}`, ...about, ...variant, createdAt: ctx.now().getTime() });
  }
  ctx.db.sqlite.close();
  return made5;
}

const shot = async (name: string) => {
  const folder = process.env['DEBRIEF_TEST_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

async function shots(name: string): Promise<void> {
  for (const [width, scheme] of [
    [1280, 'light'],
    [390, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await shot(`${name}-${width}-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function expectAccessible(): Promise<void> {
  // Colours change by degrees.
  await page.waitForTimeout(500);
  expect(await violationsOn(page)).toEqual([]);
}

async function downloaded(): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export-file').click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

test('G1, G2: three are selected, exported as DOCX in French, downloaded and opened: the text is French', async () => {
  await page.goto(`${url}/insights`);
  for (const id of ids.slice(0, 3)) await page.locator(`#pick-${id}`).check();
  await shots('export-select');
  await page.locator('#export-selected').click();
  await page.waitForURL(/\/exports\/new/);
  await page.getByLabel('Format', { exact: true }).selectOption('docx');
  await page.getByLabel('Language', { exact: true }).selectOption('fr');
  await shots('export-new');
  await expectAccessible();
  await page.locator('main').getByRole('button', { name: 'Export' }).click();
  await page.waitForURL(/\/exports\/[0-9a-f-]{36}/);
  await page.locator('#export-file').waitFor({ timeout: 60_000 });
  await shots('export-done');
  await expectAccessible();
  const zip = unzipped(await downloaded());
  const documents = zip.names.filter((name) => name.endsWith('.docx'));
  expect(documents).toHaveLength(3);
  for (const name of documents) {
    const { value } = await extractRawText({ buffer: Buffer.from(zip.bytes(name)) });
    expect(value).toMatch(/Imprimante \d hors ligne/);
    expect(value).toMatch(/L’imprimante PRN-\d n’imprimait pas\./);
    expect(value).not.toContain('did not print');
  }
  await page.goto(`${url}/exports`);
  await shots('export-list');
  await expectAccessible();
}, 180_000);

test('F6: without JavaScript, all that match the filter', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  page = await context.newPage();
  await page.goto(`${url}/insights?text=printer`);
  await page.locator('#export-all').click();
  await page.getByLabel('Format', { exact: true }).selectOption('csv');
  await page.locator('main').getByRole('button', { name: 'Export' }).click();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('#export-file').count();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(1);
  const text = new TextDecoder().decode(await downloaded());
  expect(text.trim().split('\r\n')).toHaveLength(6);
}, 180_000);
