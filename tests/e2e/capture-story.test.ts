import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Box, makeBox } from '../helpers/box.ts';
import { openBrowser, signIn } from '../helpers/browser.ts';

const who = { email: 'ana@example.com', password: 'correct horse battery' };
const sample = readFileSync(join(import.meta.dirname, '../../src/server/cli/demo/samples/printer.json'), 'utf8');

interface Opened {
  readonly session: { readonly id: string; readonly capture: string; readonly reasons: readonly string[] };
  readonly question: { readonly url: string } | null;
}

/** One server, one real model, one browser: an administrator decides, a program sends, a person at the device is asked. */
let box: Box;
let url: string;
let key: string;
let browser: Browser;
let admin: Page;

beforeAll(async () => {
  box = makeBox();
  expect(await box.run(['account', 'add', who.email, '--name', 'Ana'], `${who.password}\n`)).toMatchObject({ code: 0 });
  await box.license();
  for (const device of ['FLEET-1', 'DESK-2']) await box.run(['device', 'add', device, '--platform', 'windows', '--managed', 'yes']);
  key = (await box.run(['key', 'create', '--company', '--name', 'feed', '--scope', 'sessions.capture'])).out.trim();
  ({ url } = await box.serve());
  browser = await openBrowser();
  admin = await signIn(browser, url, who, '/admin/ai');
});
afterAll(async () => {
  await browser.close();
  box.remove();
});

async function send<T>(path: string, body: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** A whole session to a device, as a feed sends it: opened, then its events, then its end. */
async function connect(id: string, device: string): Promise<Opened> {
  const { events: _events, end: _end, ...facts } = JSON.parse(sample) as Record<string, unknown>;
  return send<Opened>('/sessions', { ...facts, id, device: { name: device } });
}

async function goOn({ session }: Opened): Promise<{ readonly state: string; readonly eventCount: number }> {
  const { events } = JSON.parse(sample) as { events: { at: string }[] };
  const now = Date.now() + 1000;
  const live = events.map((event, index) => ({ ...event, at: new Date(now + index * 1000).toISOString() }));
  return send(`/sessions/${session.id}/events`, { events: live });
}

const save = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

test('incoming by policy: activated, assigned, captured and summarized; the policy taken away, the next one is not, and the page says why', async () => {
  await save(admin, 'Activate');
  await admin.getByText('Nothing is captured yet').waitFor();
  await admin.locator('input[name="incomingSummaries"][value="policies"]').check();
  await admin.locator('form:has(input[name="incomingSummaries"]) button[type="submit"]').first().click();
  await admin.getByText(/No managed device has a policy/).waitFor();

  await admin.goto(`${url}/admin/policies/new`);
  await admin.getByLabel(/^Name/).fill('Fleet');
  for (const switched of ['reports', 'insights', 'enforced']) await admin.locator(`input[name="${switched}"]`).check();
  await save(admin, 'Make the policy');
  await admin.getByLabel(/Names or remote-support IDs/).fill('FLEET-1');
  await save(admin, 'Assign to devices');
  await admin.getByText('1 device has this policy.').waitFor();
  const policy = admin.url().split('?')[0] ?? '';

  const first = await connect('s-1', 'FLEET-1');
  expect(first).toMatchObject({ session: { capture: 'captured', reasons: [] }, question: null });
  expect(await goOn(first)).toMatchObject({ state: 'added' });
  await send(`/sessions/${first.session.id}/end`, { at: new Date(Date.now() + 600_000).toISOString() });
  await admin.goto(`${url}/sessions/${first.session.id}`);
  await admin.locator('article[data-ai-generated]').waitFor({ timeout: 8 * 60_000 });
  expect(await admin.locator('#why').textContent()).toMatch(/Captured as an incoming connection; summarized/);

  await admin.goto(policy);
  await admin.getByLabel('FLEET-1').check();
  await save(admin, 'Take the policy off the selected');
  await admin.getByText('No device has this policy.').waitFor();
  const second = await connect('s-2', 'FLEET-1');
  expect(second.session).toMatchObject({ capture: 'refused', reasons: expect.arrayContaining(['no-policy']) });
  expect(await goOn(second)).toMatchObject({ state: 'discarded', eventCount: 0 });
  await admin.goto(`${url}/sessions/${second.session.id}`);
  const why = admin.locator('#why');
  expect(await why.textContent()).toMatch(/Not captured: .*The device FLEET-1 had no policy/s);
  await why
    .getByRole('link', { name: /FLEET-1|Policies|Device/ })
    .first()
    .click();
  await admin.waitForURL(/\/admin\/(devices|policies)/);
});

test('consent: asked, denied; asked, allowed, withdrawn', async () => {
  await admin.goto(`${url}/admin/ai`);
  await admin.locator('input[name="incomingSummaries"][value="all"]').check();
  await admin.locator('form:has(input[name="incomingSummaries"]) button[type="submit"]').first().click();
  await admin.waitForURL(/done=saved/);

  const denied = await connect('s-3', 'DESK-2');
  expect(denied.session.capture).toBe('waiting');
  await admin.goto(`${url}/sessions/${denied.session.id}`);
  expect(await admin.locator('#why').textContent()).toMatch(/Waiting for the remote person/);
  const remote = await (await browser.newContext({ locale: 'pt-BR', viewport: { width: 390, height: 844 } })).newPage();
  await remote.goto(denied.question?.url ?? '');
  expect(await remote.textContent('body')).toMatch(/DESK-2/);
  await remote.locator('button[value="denied"]').click();
  await remote
    .getByText(/R-[0-9A-Z]{4}-/)
    .first()
    .waitFor();
  expect(await goOn(denied)).toMatchObject({ state: 'discarded', eventCount: 0 });
  // The page follows by itself.
  await admin
    .getByText(/answered no|The remote person did not allow/i)
    .first()
    .waitFor({ timeout: 30_000 });
  await remote.goto(denied.question?.url ?? '');
  expect(await remote.locator('button[value="allowed"]').count()).toBe(0);

  const allowed = await connect('s-4', 'DESK-2');
  await remote.goto(allowed.question?.url ?? '');
  await remote.locator('button[value="allowed"]').click();
  await remote
    .getByText(/R-[0-9A-Z]{4}-/)
    .first()
    .waitFor();
  expect(await goOn(allowed)).toMatchObject({ state: 'added' });
  await remote.locator('form[action="/receipt/withdrawal"] button').click();
  await remote
    .getByText(/retirado|retirada/i)
    .first()
    .waitFor();
  expect(await goOn(allowed)).toMatchObject({ state: 'discarded', eventCount: 0 });
  await admin.goto(`${url}/sessions/${allowed.session.id}`);
  expect(await admin.locator('#why').textContent()).toMatch(/The consent was withdrawn: nothing that was captured/);
  await remote.context().close();
});
