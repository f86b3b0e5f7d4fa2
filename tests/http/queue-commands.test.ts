import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { requestTranslation } from '../../src/server/domain/summaries/request-translation.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { commandBox } from '../helpers/commands.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

let box: ReturnType<typeof commandBox>;
let ids: string[];
let session: string;

/** Two summaries that wait, and a translation that was given up: the one work that needs no licence. */
beforeEach(() => {
  box = commandBox();
  const { ctx } = testContext({ path: join(box.folder, 'debrief.db'), folder: box.folder, activated: true });
  const told = ['a', 'b', 'c'].map((id) => sampleSession({ id, events: sampleEvents(3) }));
  const sessions = told.flatMap((one) => importSessions(ctx, [one], attestation).map(({ id }) => id));
  session = sessions[2] ?? '';
  saveSummary(ctx, session, sampleSummary('Printer prints nothing'));
  ctx.db.sqlite.prepare("UPDATE jobs SET status = 'done', finished_at = 1 WHERE key = ?").run(session);
  requestTranslation(ctx, session, { language: 'fr' });
  ids = ctx.db.sqlite.prepare("SELECT id FROM jobs WHERE status <> 'done' ORDER BY rowid").pluck().all() as string[];
  const error = JSON.stringify({ code: 'engine.failed', params: { reason: 'crashed' } });
  ctx.db.sqlite.prepare("UPDATE jobs SET status = 'dead', attempts = 3, finished_at = 1, error = ? WHERE id = ?").run(error, ids[2]);
  ctx.db.sqlite.close();
});

describe('debrief queue refuses', () => {
  it.each([
    ['cancel', 3],
    ['retry', 3],
  ] as const)('%s of work that is not there', async (verb, code) => {
    expect(await box.run(['queue', verb, 'none'])).toMatchObject({ code, out: '' });
  });

  it('what is over to be cancelled, and what waits to be asked for again', async () => {
    expect(await box.run(['queue', 'cancel', ids[2] ?? ''])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('over already'),
    });
    expect(await box.run(['queue', 'retry', ids[0] ?? ''])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('not given up'),
    });
  });
});

describe('F4: debrief queue', () => {
  it('lists, cancels and asks again', async () => {
    const listed = (await box.run(['queue', 'list'])).out.split('\n');
    expect(listed).toHaveLength(3);
    expect(listed[1]).toMatch(/^1 .*Summary +waiting.*not known yet$/);
    expect((await box.run(['queue', 'cancel', ids[0] ?? ''])).out).toBe(`cancelled: ${ids[0]}`);
    expect((await box.run(['queue', 'failures'])).out).toContain('Its process ended by itself.');
    expect((await box.run(['queue', 'retry', ids[2] ?? ''])).out).toMatch(/^asked for again: session \S+, number 2 in the queue$/);
    expect((await box.run(['queue', 'failures'])).out).toBe('Nothing was given up.');
    expect((await box.json('queue', 'list')).work).toMatchObject([{ jobId: ids[1], position: 1 }, { position: 2 }]);
  });

  it('is paused and resumed, from one start of the program to the next; nobody waits for what will not come', async () => {
    expect((await box.run(['queue', 'pause'])).out).toBe('The queue is paused.');
    expect((await box.run(['queue', 'state'])).out.split('\n')).toEqual([
      expect.stringMatching(/^Paused since /),
      '0 being written, 2 waiting',
      'How long a summary takes here has not been measured yet.',
    ]);
    const waited = await box.run(['summary', 'translate', session, 'de', '--wait']);
    expect(waited).toMatchObject({ code: 1, out: '', err: expect.stringContaining('once somebody resumes it (debrief queue resume)') });
    expect((await box.run(['queue', 'resume'])).out).toBe('The queue goes on.');
    expect((await box.json('queue', 'state')).paused).toBeNull();
  });
});
