import { describe, expect, it } from 'vitest';
import { companyScopes, makeWorld } from '../helpers/world.ts';

function box() {
  const world = makeWorld('administrator');
  world.box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  const key = world.companyKey(companyScopes);
  const path = `/api/v1/sessions/${world.sessions.own}/summary`;
  const ask = async (method: string, address: string, body?: object) => {
    const response = await world.box.ask(method, address, { key, body });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return { ...world, path, ask };
}

describe('refused', () => {
  it.each([
    ['PATCH', '', { version: 1, steps: [] }, 400, 'input.invalid'],
    ['PATCH', '', { version: 1, issueTypes: ['gardening'] }, 400, 'input.invalid'],
    ['PATCH', '', { version: 2, title: 'A' }, 409, 'summary.changed'],
    ['PUT', '/review', { version: 2 }, 409, 'summary.changed'],
    ['DELETE', '/review?version=2', undefined, 409, 'summary.changed'],
    ['GET', '/versions/2', undefined, 404, 'record.missing'],
    ['GET', '/versions/x', undefined, 404, 'record.missing'],
    ['GET', '/differences?from=1', undefined, 400, 'input.invalid'],
    ['GET', '/differences?from=1&to=2', undefined, 404, 'record.missing'],
    ['POST', '/versions/1/restoration', {}, 409, 'record.conflict'],
    ['PUT', '/versions/1/feedback', { useful: true, reasons: ['other'] }, 400, 'input.invalid'],
    ['POST', '', { instruction: 'a'.repeat(301) }, 400, 'input.invalid'],
    ['POST', '', { model: 'other' }, 409, 'model.not-in-use'],
    ['GET', '/deletion?log=perhaps', undefined, 400, 'input.invalid'],
  ])('%s %s %j', async (method, below, body, status, code) => {
    const { path, ask } = box();
    expect(await ask(method, path + below, body)).toMatchObject({ status, body: { error: { code } } });
  });

  it('an evaluation where nothing is corrected, and one that is not there', async () => {
    const { ask } = box();
    expect(await ask('POST', '/api/v1/evaluations', {})).toMatchObject({ status: 409 });
    expect(await ask('GET', '/api/v1/evaluations/none')).toMatchObject({ status: 404 });
  });
});

it('E8: of many who edit the same version at once, one is taken, and every other one is told which version is there now', async () => {
  const { path, ask } = box();
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => ask('PATCH', path, { version: 1, title: `Edit ${i}` })));
  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(1);
  for (const { status, body } of answers.filter((one) => !taken.includes(one))) {
    expect([status, body.error.code, body.error.params]).toEqual([409, 'summary.changed', { version: 2 }]);
  }
  const { body } = await ask('GET', path);
  expect(body.summary).toMatchObject({ version: 2, content: { title: { by: 'person' } } });
});

it('E8: what was asked for with an instruction is the same work when asked again, and another wish is told to wait', async () => {
  const { path, ask } = box();
  const first = await ask('POST', path, { instruction: 'Name the printer.' });
  expect(first.status).toBe(202);
  expect((await ask('POST', path, {})).body.jobId).toBe(first.body.jobId);
  expect(await ask('POST', path, { language: 'fr' })).toMatchObject({ status: 409, body: { error: { code: 'summary.busy' } } });
});

it('E8: both go with one request, after a forecast that changes nothing', async () => {
  const { path, ask } = box();
  const told = await ask('GET', `${path}/deletion?log=delete`);
  expect(told.body).toMatchObject({ versions: 1, events: 3 });
  expect((await ask('DELETE', `${path}?log=delete`)).status).toBe(204);
  expect((await ask('GET', path)).body).toMatchObject({ summary: null });
  expect((await ask('DELETE', path)).status).toBe(404);
});

describe('E8: a summary that was deleted says so', () => {
  it('with the time, also once its work is swept away, until a new one is asked for', async () => {
    const { path, ask, box: made } = box();
    expect((await ask('GET', path)).body).toMatchObject({ state: 'done', deletedAt: null });
    await ask('DELETE', path);
    const { state, deletedAt, summary } = (await ask('GET', path)).body;
    expect([state, summary]).toEqual(['deleted', null]);
    expect(Date.parse(deletedAt)).toBe(made.ctx.now().getTime());
    made.ctx.db.sqlite.exec('DELETE FROM jobs');
    expect((await ask('GET', path)).body).toMatchObject({ state: 'deleted', deletedAt, work: null });
    expect((await ask('POST', path, {})).status).toBe(202);
    expect((await ask('GET', path)).body).toMatchObject({ state: 'queued', deletedAt: null });
  });

  it('where only the log was deleted, the summary stands; where none ever was, nothing was deleted', async () => {
    const { path, ask, sessions, box: made } = box();
    await ask('DELETE', `/api/v1/sessions/${sessions.own}/log`);
    expect((await ask('GET', path)).body).toMatchObject({ state: 'done', deletedAt: null });
    made.ctx.db.sqlite.exec('DELETE FROM summaries; DELETE FROM jobs');
    expect((await ask('GET', path)).body).toMatchObject({ state: 'none', deletedAt: null });
  });
});
