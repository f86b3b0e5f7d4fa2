import { describe, expect, it } from 'vitest';
import { pointsOfSession } from '../../src/db/queries/open-points.ts';
import { createDeviceGroup } from '../../src/server/domain/devices/groups.ts';
import { day } from '../../src/server/kit/clock.ts';
import { registerDevice } from '../helpers/context.ts';
import { statement, write } from '../helpers/insights.ts';
import { queueBox } from '../helpers/queue.ts';

/** Sessions with open points of ana, who shares a group with ben, and of cem, who shares none. */
async function pointBox() {
  const made = await queueBox();
  const { ctx, waiting } = made;
  const told = (whose: 'ana' | 'ben' | 'cem', texts: readonly string[], device?: string, isKnown = false) => {
    const { id } = waiting(whose, device, isKnown);
    write(ctx, id, { open: texts.map(statement) });
    return { id, points: pointsOfSession(ctx.db, id).map(({ id: point }) => point) };
  };
  const html = async (who: Parameters<typeof made.page>[0], path: string) => (await made.page(who, path)).text();
  return { ...made, told, html };
}

const doneAt = (ctx: Awaited<ReturnType<typeof pointBox>>['ctx'], id: string) => pointsOfSession(ctx.db, id)[0]?.doneAt ?? null;

describe('F3: the page of open points refuses', () => {
  it('points of sessions that one may not see: not listed, not counted, not marked', async () => {
    const { told, html, post, ctx } = await pointBox();
    const theirs = told('cem', ['Order a drum']);
    for (const who of ['ana', 'ben'] as const) {
      expect(await html(who, '/open-points')).not.toContain('Order a drum');
      expect(await html(who, '/open-points?state=all')).not.toContain('Without a group</th>');
      expect((await post(who, `/open-points/${theirs.points[0]}/mark`, { as: 'done' })).status).toBe(404);
    }
    expect((await post('root', '/open-points/none/mark', { as: 'done' })).status).toBe(404);
    expect(doneAt(ctx, theirs.id)).toBeNull();
  });

  it('marks by who may not edit summaries, and shows them no button', async () => {
    const { told, html, post, ctx } = await pointBox();
    const { id, points } = told('ana', ['Order a drum']);
    expect((await post('reader', `/open-points/${points[0]}/mark`, { as: 'done' })).status).toBe(404);
    const shown = await html('reader', '/open-points');
    expect(shown).toContain('Order a drum');
    expect(shown).not.toContain('Mark as done');
    expect(doneAt(ctx, id)).toBeNull();
  });

  it.each(['state=gone', 'age=century', 'cursor=bm9uc2Vuc2U', 'group=', 'age='])('GET /open-points?%s', async (query) => {
    const { page } = await pointBox();
    expect((await page('ana', `/open-points?${query}`)).status).toBe(query.endsWith('=') ? 200 : 400);
  });

  it('a mark that is neither', async () => {
    const { told, post } = await pointBox();
    const { points } = told('ana', ['Order a drum']);
    expect((await post('ana', `/open-points/${points[0]}/mark`, { as: 'perhaps' })).status).toBe(400);
  });
});

describe('F3: the page of open points', () => {
  it('is marked as done by whom and when, and back, where the list was', async () => {
    const { told, html, post, ctx } = await pointBox();
    const { id, points } = told('ana', ['Order a drum', 'Call back']);
    const done = await post('ana', `/open-points/${points[0]}/mark`, { as: 'done', group: 'none', age: 'day', state: 'all' });
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      `/open-points?group=none&age=day&state=all&marked=${points[0]}&as=done`,
    ]);
    expect(doneAt(ctx, id)).toBe(ctx.now().getTime());
    const after = await html('ana', done.headers.get('location') ?? '');
    for (const text of ['Marked as done.', 'Undo', 'Order a drum', 'Call back', 'Done by ana Lima']) expect(after).toContain(text);
    const open = await html('ana', '/open-points');
    expect([open.includes('Order a drum'), open.includes('Call back')]).toEqual([false, true]);
    await post('ana', `/open-points/${points[0]}/mark`, { as: 'open' });
    expect(doneAt(ctx, id)).toBeNull();
  });

  it('filters by group and age, as the table of counts leads to', async () => {
    const { told, html, ctx, box } = await pointBox();
    const group = createDeviceGroup(ctx, { name: 'Tills' }).id;
    registerDevice(ctx, 'TILL-1', { groupId: group });
    told('ana', ['Renew the contract'], 'TILL-1', true);
    told('ana', ['Order a drum'], 'PC-1');
    box.clock.advance(4 * day);
    const shown = async (query: string, who: 'ana' | 'root' = 'ana') => {
      const page = await html(who, `/open-points?${query}`);
      return ['Renew the contract', 'Order a drum'].map((text) => page.includes(text));
    };
    const all = await html('ana', '/open-points');
    expect(all).toContain(`href="/open-points?group=${group}&amp;age=week"`);
    expect(await shown(`group=${group}&age=week`)).toEqual([true, false]);
    expect(await shown('group=none&age=week')).toEqual([false, true]);
    expect(await shown('age=day')).toEqual([false, false]);
    expect(await shown('age=month')).toEqual([false, false]);
    box.clock.advance(30 * day);
    expect(await shown('age=older', 'root')).toEqual([true, true]);
    expect(await shown('age=week', 'root')).toEqual([false, false]);
  });

  it('leads page by page through every point once', async () => {
    const { told, html } = await pointBox();
    for (let n = 0; n < 60; n++) told('ana', [`Point ${n}.`]);
    const first = await html('ana', '/open-points');
    const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? [];
    const second = await html('ana', next.replaceAll('&amp;', '&'));
    const said = [...`${first}${second}`.matchAll(/Point \d+\./g)].map(([text]) => text);
    expect([said.length, new Set(said).size]).toEqual([60, 60]);
    expect(second).toContain('name="cursor"');
  });

  it('E10: what a session said is text there', async () => {
    const { told, html } = await pointBox();
    told('ana', ['<img src=x onerror=alert(1)>'], '<b>PC</b>');
    const shown = await html('ana', '/open-points');
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(shown).not.toContain('<b>PC');
  });
});
