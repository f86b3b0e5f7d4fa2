import { beforeEach, describe, expect, it } from 'vitest';
import { checkExport } from '../../src/server/domain/audit/check-export.ts';
import { verifyNow } from '../../src/server/domain/audit/verification.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { addRecords } from '../helpers/audit-chain.ts';

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
    expect((await box.ask(method, path, { login: manager })).status).toBe(403);
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

  it('K5: tells who changed what from what to what, without a link that the reader may not follow', async () => {
    const { id } = await box.account('supporter', { email: 'rui@example.com' });
    const html = await page();
    expect(html).toContain('audit');
    expect(html).not.toContain(`href="/admin/accounts/${id}"`);
    const administrator = await box.login((await box.account()).id);
    expect(await page('', administrator)).toContain(`href="/admin/accounts/${id}"`);
  });
});
