import { describe, expect, it } from 'vitest';
import { editSummary } from '../../src/server/domain/summaries/edit.ts';
import { giveFeedback } from '../../src/server/domain/summaries/feedback.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { listVersions } from '../../src/server/domain/summaries/versions.ts';
import { makeWorld } from '../helpers/world.ts';

async function administrator() {
  const world = makeWorld('administrator');
  const login = await world.login('own');
  world.box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  const id = world.sessions.own;
  const open = async (path: string) => {
    const response = await world.box.ask('GET', path, { login });
    return { status: response.status, html: await response.text() };
  };
  const send = async (path: string, form: Record<string, string> | [string, string][]) => {
    const response = await world.box.ask('POST', path, { login, body: new URLSearchParams(form) });
    return { status: response.status, to: response.headers.get('location'), html: await response.text() };
  };
  return { ...world, ctx: world.box.ctx, id, open, send };
}

describe('refused', () => {
  it('a review of a version that is not current any more says what to do', async () => {
    const { ctx, id, send } = await administrator();
    editSummary(ctx, id, { version: 1, title: 'B' });
    const answer = await send(`/sessions/${id}/review`, { version: '1', state: 'reviewed' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Open the summary again');
  });

  it('an edit of a version that is not current any more comes back with what was typed, which is lost nowhere', async () => {
    const { ctx, id, send } = await administrator();
    editSummary(ctx, id, { version: 1, title: 'B' });
    const answer = await send(`/sessions/${id}/edit`, { version: '1', title: 'Mine <b>', 'was.title': 'A' });
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('value="Mine &lt;b&gt;"');
    expect(answer.html).toContain('made version 2 the current one');
    expect(currentSummary(ctx, id)?.content.title.text).toBe('B');
  });

  it.each([
    [{ title: ' ', 'was.title': 'A' }, 'title-error'],
    [{ title: 'A', 'was.title': 'A', applications: 'x'.repeat(101) }, 'applications-error'],
    [{ title: 'A', 'was.title': 'A', issueType: 'gardening' }, 'issueType-error'],
  ])('an edit %j comes back with the error at its field', async (form, error) => {
    const { id, send } = await administrator();
    const answer = await send(`/sessions/${id}/edit`, { version: '1', ...form });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(`id="${error}"`);
  });

  it('one who may only look sees no form to change it, and opens none', async () => {
    const world = makeWorld({ name: 'Reader', grants: { 'summaries.view': 'all' } });
    const login = await world.login('own');
    world.box.ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
    const id = world.sessions.foreign;
    const page = await (await world.box.ask('GET', `/sessions/${id}`, { login })).text();
    for (const link of ['/review"', '/edit"', '/deletion"', `/sessions/${id}/summary"`]) expect(page).not.toContain(link);
    expect(page).toContain(`/sessions/${id}/feedback"`);
    for (const path of ['edit', 'summary/deletion', 'log/deletion']) {
      expect((await world.box.ask('GET', `/sessions/${id}/${path}`, { login })).status).toBe(404);
    }
  });
});

describe('E8: below the summary', () => {
  it('it is marked as reviewed, and a draft again', async () => {
    const { id, open, send } = await administrator();
    expect((await send(`/sessions/${id}/review`, { version: '1', state: 'reviewed' })).to).toBe(`/sessions/${id}?done=reviewed`);
    const reviewed = await open(`/sessions/${id}?done=reviewed`);
    expect(reviewed.html).toContain('Marked as reviewed.');
    expect(reviewed.html).toContain('Reviewed by me,');
    await send(`/sessions/${id}/review`, { version: '1', state: 'draft' });
    expect((await open(`/sessions/${id}`)).html).toContain('Mark as reviewed');
  });

  it('a reader says what they think of it, changes their mind, and takes it back', async () => {
    const { ctx, id, open, send, people } = await administrator();
    const said = () => listVersions(ctx, id, { limit: 1 }).items[0]?.feedback;
    await send(`/sessions/${id}/feedback`, [
      ['version', '1'],
      ['useful', 'no'],
      ['reasons', 'too-long'],
      ['reasons', 'other'],
      ['comment', 'Why?'],
    ]);
    expect(said()).toEqual({ useful: 0, notUseful: 1 });
    expect((await open(`/sessions/${id}`)).html).toMatch(/value="too-long" checked/);
    await send(`/sessions/${id}/feedback`, { version: '1', useful: 'yes', reasons: 'too-long' });
    expect(said()).toEqual({ useful: 1, notUseful: 0 });
    await send(`/sessions/${id}/feedback`, { version: '1', useful: 'withdraw' });
    expect(said()).toEqual({ useful: 0, notUseful: 0 });
    expect(people.own.id).toBeTruthy();
  });

  it('it is asked for again in another language with a line for the model', async () => {
    const { ctx, id, send } = await administrator();
    expect((await send(`/sessions/${id}/summary`, { language: 'fr', instruction: 'Name the printer.' })).status).toBe(303);
    const payload = ctx.db.sqlite.prepare("SELECT payload FROM jobs WHERE key = ? AND status = 'queued'").pluck().get(id) as string;
    expect(JSON.parse(payload)).toMatchObject({ language: 'fr', instruction: 'Name the printer.' });
    expect((await send(`/sessions/${id}/summary`, { language: 'xx' })).status).toBe(400);
  });

  it('its form changes only what was changed in it', async () => {
    const { ctx, id, open, send } = await administrator();
    editSummary(ctx, id, { version: 1, open: ['One.', 'Two.'] });
    expect((await open(`/sessions/${id}/edit`)).html).toContain('One.\nTwo.');
    const form = { version: '2', title: 'summary of own', 'was.title': 'summary of own', open: 'One.\r\nTwo.', 'was.open': 'One.\nTwo.' };
    await send(`/sessions/${id}/edit`, { ...form, cause: 'A jam.', 'was.cause': '', applications: 'Word\r\n\r\nExcel' });
    const summary = currentSummary(ctx, id);
    expect(summary).toMatchObject({
      version: 3,
      content: { title: { by: 'model' }, cause: { by: 'person' }, applications: ['Word', 'Excel'] },
    });
    expect(summary?.content.open).toMatchObject([{ text: 'One.' }, { text: 'Two.' }]);
    expect((await open(`/sessions/${id}`)).html).toContain('by a person');
  });
});

describe('E8: its versions', () => {
  it('are listed, compared with marks that are said aloud, and restored', async () => {
    const { ctx, id, open, send } = await administrator();
    editSummary(ctx, id, { version: 1, title: 'summary of mine' });
    giveFeedback(ctx, id, 1, { useful: true });
    const { html } = await open(`/sessions/${id}/versions?from=1&to=2`);
    expect(html).toContain('<del><span class="sr-only">removed: </span>own</del>');
    expect(html).toContain('<ins><span class="sr-only">added: </span>mine</ins>');
    expect(html).toContain('2 (current)');
    expect((await open(`/sessions/${id}/versions?from=1&to=9`)).status).toBe(404);
    expect((await send(`/sessions/${id}/versions/1/restoration`, {})).to).toBe(`/sessions/${id}?done=restored`);
    expect((await send(`/sessions/${id}/versions/3/restoration`, {})).status).toBe(409);
  });
});

describe('E8: deletion', () => {
  it('tells what goes, and then it is gone', async () => {
    const { ctx, id, open, send } = await administrator();
    const told = await open(`/sessions/${id}/summary/deletion`);
    expect(told.html).toContain('1 version of the summary goes.');
    expect(told.html).toContain('3 captured events go.');
    expect(told.html).toContain('The captured log alone');
    expect(currentSummary(ctx, id)).not.toBeNull();
    await send(`/sessions/${id}/log/deletion`, {});
    expect((await open(`/sessions/${id}`)).html).toContain('The captured log was deleted on');
    await send(`/sessions/${id}/summary/deletion`, { part: 'summary' });
    const after = await open(`/sessions/${id}`);
    expect(after.html).toContain('There is nothing left to summarize.');
    expect(after.html).not.toContain('summary of own');
  });
});
