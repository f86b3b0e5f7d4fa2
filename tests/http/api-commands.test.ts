import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enqueue } from '../../src/db/queries/jobs.ts';
import { runCli } from '../../src/server/cli/program.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  process.exitCode = 0;
});

async function run(args: string[], input = '', env: Record<string, string> = {}) {
  const streams = { in: new PassThrough(), out: new PassThrough(), err: new PassThrough() };
  streams.in.end(input);
  process.exitCode = 0;
  const box = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_MODEL_DIR: '/nonexistent/models', DEBRIEF_LANGUAGE: 'en' };
  const code = await runCli(args, { ...streams, env: { ...box, ...env } });
  streams.out.end();
  streams.err.end();
  return { code, out: await text(streams.out), err: await text(streams.err) };
}

const json = async (args: string[]) => JSON.parse((await run([...args, '--json'])).out);

/** A captured session, on a box with AI activated. */
function imported(): string {
  const { ctx } = testContext({ path: join(folder, 'debrief.db'), folder, activated: true });
  const recording = sampleSession({ events: sampleEvents(3), end: '2026-03-02T08:10:00Z' });
  const [taken] = importSessions(ctx, [recording], attestation);
  ctx.db.close();
  return taken?.id ?? '';
}

/** In the box's own database, between two commands. */
function inside(use: (ctx: Ctx) => void): void {
  const { ctx } = testContext({ path: join(folder, 'debrief.db'), folder });
  use(ctx);
  ctx.db.close();
}

const password = 'correct horse battery\n';
const noSuchId = '00000000-0000-7000-8000-00000000dead';

describe('refused, with the exit code that the help tells', () => {
  it.each<[args: string[], code: number, told: RegExp]>([
    [['key', 'create', '--name', 'x'], 2, /--user.*--company/],
    [['key', 'create', '--name', 'x', '--company', '--user', 'a@example.com'], 2, /--user/],
    [['key', 'create', '--name', 'x', '--company', '--scope', 'everything'], 2, /scopes/],
    [['key', 'create', '--name', 'x', '--company', '--expires', '2020-01-01'], 2, /past/],
    [['key', 'create', '--name', 'x', '--company', '--expires', '2099-01-01'], 2, /at most/],
    [['key', 'create', '--name', 'x', '--company', '--expires', 'soon'], 2, /expiresAt|time/i],
    [['key', 'create', '--name', 'x', '--user', 'nobody@example.com'], 3, /nobody@example\.com/],
    [['key', 'list', '--state', 'gone'], 2, /ending/],
    [['key', 'list', '--limit', '0'], 2, /limit/],
    [['key', 'revoke', noSuchId], 3, /dead/],
    [['key', 'rotate', noSuchId], 3, /dead/],
    [['session', 'show', noSuchId], 3, /dead/],
    [['session', 'end', noSuchId], 3, /dead/],
    [['summary', 'show', noSuchId], 3, /dead/],
    [['summary', 'write', noSuchId], 3, /dead/],
    [['queue', 'list', '--limit', 'many'], 2, /limit/],
  ])('debrief %j', async (args, code, told) => {
    expect(await run(args)).toMatchObject({ code, out: '', err: expect.stringMatching(told) });
  });
});

describe('debrief key', () => {
  it('makes, lists, replaces and revokes; the key alone stands on standard output', async () => {
    await run(['user', 'add', 'ana@example.com'], password);
    const made = await run(['key', 'create', '--user', 'ana@example.com', '--name', 'feed', '--expires', '2027-03-31']);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^dbk_[\w-]{43}\n$/), err: expect.stringMatching(/not shown again/) });
    await run(['key', 'create', '--company', '--name', 'reports', '--scope', 'summaries.view', '--expires', 'never']);
    const { keys } = await json(['key', 'list']);
    expect(keys).toMatchObject([
      { name: 'reports', account: null, expiresAt: null, createdBy: 'operator' },
      { name: 'feed', account: { email: 'ana@example.com' }, expiresAt: '2027-03-31T23:59:59.000Z' },
    ]);
    expect(await json(['key', 'list', '--owner', 'company', '--search', 'REP'])).toMatchObject({ keys: [{ name: 'reports' }] });
    const [{ id }] = keys;
    const rotated = await json(['key', 'rotate', id, '--grace-hours', '0']);
    expect(rotated).toMatchObject({ name: 'reports', key: expect.stringMatching(/^dbk_/) });
    expect(await json(['key', 'revoke', rotated.id])).toMatchObject({ id: rotated.id, state: 'revoked' });
    const listed = (await run(['key', 'list'])).out;
    expect(listed).toMatch(/^Id +Name +Acts for +State/);
    expect(listed).toMatch(/reports +The company +Revoked/);
  });

  it('shows as many as asked for, over several pages, and says that there are more', async () => {
    for (let n = 0; n < 4; n++) await run(['key', 'create', '--company', '--name', `k${n}`]);
    const shown = await run(['key', 'list', '--limit', '3', '--json']);
    expect(JSON.parse(shown.out).keys).toHaveLength(3);
    expect(shown.err).toMatch(/--limit/);
    expect((await run(['key', 'list', '--limit', '4'])).err).toBe('');
  });
});

describe('debrief session, summary and queue', () => {
  it('list, show and end sessions', async () => {
    const id = imported();
    expect(await json(['session', 'list'])).toMatchObject({ sessions: [{ id, externalId: 's1' }] });
    expect((await run(['session', 'list'])).out).toMatch(new RegExp(`${id} .*Ana Ruiz +PC-17 +3`));
    expect((await json(['session', 'show', id])).events).toHaveLength(3);
    expect((await run(['session', 'show', id])).out).toMatch(/Supporter +Ana Ruiz[\s\S]*note {2}line 2/);
    expect(await run(['session', 'end', id])).toMatchObject({ code: 0, out: `session ${id} had ended before\n` });
  });

  it('say what waits, in the order in which it will run', async () => {
    const id = imported();
    inside(({ db }) => {
      db.sqlite.exec('DELETE FROM jobs');
      enqueue(db, { id: 'j1', kind: 'summarize', key: id, payload: { sessionId: id }, now: 0 });
    });
    expect(await json(['queue', 'list'])).toMatchObject({ work: [{ sessionId: id, status: 'queued', position: 1 }] });
    expect((await run(['queue', 'list'])).out).toMatch(new RegExp(`1 +${id} +Summary +waiting`));
    expect(await run(['summary', 'show', id])).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/waiting/) });
    inside(({ db }) => void db.sqlite.exec('DELETE FROM jobs'));
    expect((await run(['queue', 'list'])).out).toBe('Nothing waits.\n');
  });

  it('show a summary in its own language, with its label and what is to check', async () => {
    const id = imported();
    inside((ctx) => saveSummary(ctx, id, { ...sampleSummary('Der Drucker druckt wieder'), language: 'de', origin: 'extract' }));
    const { out } = await run(['summary', 'show', id]);
    expect(out).toMatch(/^Der Drucker druckt wieder\n\[Taken from the events\]\n\n1 flag/);
    expect(out).toMatch(/\nErgebnis\n|\nAusgang\n/);
    expect((await json(['summary', 'show', id])).summary.content.title.text).toBe('Der Drucker druckt wieder');
  });

  it('speak the language of the shell', async () => {
    expect((await run(['queue', 'list'], '', { DEBRIEF_LANGUAGE: 'pt-BR' })).out).toBe('Nada está à espera.\n');
  });
});
