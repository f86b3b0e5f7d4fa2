import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/server/cli/program.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { refusal, testApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { statement, write } from '../helpers/insights.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';
import { paper } from '../unit/models/make.ts';

/** Somebody signed in, and sessions of theirs and of others with a summary each. */
async function insightApp(role = 'administrator') {
  const box = testApp(undefined, { activated: true });
  const { id } = await box.account(role, { email: 'ana@example.com' });
  const login = await box.login(id);
  const add = (name: string, email: string) => {
    const session = openSession(
      box.ctx,
      sampleSession({ id: name, supporter: { name, email }, events: sampleEvents(3), end: '2026-03-02T08:30:00Z' }),
    ).session;
    write(box.ctx, session.id, { text: `Printer of ${name} is offline`, open: [statement(`Call ${name}`)] });
    return session.id;
  };
  const own = add('Ana', 'ana@example.com');
  const other = add('Ben', 'ben@example.org');
  const get = (path: string) => box.ask('GET', `/api/v1${path}`, { login });
  const json = async (path: string) => (await get(path)).json() as Promise<Record<string, never>>;
  return { box, login, own, other, get, json };
}

describe('F2: insights by API refuse', () => {
  it.each([
    ['/insights?outcome=fine', 'outcome'],
    ['/insights?from=yesterday', 'from'],
    ['/insights?sort=best', 'sort'],
    ['/insights?cursor=bm9uc2Vuc2U', 'cursor'],
    ['/insights?limit=201', 'limit'],
    ['/insights?supporters=ana', 'supporters'],
    ['/insights?from=2026-03-02&to=2026-03-01', 'to'],
    ['/insights?text=a&text=b', 'text'],
    ['/insights/figures?flags=perhaps', 'flags'],
    ['/insights/figures?purpose=no', 'purpose'],
    ['/insights/open-points?state=some', 'state'],
    ['/insights/open-points?olderThan=-1', 'olderThan'],
  ])('%s', async (path, field) => {
    const { get } = await insightApp();
    const response = await get(path);
    expect(response.status).toBe(400);
    expect((await refusal(response)).params['field']).toBe(field);
  });

  it('F5: figures per supporter, unless the company wants them', async () => {
    const { get } = await insightApp();
    for (const path of ['/insights', '/insights/figures']) {
      const response = await get(`${path}?supporter=x&purpose=Planning`);
      expect([response.status, (await refusal(response)).code]).toEqual([403, 'auth.forbidden']);
    }
  });
});

describe('F1, F2, F3: insights by API', () => {
  it.each([
    ['administrator', 2],
    ['supporter', 1],
  ])('an %s gets what a role shows: %i', async (role, count) => {
    const { json, own } = await insightApp(role);
    expect(await json('/insights?type=printing&type=hardware&text=print')).toMatchObject({ insights: { length: count }, next: null });
    expect(await json('/insights/figures?from=2026-03-01&to=2026-03-02')).toMatchObject({ sessions: count, minutes: 30 * count });
    expect(await json('/insights/choices')).toMatchObject({ types: ['printing'], supporters: null });
    expect(await json('/insights/open-points?limit=1')).toMatchObject({ openPoints: { length: 1 } });
    expect(await json('/insights/open-points/counts')).toMatchObject({ counts: [{ group: null, open: count }] });
    expect(await json(`/sessions/${own}/similar`)).toMatchObject({ similar: { length: count - 1 } });
  });

  it('a mark comes and goes; of what one may not see there is none', async () => {
    const { box, login, json } = await insightApp('supporter');
    const all = testAppPoints(await box.ask('GET', '/api/v1/insights/open-points', { key: box.key(null) }));
    const [own, other] = await all;
    const mark = (id: string | undefined, method: string) =>
      box.ask(method, `/api/v1/insights/open-points/${id}/mark`, { login, ...(method === 'POST' && { body: {} }) });
    expect((await mark(other, 'POST')).status).toBe(404);
    expect((await mark('none', 'DELETE')).status).toBe(404);
    expect(await (await mark(own, 'POST')).json()).toMatchObject({ done: { by: 'Ana Lima' } });
    expect(await json('/insights/open-points')).toMatchObject({ openPoints: [] });
    expect((await mark(own, 'DELETE')).status).toBe(204);
    expect(await json('/insights/open-points')).toMatchObject({ openPoints: { length: 1 } });
  });

  it('the check finds all right, and a rebuild tells how many', async () => {
    const { box, login, json } = await insightApp();
    expect(await json('/insights/verification')).toEqual({ insights: 2, wrong: [] });
    const rebuilt = await box.ask('POST', '/api/v1/insights/rebuild', { login, body: {} });
    expect([rebuilt.status, await rebuilt.json()]).toEqual([202, { insights: 2 }]);
  });
});

async function testAppPoints(response: Response): Promise<string[]> {
  const { openPoints } = (await response.json()) as { openPoints: { id: string }[] };
  return openPoints.map(({ id }) => id);
}

describe('F1, F2: on the command line', () => {
  const run = async (...args: string[]) => {
    const [out, err] = [paper(), paper()];
    const env = { DEBRIEF_DATA: temporaryFolder(), DEBRIEF_LANGUAGE: 'en' };
    const code = await runCli(['insights', ...args], { in: process.stdin, out: out.out, err: err.out, env });
    return { code, out: out.text().trim(), err: err.text().trim() };
  };

  it.each([
    [['list', '--outcome', 'fine'], /outcome/],
    [['list', '--sort', 'best'], /sort/],
    [['figures', '--from', 'soon'], /from/i],
    [['open', '--state', 'some'], /state/],
    [['search'], /words/],
  ])('refuses %j', async (args, why) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(why) });
  });

  it.each([
    [['list'], 'No summary fits.'],
    [['search', '"', 'AND', '*'], 'No summary fits.'],
    [['figures', '--type', 'printing', '--type', 'hardware'], '0 sessions with a summary, 0 min'],
    [['open'], 'Nothing is open.'],
    [['verify'], '0 summaries compared: everything is right'],
    [['rebuild'], '0 summaries will be counted and indexed anew, beginning within a minute of the server running'],
  ])('%j answers on an empty box', async (args, out) => {
    expect(await run(...args)).toMatchObject({ code: 0, out });
  });
});
