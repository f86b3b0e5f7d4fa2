import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser, signIn } from '../helpers/browser.ts';
import { seedDevices, seedInsights } from '../helpers/seed-insights.ts';

const who = { email: 'ana@example.com', password: 'correct horse battery' };
const hour = 60 * 60_000;

/** The built server with work that waits, runs and failed: the queue is paused, so that no model is needed, and what runs is told in the database. */
let box: Box;
let url: string;
let browser: Browser;
let page: Page;
let db: Database.Database;
let jobs: string[];

beforeAll(async () => {
  box = makeBox();
  expect(await box.run(['account', 'add', who.email, '--name', 'Ana Ruiz'], `${who.password}\n`)).toMatchObject({ code: 0 });
  await box.activate(...seedDevices);
  expect(await box.run(['queue', 'pause'])).toMatchObject({ code: 0 });
  seedInsights(box.folder, 30);
  // Open points keep their marks by digests: those of the seed were made with this key.
  writeFileSync(join(box.folder, 'digest.key'), new Uint8Array(32).fill(7));
  ({ url } = await box.serve());
  db = new Database(join(box.folder, 'debrief.db'));
  jobs = db.prepare("SELECT id FROM jobs WHERE kind = 'summarize' ORDER BY rowid LIMIT 10").pluck().all() as string[];
  const now = Date.now();
  const tell = db.prepare(
    `UPDATE jobs SET status = ?, started_at = ?, finished_at = ?, progress = ?, lease = ?, lease_until = ?, error = ?, run_after = rowid WHERE id = ?`,
  );
  const crashed = JSON.stringify({ code: 'engine.failed', params: { reason: 'crashed' } });
  jobs.forEach((id, index) => {
    if (index === 0) tell.run('running', now - 40_000, null, '{"phase":"writing","done":0.4,"parts":{}}', 'told', now + hour, null, id);
    else if (index < 6) tell.run('queued', null, null, null, null, null, null, id);
    else if (index < 8) tell.run('dead', now - hour, now - hour, null, null, null, crashed, id);
    else tell.run('done', now - 100_000, now, null, null, null, null, id);
  });
  browser = await openBrowser();
  page = await signIn(browser, url, who, '/queue');
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
});
afterAll(async () => {
  db?.close();
  await browser?.close();
  box.remove();
});

const shot = async (name: string) => {
  const folder = process.env['DEBRIEF_TEST_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('F4: the queue tells how far the writing is, and a change without a reload; the focus stays', async () => {
  await page.getByText('40%').waitFor();
  const cancel = page.getByRole('button', { name: /^Cancel/ }).first();
  await cancel.focus();
  db.prepare('UPDATE jobs SET progress = ? WHERE id = ?').run('{"phase":"choosing","done":0.9,"parts":{}}', jobs[0]);
  await page.getByText('90%').waitFor();
  await page.getByText('Deciding outcome and issue type').waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe(`cancel-${jobs[0]}`);
});

test('F4: resumed and paused, cancelled and asked for again on the page', async () => {
  await page.goto(`${url}/queue`);
  expect(await page.locator('.queue-waiting').count()).toBe(5);
  await page
    .getByRole('button', { name: /^Cancel/ })
    .nth(1)
    .click();
  await page.getByText('Cancelled: nothing is written').waitFor();
  expect(await page.locator('.queue-waiting').count()).toBe(4);
  await page.getByText('after the pause').first().waitFor();
  await page
    .getByRole('button', { name: /^Try again/ })
    .first()
    .click();
  await page.getByText('it stands at the end of the queue').waitFor();
  expect(await page.locator('.queue-waiting').count()).toBe(5);
  expect(await page.locator('.queue-failed').count()).toBe(1);
});

test('F3: an open point is marked as done and back', async () => {
  await page.goto(`${url}/open-points`);
  const points = page.locator('.points > li');
  const before = await points.count();
  expect(before).toBeGreaterThan(2);
  await page
    .getByRole('button', { name: /^Mark as done/ })
    .first()
    .click();
  await page.getByText('Marked as done.').waitFor();
  expect(await points.count()).toBe(before - 1);
  await shot('points-marked');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('It is open again.').waitFor();
  expect(await points.count()).toBe(before);
});

test('F3: open points on paper: what is read, and a box to tick', async () => {
  await page.goto(`${url}/open-points`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.point-mark').first().isVisible()).toBe(false);
  expect(await page.locator('.points > li').first().isVisible()).toBe(true);
  await shot('points-print');
  await page.emulateMedia({ media: 'screen' });
});

test.each([
  { theme: 'light' as const, width: 1280 },
  { theme: 'dark' as const, width: 1280 },
  { theme: 'light' as const, width: 390 },
  { theme: 'dark' as const, width: 390 },
])('F6: axe finds nothing, and nothing is wider than the window: $theme, $width px', async ({ theme, width }) => {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: theme, forcedColors: 'none' });
  const found: string[] = [];
  for (const path of ['/queue', '/queue?done=paused', '/open-points', '/open-points?state=all', '/open-points?group=none&age=day']) {
    await page.goto(url + path);
    for (const violation of await violationsOn(page)) found.push(`${path} ${violation}`);
    if (Number(await page.evaluate('document.documentElement.scrollWidth')) > width) found.push(`${path} is too wide`);
    await shot(`${path.replace(/\W+/g, '-').slice(1)}-${theme}-${width}`);
  }
  expect(found).toEqual([]);
});

test('F4: the queue while it goes on: what is expected of each', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  // The runner takes nothing: each may begin in an hour at the earliest.
  db.prepare("UPDATE jobs SET run_after = ? + rowid WHERE status = 'queued'").run(Date.now() + hour);
  await page.goto(`${url}/queue`);
  await page.getByRole('button', { name: 'Resume the queue' }).click();
  await page.getByText('The queue goes on.').waitFor();
  await page
    .getByText(/about 1 hr/)
    .first()
    .waitFor();
  await shot('queue-going-on');
});

test.each(['de', 'fr', 'pt', 'es'])('F6: in %s nothing is wider than a phone', async (language) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ['/queue', '/open-points']) {
    await page.goto(url + path);
    await page.locator('.account-menu > summary').click();
    await page.locator(`.account-sheet button[lang="${language}"]`).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(390);
    await shot(`${path.slice(1)}-${language}`);
  }
});
