import { beforeEach, describe, expect, it } from 'vitest';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { answerQuestion } from '../../src/server/domain/consent/answer.ts';
import type { Receipt } from '../../src/server/domain/receipts/model.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let login: string;
let key: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  const { id } = await box.account();
  login = await box.login(id);
  key = box.key(id, ['audit.view', 'devices.manage', 'summaries.view']);
});

const hostile = '=cmd|"<script>alert(1)</script>';
let ids = 0;

/** Of an imported session, or of one whose remote person answered. */
function keep(answer: 'attested' | 'allowed' | 'denied'): { receipt: string; session: string } {
  const input = sampleSession({ id: `r${++ids}`, events: sampleEvents(2), device: { name: `ASK-${ids}` } });
  registerDevice(box.ctx, `ASK-${ids}`, { access: 'after-confirmation' });
  if (answer === 'attested') {
    const [taken] = importSessions(box.ctx, [input], { ...attestation, wording: hostile });
    return { session: taken?.id ?? '', receipt: receiptsOfSession(box.ctx.db, taken?.id ?? '')[0]?.id ?? '' };
  }
  const { session, question } = openSession(box.ctx, input);
  const token = question?.path.slice('/consent/'.length) ?? '';
  const { receipt } = answerQuestion(box.ctx, token, {
    answer,
    wording: 'Dürfen wir?',
    language: 'de',
    platform: null,
    wantedLanguage: null,
  });
  return { session: session.id, receipt: receipt.id };
}

const api = (method: string, path: string, as = key) => box.ask(method, `/api/v1${path}`, { key: as });
const number = (id: string) => box.ctx.db.sqlite.prepare('SELECT number FROM receipts WHERE id = ?').pluck().get(id) as string;
const records = (action: string) => box.ctx.db.sqlite.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action);
const list = async (query = '', as = key) =>
  (await (await api('GET', `/receipts${query}`, as)).json()) as { receipts: Receipt[]; next: string | null };

describe('B5: a receipt’s number is the person’s secret', () => {
  const masked = /^R-[0-9A-Z]{4}-••••-••••$/;

  it('never stands in a list, a file or the audit log', async () => {
    const { receipt } = keep('attested');
    const shown = [
      await (await api('GET', '/receipts')).text(),
      await (await api('GET', '/exports/receipts?format=jsonl')).text(),
      await (await api('GET', '/exports/receipts')).text(),
      await (await box.ask('GET', '/admin/receipts', { login })).text(),
      await (await box.ask('GET', `/admin/receipts/${receipt}/withdrawal`, { login })).text(),
      JSON.stringify(box.ctx.db.sqlite.prepare('SELECT details FROM audit').all()),
    ];
    for (const text of shown) expect(text).not.toContain(number(receipt).slice(7));
    expect((await list()).receipts[0]?.number).toMatch(masked);
  });

  it('is not shown to whoever manages devices and may not see the session: with it they could read it', async () => {
    const role = createRole(box.ctx, {
      name: 'Devices',
      grants: { 'devices.manage': 'all', 'audit.view': 'all', 'summaries.view': 'own' },
    }).id;
    const other = box.key((await box.account(role, { email: 'bo@example.com' })).id, ['audit.view', 'devices.manage', 'summaries.view']);
    const { receipt } = keep('attested');
    const read = (await (await api('GET', `/receipts/${receipt}`, other)).json()) as Receipt;
    expect(read).toMatchObject({ number: expect.stringMatching(masked), session: null });
    expect(records('number-shown')).toBe(0);
  });

  it('is not shown to auditors, who see everything else', async () => {
    const auditor = box.key((await box.account('auditor')).id, ['audit.view']);
    const { receipt } = keep('allowed');
    const read = (await (await api('GET', `/receipts/${receipt}`, auditor)).json()) as Receipt;
    expect(read).toMatchObject({ number: expect.stringMatching(masked), wording: 'Dürfen wir?', answer: 'allowed', session: null });
    expect((await api('POST', `/receipts/${receipt}/withdrawal`, auditor)).status).toBe(403);
    expect(records('withdrawn')).toBe(0);
  });

  it('is shown to an administrator, who leaves a record', async () => {
    const { receipt, session } = keep('allowed');
    expect(await (await api('GET', `/receipts/${receipt}`)).json()).toMatchObject({ number: number(receipt), session });
    const shown = await (await box.ask('GET', `/admin/receipts/${receipt}`, { login })).text();
    expect(shown).toContain(number(receipt));
    expect(/<title>(.*?)<.title>/.exec(shown)?.[1]).toBe('Receipt · Debrief');
    expect(records('number-shown')).toBe(2);
  });
});

