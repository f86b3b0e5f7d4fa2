import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '../../src/db/transact.ts';
import { audit, named } from '../../src/server/domain/audit/append.ts';
import { checkExport } from '../../src/server/domain/audit/check-export.ts';
import { eraseName } from '../../src/server/domain/audit/erase.ts';
import { signHead } from '../../src/server/domain/audit/sign.ts';
import { verifyNow } from '../../src/server/domain/audit/verification.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { hour } from '../../src/server/kit/clock.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { addRecords, openForTampering } from '../helpers/audit-chain.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let auditor: string;

beforeEach(async () => {
  box = testApp();
  auditor = await box.login((await box.account('auditor')).id);
});

describe('refused', () => {
  const addresses: [method: string, path: string][] = [
    ['GET', '/api/v1/audit'],
    ['GET', '/api/v1/audit/verification'],
    ['POST', '/api/v1/audit/verification'],
    ['GET', '/api/v1/audit/export'],
    ['GET', '/api/v1/audit/public-key'],
    ['GET', '/admin/audit'],
    ['GET', '/admin/audit/export'],
    ['GET', '/admin/audit/public-key'],
    ['GET', '/admin/audit/verification'],
    ['POST', '/admin/audit/verification'],
  ];

  it.each(addresses)('H1: %s %s without the permission "audit.view"', async (method, path) => {
    const manager = await box.login((await box.account('manager')).id);
    expect((await box.ask(method, path, { login: manager })).status).toBe(path.startsWith('/api/') ? 403 : 404);
    expect((await box.ask(method, path)).status).not.toBe(200);
  });

  it.each([
    ['actor=nobody@example.com', 'actor'],
    ['from=yesterday', 'from'],
    ['source=radio', 'source'],
    ['from=2026-03-02T10:00:00Z&to=2026-03-02T09:00:00Z', 'to'],
    ['cursor=x', 'cursor'],
    ['limit=500', 'limit'],
    ['who=ana', 'who'],
  ])('K5: the API names the field that is wrong: %s', async (query, field) => {
    const response = await box.ask('GET', `/api/v1/audit?${query}`, { login: auditor });
    expect(response.status).toBe(400);
    expect(await refusal(response)).toMatchObject({ code: 'input.invalid', params: { field } });
  });

  it.each([
    ['actor=nobody@example.com', 'actor-error'],
    ['from=noon', 'from-error'],
    ['from=2026-03-02T10:00&to=2026-03-02T09:00', 'to-error'],
  ])('K5: the page tells it at the field: %s', async (query, error) => {
    const response = await box.ask('GET', `/admin/audit?${query}`, { login: auditor });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`id="${error}"`);
  });
});

describe('the API', () => {
  it('K5: lists records newest first, in pages, with the names that ids stand for', async () => {
    addRecords(box.ctx, 7);
    const first = (await (await box.ask('GET', '/api/v1/audit?noun=thing&limit=4', { login: auditor })).json()) as {
      records: { recordId: string; names: Record<string, string> }[];
      next: string;
    };
    expect(first.records.map(({ recordId }) => recordId)).toEqual(['t7', 't6', 't5', 't4']);
    const second = await box.ask('GET', `/api/v1/audit?noun=thing&limit=4&cursor=${first.next}`, { login: auditor });
    expect(await second.json()).toMatchObject({ records: [{ recordId: 't3' }, { recordId: 't2' }, { recordId: 't1' }], next: null });
    await box.ask('POST', '/api/v1/audit/verification', { login: auditor });
    await verifyNow(box.ctx);
    const own = await box.ask('GET', '/api/v1/audit?actor=auditor@example.com', { login: auditor });
    expect(await own.json()).toMatchObject({ records: [{ noun: 'audit', action: 'verified', source: 'api' }] });
    const made = await box.ask('GET', '/api/v1/audit?noun=account&action=created', { login: auditor });
    const [record] = ((await made.json()) as typeof first).records;
    expect(Object.values(record?.names ?? {})).toContain('auditor@example.com');
  });

  it('K5: a check is asked for, told while it runs, and told when it is done; only asking writes a record', async () => {
    const state = async () => (await box.ask('GET', '/api/v1/audit/verification', { login: auditor })).json();
    expect(await state()).toMatchObject({ running: null, last: null, signed: null });
    const asked = await box.ask('POST', '/api/v1/audit/verification', { login: auditor });
    expect([asked.status, await asked.json()]).toMatchObject([202, { running: { done: 0 } }]);
    await verifyNow(box.ctx);
    expect(await state()).toMatchObject({ running: null, last: { broken: null, actor: expect.stringMatching(/^account:/) } });
  });

  it('K5: an export can be checked elsewhere with the public key; it is in the log, and the log is signed with it', async () => {
    addRecords(box.ctx, 1100);
    const key = (await (await box.ask('GET', '/api/v1/audit/public-key', { login: auditor })).json()) as { publicKey: string };
    const response = await box.ask('GET', '/api/v1/audit/export?names=true', { login: auditor });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="debrief-audit-2026-03-02.jsonl"');
    const lines = (await response.text()).trimEnd().split('\n');
    const verdict = await checkExport(bytes(lines), key.publicKey);
    expect(verdict).toMatchObject({ broken: null, complete: true, records: 1103, signedTo: 1103 });
    const last = JSON.parse(lines.at(-3) ?? '') as { action: string; actor: string };
    expect(last).toMatchObject({ action: 'exported', source: 'api' });
  });
});

