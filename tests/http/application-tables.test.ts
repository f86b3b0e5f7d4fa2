import { parse } from 'node-html-parser';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApplicationRule } from '../../src/server/domain/applications/create.ts';
import { pageOfApplicationRules } from '../../src/server/domain/applications/list.ts';
import type { ApplicationImport } from '../../src/server/domain/applications/table/model.ts';
import { type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let key: string;

beforeEach(async () => {
  box = testApp();
  key = box.key((await box.account('administrator')).id, ['settings.manage']);
});

const send = (table: string | Uint8Array, query = '') =>
  box.ask('POST', `/api/v1/imports/application-rules?filename=r.csv${query}`, {
    key,
    body: typeof table === 'string' ? new TextEncoder().encode(table) : table,
  });
const sent = async (table: string, query = '') => (await (await send(table, query)).json()) as ApplicationImport;
const rules = () => pageOfApplicationRules(box.ctx, { limit: 200 }).rules;
const records = () => Number(box.ctx.db.sqlite.prepare('SELECT count(*) FROM audit').pluck().get());

describe('refused', () => {
  it.each([
    ['a heading of something else', 'colour,size\nred,1\n', 'table.unknown-column'],
    ['no column of patterns', 'kind,product\nprocess,Till\n', 'table.no-column'],
    ['nothing', '', 'file.empty'],
  ])('%s', async (_, table, reason) => {
    const answer = await send(table);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(reason);
  });

  it('every wrong row is named by its line, and nothing of the table is in', async () => {
    const before = records();
    const { state, result } = await sent(
      [
        'pattern,kind,product,active',
        'kasse*,process,Till,yes',
        'a*b,process,X,yes',
        'desk,planet,X,',
        '*,window,X,',
        'KASSE*,process,Y,',
        'x.exe,process,X,maybe',
        'new,process',
      ].join('\n'),
    );
    expect(state).toBe('refused');
    expect(result.faults.map(({ line, field, reason }) => [line, field, reason])).toEqual([
      [3, 'pattern', 'star-inside'],
      [4, 'kind', 'none-of'],
      [5, 'pattern', expect.anything()],
      [6, 'pattern', 'table.name-twice'],
      [7, 'active', 'none-of'],
      [8, '', 'table.cells'],
    ]);
    expect(result.faultCount).toBe(6);
    expect(rules()).toEqual([]);
    expect(records()).toBe(before);
  });

  it('more than there can be', async () => {
    const lines = Array.from({ length: 501 }, (_, index) => `app-${index},process,Till`);
    const { state, result } = await sent(['pattern,kind,product', ...lines].join('\n'));
    expect([state, result.faults[0]?.reason]).toEqual(['refused', 'table.too-many-rows']);
    expect(rules()).toEqual([]);
  });

  it('who may not change settings', async () => {
    const supporter = box.key((await box.account('supporter', { email: 's@example.com' })).id);
    expect((await box.ask('POST', '/api/v1/imports/application-rules', { key: supporter, body: new Uint8Array() })).status).toBe(403);
    expect((await box.ask('GET', '/api/v1/exports/application-rules', { key: supporter })).status).toBe(403);
  });
});

describe('E2: rules as a table', () => {
  it('a dry run counts and changes nothing; then new ones come, known ones change, others stay', async () => {
    createApplicationRule(box.ctx, { kind: 'process', pattern: 'kasse*', product: 'Cash desk' });
    createApplicationRule(box.ctx, { kind: 'name', pattern: 'Stays', product: 'Same' });
    const table = 'Pattern;Kind;Product;learned\nKasse*;process;Till;no\nStays;name;Same;yes\ncom.acme.desk;bundle;;no\n';
    const before = records();
    expect(await sent(table, '&dryRun=true')).toMatchObject({ state: 'checked', result: { rows: 3, added: 1, changed: 1, unchanged: 1 } });
    expect(records()).toBe(before);
    expect(await sent(table)).toMatchObject({ state: 'done', result: { added: 1, changed: 1, unchanged: 1 } });
    expect(rules().map(({ kind, pattern, product }) => [kind, pattern, product])).toEqual([
      ['bundle', 'com.acme.desk', null],
      ['name', 'Stays', 'Same'],
      ['process', 'Kasse*', 'Till'],
    ]);
    expect(records()).toBe(before + 3);
  });

  it('what a spreadsheet would take for a formula goes out escaped and comes back as it was', async () => {
    createApplicationRule(box.ctx, { kind: 'window', pattern: '=HYPERLINK("x")', product: '@cmd|calc' });
    createApplicationRule(box.ctx, { kind: 'window', pattern: '-1+1', product: null, active: false });
    const answer = await box.ask('GET', '/api/v1/exports/application-rules', { key });
    expect(answer.headers.get('content-disposition')).toContain('application-rules.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const table = new TextDecoder().decode(bytes);
    for (const cell of table
      .split(/[\r\n]+/)
      .slice(1)
      .flatMap((line) => line.split(',')))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=@+-]/);
    const before = rules();
    expect(await (await send(bytes, '&dryRun=true')).json()).toMatchObject({ state: 'checked', result: { rows: 2, unchanged: 2 } });
    box.ctx.db.sqlite.exec('DELETE FROM application_rules');
    await send(bytes);
    const said = ({ kind, pattern, product, active }: (typeof before)[number]) => ({ kind, pattern, product, active });
    expect(rules().map(said)).toEqual(before.map(said));
  });

  it('the page takes and gives the same table, and tells what is wrong with it', async () => {
    const login = await box.login((await box.account('administrator', { email: 'a@example.com' })).id);
    const post = async (table: string, dryRun = false) => {
      const upload = new FormData();
      upload.set('file', new File([table], 'mine.csv'));
      if (dryRun) upload.set('dryRun', 'true');
      const sent = new Response(upload);
      const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
      return box.ask('POST', '/admin/applications/imports', { login, headers, body: new Uint8Array(await sent.arrayBuffer()) });
    };
    const form = parse(await (await box.ask('GET', '/admin/applications/imports/new', { login })).text());
    expect(form.querySelector('[name="file"]')).not.toBeNull();
    expect(form.querySelector('[name="makeGroups"]')).toBeNull();
    const wrong = await post('pattern,kind,product\n<b>*x,process,A\n');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('1 row is wrong');
    expect((await post('nonsense\n')).status).toBe(422);
    expect(await (await post('pattern,kind,product\nkasse*,process,Till\n', true)).text()).toContain('Nothing is wrong');
    expect(rules()).toEqual([]);
    const done = await post('pattern,kind,product\nkasse*,process,Till\n');
    expect([done.status, done.headers.get('location')]).toEqual([303, '/admin/applications?done=imported']);
    const list = parse(await (await box.ask('GET', '/admin/applications?done=imported', { login })).text());
    expect(list.querySelector('[role="status"]')?.text).toContain('All rules of the table are in.');
    expect(list.querySelectorAll('a').map((link) => link.getAttribute('href'))).toContain('/admin/applications/export');
    expect(await (await box.ask('GET', '/admin/applications/export', { login })).text()).toContain('kasse*,process,Till,yes,no');
  });
});