describe('refused', () => {
  it.each([
    ['GET', '/receipts/none', 404, 'record.missing'],
    ['POST', '/receipts/none/withdrawal', 404, 'record.missing'],
    ['GET', '/receipts?answer=perhaps', 400, 'input.invalid'],
    ['GET', '/receipts?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z', 400, 'input.invalid'],
    ['GET', '/receipts?cursor=nonsense', 400, 'input.invalid'],
    ['GET', '/exports/receipts?format=xlsx', 400, 'input.invalid'],
  ])('%s %s', async (method, path, status, code) => {
    const response = await api(method, path);
    expect([response.status, (await refusal(response)).code]).toEqual([status, code]);
  });

  it('a day that is none, at its field', async () => {
    const response = await box.ask('GET', '/admin/receipts?from=2026-02-31', { login });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('id="from-error"');
  });
});

it('are listed newest first, page by page, by period, answer, kind and whether withdrawn', async () => {
  const ids = [];
  for (const answer of ['attested', 'allowed', 'denied', 'allowed'] as const) {
    ids.push(keep(answer).receipt);
    box.clock.advance(24 * 3600_000);
  }
  const [first, second, third, fourth] = ids;
  const found = async (query: string) => (await list(query)).receipts.map(({ id }) => id);
  await api('POST', `/receipts/${second}/withdrawal`);
  expect(await found('')).toEqual([fourth, third, second, first]);
  const page = await list('?limit=3');
  expect(await found(`?limit=3&cursor=${page.next}`)).toEqual([first]);
  expect(await found('?kind=attested')).toEqual([first]);
  expect(await found('?answer=denied')).toEqual([third]);
  expect(await found('?withdrawn=true')).toEqual([second]);
  expect(await found('?withdrawn=false&answer=allowed')).toEqual([fourth, first]);
  expect(await found('?from=2026-03-03T00:00:00Z&to=2026-03-04T23:00:00Z')).toEqual([third, second]);
  const fresh = await box.login((await box.account('auditor')).id);
  const days = await (await box.ask('GET', '/admin/receipts?from=2026-03-03&to=2026-03-03', { login: fresh })).text();
  expect(days.match(/\/admin\/receipts\/0[\w-]+/g)).toEqual([`/admin/receipts/${second}`]);
});

it('B3, B5: an administrator withdraws for the person: asked once more, what was kept is gone, the receipt and the record stay', async () => {
  const { receipt, session } = keep('attested');
  const asked = await (await box.ask('GET', `/admin/receipts/${receipt}/withdrawal`, { login })).text();
  expect(asked).toContain('cannot be brought back');
  const response = await box.ask('POST', `/admin/receipts/${receipt}/withdrawal`, { login, body: new URLSearchParams() });
  expect(response.headers.get('location')).toBe(`/admin/receipts/${receipt}?done=withdrawn`);
  expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM events WHERE session_id = ?').pluck().get(session)).toBe(0);
  expect(box.ctx.db.sqlite.prepare('SELECT capture FROM sessions WHERE id = ?').pluck().get(session)).toBe('withdrawn');
  expect((await list('?withdrawn=true')).receipts).toMatchObject([{ id: receipt, withdrawnAt: '2026-03-02T09:00:00.000Z' }]);
  const record = box.ctx.db.sqlite.prepare("SELECT actor, details FROM audit WHERE action = 'withdrawn'").get() as {
    actor: string;
    details: string;
  };
  expect(record.actor).toMatch(/^account:/);
  expect(JSON.parse(record.details)).toMatchObject({ receipt, events: 2 });
  expect(await (await api('POST', `/receipts/${receipt}/withdrawal`)).json()).toMatchObject({ state: 'unchanged', events: 0 });
  expect(records('withdrawn')).toBe(1);
});

it('B2: who denied has nothing to withdraw', async () => {
  const { receipt, session } = keep('denied');
  expect(await (await api('POST', `/receipts/${receipt}/withdrawal`)).json()).toMatchObject({ state: 'unchanged' });
  expect(box.ctx.db.sqlite.prepare('SELECT capture FROM sessions WHERE id = ?').pluck().get(session)).toBe('refused');
  expect(await (await box.ask('GET', `/admin/receipts/${receipt}`, { login })).text()).not.toContain('/withdrawal');
});

it('K5: an export is recorded before its first piece, and no cell of it is a formula', async () => {
  keep('attested');
  const csv = await (await api('GET', '/exports/receipts?kind=attested')).text();
  expect(records('list-exported')).toBe(1);
  expect(csv.split('\r\n')[0]).toBe('id,number,kind,answer,basis,attestedBy,wording,language,device,platform,at,withdrawnAt,session');
  expect(csv).toContain(`"'=cmd`);
  const lines = (await (await box.ask('GET', '/admin/receipts/export?format=jsonl&kind=attested', { login })).text()).trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as Receipt).wording)).toEqual([hostile]);
});

it('lets no wording become markup', async () => {
  const { receipt } = keep('attested');
  expect(await (await box.ask('GET', `/admin/receipts/${receipt}`, { login })).text()).not.toContain('<script>alert');
});