async function* bytes(lines: readonly string[]) {
  for (const line of lines) yield Buffer.from(line);
}

describe('the page', () => {
  const page = async (query = '', login = auditor) => (await box.ask('GET', `/admin/audit${query}`, { login })).text();
  /** The records' sentences, without their marks. */
  const sentences = async (query = '', login = auditor) =>
    [...(await page(query, login)).matchAll(/<p class="log-sentence">(.*?)<\/p>/gs)].map(([, html = '']) => html.replace(/<[^>]+>/g, ''));

  it('K5: tells in the reader’s language who changed what from what to what', async () => {
    const administrator = await box.login((await box.account('administrator', { language: 'fr' })).id);
    const rui = await box.account('supporter', { email: 'rui@example.com' });
    await box.ask('PATCH', `/api/v1/accounts/${rui.id}`, { login: administrator, body: { role: 'manager' } });
    const told = 'Ana Lima a fait passer Ana Lima du rôle Technicien au rôle Responsable';
    expect(await sentences('?what=account.changed', administrator)).toEqual([told]);
    expect(await sentences('?what=account.changed')).toEqual(['Ana Lima changed the role of Ana Lima from Supporter to Manager']);
  });

  it('H2: leads where its reader may go, and nowhere else', async () => {
    const { id } = await box.account('supporter', { email: 'rui@example.com' });
    const { session } = openSession(box.ctx, sampleSession());
    expect(await page()).not.toContain(`href="/admin/accounts/${id}"`);
    expect(await page()).not.toContain(`href="/sessions/${session.id}"`);
    const administrator = await box.login((await box.account()).id);
    expect(await page('', administrator)).toContain(`href="/admin/accounts/${id}"`);
    expect(await page('', administrator)).toContain(`href="/sessions/${session.id}"`);
  });

  it('E10: what stands in a name stays text, and what was erased is called so', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    transact(box.ctx.db, () => audit(box.ctx, { action: 'created', noun: 'group', id: 'g1', details: { name: named(box.ctx, hostile) } }));
    const before = await page();
    expect(before).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(before).not.toContain('<img');
    eraseName(box.ctx, hostile);
    const after = await page();
    expect(after).not.toContain('onerror');
    expect(after).toContain('<dd>erased</dd>');
  });

  it('K5: its filters are of one mind with the API’s; times are the reader’s', async () => {
    const { ctx, clock } = box;
    const kolkata = await box.login((await box.account('auditor', { email: 'k@example.com', timeZone: 'Asia/Kolkata' })).id);
    addRecords(ctx, 1);
    clock.advance(hour);
    transact(ctx.db, () => audit({ ...ctx, source: 'cli', actor: { kind: 'operator' } }, { action: 'did', noun: 'thing', id: 't2' }));
    // The first record is of 09:00 UTC, the second of 10:00; in Kolkata 14:30 and 15:30.
    for (const [query, login, ids] of [
      ['what=thing', auditor, ['t2', 't1']],
      ['what=thing.did&source=cli', auditor, ['t2']],
      ['actor=operator', auditor, ['t2']],
      ['record=t1', auditor, ['t1']],
      ['what=thing&from=2026-03-02T09:01', auditor, ['t2']],
      ['what=thing&to=2026-03-02T09:00', auditor, ['t1']],
      ['what=thing&to=2026-03-02T09:00', kolkata, []],
      ['what=thing&from=2026-03-02T14:31&to=2026-03-02T15:30', kolkata, ['t2']],
    ] as const) {
      const found = (await sentences(`?${query}`, login)).map((text) => /t\d/.exec(text)?.[0]);
      expect(found, query).toEqual(ids);
    }
  });

  it('K5: goes on page by page, and keeps the filter', async () => {
    addRecords(box.ctx, 120);
    const ids: (string | undefined)[] = [];
    let query: string | undefined = '?what=thing';
    while (query !== undefined) {
      const html: string = await page(query);
      ids.push(...[...html.matchAll(/<strong>(t\d+)<\/strong>/g)].map(([, id]) => id));
      query = /href="\/admin\/audit(\?[^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(ids).toEqual(Array.from({ length: 120 }, (_, index) => `t${120 - index}`));
  });

  it('K5: tells the state of the log; a check is asked for on it, and what was found stands there', async () => {
    expect(await page()).toContain('Not checked yet');
    addRecords(box.ctx, 3);
    signHead(box.ctx);
    const asked = await box.ask('POST', '/admin/audit/verification', { login: auditor, body: new URLSearchParams() });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/admin/audit']);
    const waiting = await page();
    expect(waiting).toContain('hx-get="/admin/audit/verification"');
    await verifyNow(box.ctx);
    expect(await page()).toContain('Intact when last checked');
    openForTampering(box.ctx);
    box.ctx.db.sqlite.exec('UPDATE audit SET at = at + 1 WHERE seq = 4');
    await verifyNow(box.ctx);
    expect(await page()).toContain('Broken at record 4');
    const fragment = await box.ask('GET', '/admin/audit/verification', { login: auditor });
    expect(await fragment.text()).toMatch(/^<section id="log-state"/);
  });

  it('K5: exports what its filter shows, in the reader’s time', async () => {
    addRecords(box.ctx, 2);
    const response = await box.ask('GET', '/admin/audit/export?what=thing&format=csv&from=2026-03-02T09:00', { login: auditor });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await response.text()).trim().split('\r\n')).toHaveLength(3);
    expect(await sentences('?what=audit')).toEqual(['Ana Lima exported the audit log']);
  });
});
