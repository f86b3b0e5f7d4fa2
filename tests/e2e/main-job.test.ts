import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser, signIn } from '../helpers/browser.ts';

const email = 'ana@example.com';
const password = 'correct horse battery';
const sample = join(import.meta.dirname, '../../src/server/cli/demo/samples/vpn.json');

/** One server, one real model, one browser: the main job as a person sees it. */
let box: Box;
let url: string;
let browser: Browser;

beforeAll(async () => {
  box = makeBox();
  const made = await box.run(['user', 'add', email, '--name', 'Ana'], `${password}\n`);
  expect(made).toMatchObject({ code: 0 });
  await box.activate('HL-LT-0417');
  ({ url } = await box.serve());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  box.remove();
});

const signedIn = () => signIn(browser, url, { email, password });

/** The engine's child of our server, found as an operator would: by its parent. */
function engineChild(server: string): number | null {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = children.find((pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      return environment.includes('DEBRIEF_ENGINE_CHILD=1') && environment.includes(server);
    } catch {
      return false;
    }
  });
  return found ? Number(found) : null;
}

/** What the database holds about a session, read beside the running server. */
function kept(sessionId: string): { summaries: number; attempts: number } {
  const db = new Database(join(box.folder, 'debrief.db'), { readonly: true });
  try {
    const { summaries } = db.prepare('select count(*) as summaries from summaries where session_id = ?').get(sessionId) as {
      summaries: number;
    };
    const { attempts } = db.prepare('select attempts from jobs where key = ?').get(sessionId) as { attempts: number };
    return { summaries, attempts };
  } finally {
    db.close();
  }
}

async function waitFor<T>(look: () => Promise<T | null> | T | null, seconds: number): Promise<T> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((later) => setTimeout(later, 250));
  }
  throw new Error(`nothing after ${seconds} s`);
}

test('a wrong password is refused in words', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/sessions`);
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/password/i).fill('not the password');
  await page.getByRole('button', { name: /sign in/i }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/\w/);
  await page.close();
});

test('the engine is killed in the middle of a summary: the job is retried, one summary is kept, and the server never goes down', async () => {
  const imported = await box.run(['import', sample, '--basis', 'sample', '--json']);
  expect(imported).toMatchObject({ code: 0 });
  const child = await waitFor(() => engineChild(box.folder), 60);
  await new Promise((later) => setTimeout(later, 4_000));
  process.kill(child, 'SIGKILL');

  const page = await signedIn();
  await page
    .getByRole('link', { name: /VPN|sample|BLW|writ/i })
    .first()
    .waitFor();
  expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
  const [{ id }] = (JSON.parse(imported.out) as { sessions: [{ id: string }] }).sessions;
  await page.goto(`${url}/sessions/${id}`);
  await page.locator('article[data-ai-generated]').waitFor({ timeout: 8 * 60_000 });
  expect(engineChild(box.folder)).not.toBe(child);
  expect(kept(id)).toEqual({ summaries: 1, attempts: 2 });
  const again = await box.run(['import', sample, '--basis', 'sample', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ sessions: [{ id, state: 'unchanged' }] });
  await page.close();
});

test('from the list to the open summary, and from a sentence to its events and back', async () => {
  const page = await signedIn();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.locator('main a[href^="/sessions/"]:not([href$="/import"])').first().click();
  const panel = page.locator('aside article[data-ai-generated], main article[data-ai-generated]').first();
  await panel.waitFor();
  expect((await panel.textContent())?.length).toBeGreaterThan(200);

  await page.goto(`${url}${await page.locator('main a[href^="/sessions/"]:not([href$="/import"])').first().getAttribute('href')}`);
  const evidence = page.locator('#statement-problem a[href^="#event-"]').first();
  const target = (await evidence.getAttribute('href')) ?? '';
  await evidence.click();
  await page.waitForURL((address) => address.hash === target);
  expect(await page.locator(target).isVisible()).toBe(true);
  const back = page.locator(`${target} a[href^="#statement-"]`).first();
  await back.click();
  await page.waitForURL((address) => address.hash.startsWith('#statement-'));
  expect(problems).toEqual([]);
  await page.close();
});
