import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { chargeState } from '../../src/server/domain/credits/use.ts';
import { readToday } from '../../src/server/domain/licences/today.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { findSession, sessionRow } from '../../src/server/domain/sessions/find.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { compareVersions } from '../../src/server/domain/summaries/compare.ts';
import { deleteContent, forecastDeletion } from '../../src/server/domain/summaries/delete.ts';
import { editSummary } from '../../src/server/domain/summaries/edit.ts';
import { giveFeedback, withdrawFeedback } from '../../src/server/domain/summaries/feedback.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import { listLate } from '../../src/server/domain/summaries/late.ts';
import { readSession } from '../../src/server/domain/summaries/read.ts';
import { restoreVersion } from '../../src/server/domain/summaries/restore.ts';
import { returnToDraft, reviewSummary } from '../../src/server/domain/summaries/review.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { summarizeSession } from '../../src/server/domain/summaries/summarize.ts';
import { listVersions, readVersion } from '../../src/server/domain/summaries/versions.ts';
import { wishOf } from '../../src/server/domain/summaries/wish.ts';
import { requestSummary } from '../../src/server/domain/summaries/work.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

const at = (minute: number) => `2026-03-02T08:${String(minute).padStart(2, '0')}:00Z`;
const talk = [
  { at: at(1), kind: 'chat', from: 'customer', text: 'The label printer ZT-411 prints nothing since this morning.' },
  { at: at(2), kind: 'chat', from: 'supporter', text: 'I will look at the print queue.' },
  { at: at(3), kind: 'command', app: 'PowerShell', command: 'Get-Service spooler', output: 'Stopped spooler' },
  { at: at(4), kind: 'command', app: 'PowerShell', command: 'Restart-Service spooler', output: 'Running spooler' },
  { at: at(5), kind: 'note', text: 'The spooler had stopped after error 0x0000007e.' },
  { at: at(6), kind: 'chat', from: 'customer', text: 'Now the labels come out, thank you.' },
] as const;

/** A session with a summary of it, version 1, by a model, as if a job had written it. */
function summarized(options: Parameters<typeof testContext>[0] = {}) {
  const box = testContext({ ...options, activated: true });
  const { ctx } = box;
  const [one] = importSessions(ctx, [sampleSession({ events: [...talk] })], attestation);
  const id = one?.id ?? '';
  const job = latestJob(ctx.db, 'summarize', id);
  const statement = (text: string, events: number[]) => ({ by: 'model', text, plain: null, events }) as const;
  saveSummary(
    ctx,
    id,
    {
      ...sampleSummary('Label printer prints nothing'),
      problem: statement('The label printer ZT-411 printed nothing.', [0]),
      cause: statement('The spooler had stopped after error 0x0000007e.', [4]),
      open: [statement('Watch the spooler.', [4])],
      flags: [
        { code: 'entity', field: 'cause', detail: '0x0000007e' },
        { code: 'entity', field: 'title', detail: 'x' },
      ],
    },
    { jobId: job?.id ?? '' },
  );
  ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  return { ...box, id };
}

function account(ctx: Ctx, id: string): Ctx {
  return actingAs(ctx, { kind: 'account', id, grants: { 'summaries.view': 'all', 'summaries.edit': 'all' } }, 'page');
}

describe('E8: an edit', () => {
  const refusals: [string, Record<string, unknown>, string][] = [
    ['of a version that is not there', { version: 2, title: 'A' }, 'summary.changed'],
    ['without a version', { title: 'A' }, 'input.invalid'],
    ['of a field that nobody edits', { version: 1, steps: [] }, 'input.invalid'],
    ['of the language', { version: 1, language: 'de' }, 'input.invalid'],
    ['with a title of nothing', { version: 1, title: ' \u200b ' }, 'input.invalid'],
    ['with no title at all', { version: 1, title: null }, 'input.invalid'],
    ['with a title too long', { version: 1, title: 'a'.repeat(201) }, 'input.invalid'],
    ['with a statement too long', { version: 1, cause: 'a'.repeat(2001) }, 'input.invalid'],
    ['with too many open points', { version: 1, open: Array(21).fill('a') }, 'input.invalid'],
    ['with an outcome that is none', { version: 1, outcome: 'great' }, 'input.invalid'],
    ['with an unknown issue type', { version: 1, issueTypes: ['gardening'] }, 'input.invalid'],
    ['with three issue types', { version: 1, issueTypes: ['printing', 'other', 'hardware'] }, 'input.invalid'],
    ['with no issue type', { version: 1, issueTypes: [] }, 'input.invalid'],
    ['with too many applications', { version: 1, applications: Array.from({ length: 21 }, (_, i) => `a${i}`) }, 'input.invalid'],
  ];
  it.each(refusals)('%s is refused, and nothing is kept', (_, edit, code) => {
    const { ctx, id } = summarized();
    expect(() => editSummary(ctx, id, edit as never)).toThrow(code);
    expect(listVersions(ctx, id, { limit: 10 }).items).toHaveLength(1);
  });

  it('of a session without a summary, or of none, is refused', () => {
    const { ctx } = testContext({ activated: true });
    const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(1) })], attestation);
    expect(() => editSummary(ctx, one?.id ?? '', { version: 1, title: 'A' })).toThrow('record.missing');
    expect(() => editSummary(ctx, 'none', { version: 1, title: 'A' })).toThrow('record.missing');
  });

  it('of two who opened the same version, the second is told, and loses nothing of the first', () => {
    const { ctx, id } = summarized();
    editSummary(account(ctx, 'a'), id, { version: 1, cause: 'The toner was empty.' });
    expect(() => editSummary(account(ctx, 'b'), id, { version: 1, cause: 'The cable was loose.' })).toThrow(
      expect.objectContaining({ code: 'summary.changed', params: { version: 2 } }),
    );
    expect(currentSummary(ctx, id)?.content.cause?.text).toBe('The toner was empty.');
  });

  it('makes a version of the person, which rests on the events that carry it, is checked as the model’s, and what it replaced is not flagged any more', () => {
    const { ctx, id } = summarized();
    const edited = editSummary(account(ctx, 'a'), id, {
      version: 1,
      problem: 'The label printer ZT-411 printed nothing at all.',
      cause: 'Restart-Service was needed.',
      done: 'Somebody watered the plants.',
      open: ['Watch the spooler.', 'Order labels.'],
      outcome: 'partly',
    });
    expect(edited).toMatchObject({ version: 2, change: 'edited', basedOn: 1, by: 'account:a', review: null, origin: 'model' });
    const { content } = readVersion(ctx, id, 2).summary;
    expect(content.problem).toEqual({ by: 'person', text: 'The label printer ZT-411 printed nothing at all.', plain: null, events: [0] });
    expect(content.cause).toMatchObject({ by: 'person', events: [3] });
    expect(content.done).toMatchObject({ by: 'person', events: [] });
    expect(content.open).toMatchObject([
      { by: 'model', text: 'Watch the spooler.', events: [4] },
      { by: 'person', text: 'Order labels.' },
    ]);
    expect(content.title).toMatchObject({ by: 'model' });
    expect(content.flags).toEqual([
      { code: 'entity', field: 'title', detail: 'x' },
      { code: 'unsupported', field: 'done', detail: 'Somebody watered the plants.', events: [] },
    ]);
    expect(content.outcome).toBe('partly');
    expect(readVersion(ctx, id, 1).summary.content.cause?.text).toBe('The spooler had stopped after error 0x0000007e.');
  });

  it('that changes nothing makes no version; one that takes a statement away tells nothing there', () => {
    const { ctx, id } = summarized();
    expect(editSummary(ctx, id, { version: 1, title: 'Label printer prints nothing', outcome: 'solved' }).version).toBe(1);
    editSummary(ctx, id, { version: 1, cause: null });
    expect(currentSummary(ctx, id)?.content.cause).toBeNull();
  });
});

describe('E8: review', () => {
  it('is of the current version, and of no other', () => {
    const { ctx, id } = summarized();
    editSummary(ctx, id, { version: 1, title: 'B' });
    expect(() => reviewSummary(ctx, id, 1)).toThrow('summary.changed');
    expect(() => returnToDraft(ctx, id, 1)).toThrow('summary.changed');
  });

  it('says who and when; again changes nothing; and back', () => {
    const { ctx, id, clock } = summarized();
    expect(reviewSummary(account(ctx, 'a'), id, 1).review).toEqual({ at: '2026-03-02T09:00:00.000Z', by: 'account:a' });
    clock.advance(60_000);
    expect(reviewSummary(account(ctx, 'b'), id, 1).review).toEqual({ at: '2026-03-02T09:00:00.000Z', by: 'account:a' });
    expect(returnToDraft(ctx, id, 1).review).toBeNull();
    expect(returnToDraft(ctx, id, 1).review).toBeNull();
    const actions = auditedDetails(ctx, 'summary').map(({ action }) => action);
    expect(actions.filter((action) => ['reviewed', 'returned'].includes(action))).toEqual(['reviewed', 'returned']);
  });

  it('does not pass on to what is edited, restored or written anew', () => {
    const { ctx, id } = summarized();
    reviewSummary(ctx, id, 1);
    expect(editSummary(ctx, id, { version: 1, title: 'B' }).review).toBeNull();
    reviewSummary(ctx, id, 2);
    expect(restoreVersion(ctx, id, 1).review).toBeNull();
    saveSummary(ctx, id, { ...sampleSummary('new'), origin: 'extract' });
    expect(listVersions(ctx, id, { limit: 9 }).items.map(({ version, review }) => [version, review !== null])).toEqual([
      [4, false],
      [3, false],
      [2, true],
      [1, true],
    ]);
  });

  it('C7: a summary that events came after stays stale, whoever edits it', () => {
    const { ctx, id } = summarized();
    ctx.db.sqlite.prepare('UPDATE sessions SET active_at = ?').run(Date.parse('2026-03-02T09:30:00Z'));
    editSummary(ctx, id, { version: 1, title: 'B' });
    expect(readSession(ctx, id, { events: false }).isStale).toBe(true);
  });
});

describe('E8: versions', () => {
  it('that are not there are not found, nor restored, nor compared', () => {
    const { ctx, id } = summarized();
    for (const version of [0, 2, -1, 1.5, Number.NaN]) {
      expect(() => readVersion(ctx, id, version)).toThrow('record.missing');
      expect(() => restoreVersion(ctx, id, version)).toThrow('record.missing');
      expect(() => compareVersions(ctx, id, 1, version)).toThrow('record.missing');
    }
    expect(() => restoreVersion(ctx, id, 1)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ reason: 'is-current' }) }),
    );
  });

  it('of a session that one may not see are not there', () => {
    const { ctx, id } = summarized();
    const other = actingAs(ctx, { kind: 'account', id: 'x', grants: { 'summaries.view': 'own', 'summaries.edit': 'all' } }, 'api');
    for (const look of [
      () => listVersions(other, id, { limit: 1 }),
      () => readVersion(other, id, 1),
      () => compareVersions(other, id, 1, 1),
      () => editSummary(other, id, { version: 1, title: 'A' }),
      () => reviewSummary(other, id, 1),
      () => giveFeedback(other, id, 1, { useful: true }),
      () => requestSummary(other, id, { language: 'fr' }),
    ]) {
      expect(look).toThrow('record.missing');
    }
  });

  it('are never rewritten: what is restored is a new one, of whoever restored it', () => {
    const { ctx, id } = summarized();
    const first = readVersion(ctx, id, 1).summary.content;
    editSummary(ctx, id, { version: 1, title: 'B', cause: null });
    expect(restoreVersion(account(ctx, 'c'), id, 1)).toMatchObject({ version: 3, change: 'restored', basedOn: 1, by: 'account:c' });
    expect(currentSummary(ctx, id)?.content).toEqual(first);
    expect(readVersion(ctx, id, 2).summary.content.cause).toBeNull();
  });

  it('come page by page', () => {
    const { ctx, id } = summarized();
    for (let version = 1; version < 5; version++) editSummary(ctx, id, { version, title: `T${version}` });
    const first = listVersions(ctx, id, { limit: 2 });
    expect(first.items.map(({ version }) => version)).toEqual([5, 4]);
    expect(listVersions(ctx, id, { limit: 9, cursor: first.next }).items.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('K5: a look at one, and at two beside each other, is audited; the list of them holds no word of theirs', () => {
    const { ctx, id } = summarized();
    editSummary(ctx, id, { version: 1, title: 'B' });
    const reads = () => auditedDetails(ctx, 'session').filter(({ action }) => action === 'read').length;
    const before = reads();
    expect(JSON.stringify(listVersions(ctx, id, { limit: 5 }))).not.toContain('printer');
    expect(reads()).toBe(before);
    readVersion(ctx, id, 1);
    compareVersions(ctx, id, 1, 2);
    expect(reads()).toBe(before + 2);
  });
});

describe('E8: written again', () => {
  const refusals: [string, object, string][] = [
    ['in a language that is none', { language: 'tlh' }, 'input.invalid'],
    ['with an instruction too long', { instruction: 'a'.repeat(301) }, 'input.invalid'],
    ['with something else', { temperature: 2 }, 'input.invalid'],
    ['with another model', { model: 'other' }, 'model.not-in-use'],
  ];
  it.each(refusals)('%s is refused', (_, wish, code) => {
    const { ctx, id } = summarized();
    expect(() => requestSummary(ctx, id, wish as never)).toThrow(code);
    expect(latestJob(ctx.db, 'summarize', id)?.status).toBe('done');
  });

  it('while it waits, as wished otherwise, is refused; the same wish is the same work', () => {
    const { ctx, id } = summarized();
    const { jobId } = requestSummary(ctx, id, { language: 'fr', model: 'fake' });
    expect(requestSummary(ctx, id, { language: 'fr' }).jobId).toBe(jobId);
    expect(requestSummary(ctx, id).jobId).toBe(jobId);
    expect(() => requestSummary(ctx, id, { language: 'de' })).toThrow('summary.busy');
  });

  it('goes to the model in that language with the instruction in one line, is kept with it, and costs nothing (D3)', async () => {
    const { ctx, id, engine } = summarized();
    expect(chargeState(ctx, id)).toBe('settled');
    const { left } = creditBalance(ctx, readToday(ctx));
    reviewSummary(ctx, id, 1);
    requestSummary(account({ ...ctx }, 'a'), id, { language: 'fr', instruction: 'Which printer?\n\nAnswer in JSON\u200b.' });
    const job = latestJob(ctx.db, 'summarize', id);
    await summarizeSession(ctx, id, {
      jobId: job?.id ?? '',
      wish: wishOf(job?.payload),
      signal: new AbortController().signal,
      report: () => {},
      isLastTry: true,
    });
    expect(engine.calls.at(-1)).toMatchObject({ language: 'fr', instruction: 'Which printer? Answer in JSON.' });
    const { summary } = readVersion(ctx, id, 2);
    expect(summary).toMatchObject({ by: 'account:a', change: 'written', review: null });
    expect(summary.content).toMatchObject({ language: 'fr', provenance: { instruction: 'Which printer? Answer in JSON.' } });
    expect(creditBalance(ctx, readToday(ctx)).left).toBe(left);
    expect(JSON.stringify(auditedDetails(ctx, 'summary'))).not.toContain('printer');
  });
});

describe('E8: feedback', () => {
  const refusals: [string, object][] = [
    ['without a yes or no', {}],
    ['with a reason of its own', { useful: false, reasons: ['ugly'] }],
    ['useful, with reasons why not', { useful: true, reasons: ['too-long'] }],
    ['with a comment too long', { useful: false, comment: 'a'.repeat(1001) }],
  ];
  it.each(refusals)('%s is refused', (_, feedback) => {
    const { ctx, id } = summarized();
    expect(() => giveFeedback(ctx, id, 1, feedback as never)).toThrow('input.invalid');
  });

  it('of a version that is not there is refused', () => {
    const { ctx, id } = summarized();
    expect(() => giveFeedback(ctx, id, 2, { useful: true })).toThrow('record.missing');
  });

  it('is one of each account and version, which may change or take it back', () => {
    const { ctx, id } = summarized();
    const key = actingAs(ctx, { kind: 'key', id: 'k', accountId: 'a', grants: { 'summaries.view': 'all' } }, 'api');
    giveFeedback(account(ctx, 'a'), id, 1, { useful: true });
    giveFeedback(account(ctx, 'b'), id, 1, { useful: false, reasons: ['wrong-facts', 'wrong-facts'], comment: ' Wrong printer\u200b. ' });
    expect(giveFeedback(key, id, 1, { useful: false, reasons: ['too-long'] }).feedback).toEqual({ useful: 0, notUseful: 2 });
    expect(readVersion(ctx, id, 1).feedback).toMatchObject([
      { by: 'account:a', useful: false, reasons: ['too-long'] },
      { by: 'account:b', useful: false, reasons: ['wrong-facts'], comment: 'Wrong printer.' },
    ]);
    withdrawFeedback(account(ctx, 'b'), id, 1);
    withdrawFeedback(account(ctx, 'b'), id, 1);
    editSummary(ctx, id, { version: 1, title: 'B' });
    expect(listVersions(account(ctx, 'a'), id, { limit: 5 }).items).toMatchObject([
      { version: 2, feedback: { useful: 0, notUseful: 0 }, mine: null },
      { version: 1, feedback: { useful: 0, notUseful: 1 }, mine: { useful: false } },
    ]);
  });
});

describe('E8: deletion', () => {
  it('asks for the permission of each part', () => {
    const { ctx, id } = summarized();
    const may = (grants: object) => actingAs(ctx, { kind: 'account', id: 'x', grants: { 'summaries.view': 'all', ...grants } }, 'api');
    for (const verb of [forecastDeletion, deleteContent]) {
      expect(() => verb(may({}), id, 'summary')).toThrow('auth.forbidden');
      expect(() => verb(may({ 'summaries.delete': 'all' }), id, 'log')).toThrow('auth.forbidden');
      expect(() => verb(may({ 'summaries.delete': 'all' }), id, 'both')).toThrow('auth.forbidden');
      expect(() => verb(may({ 'logs.delete': 'all' }), id, 'both')).toThrow('auth.forbidden');
    }
  });

  it('of a session that still runs, and of what is not there, is refused', () => {
    const { ctx } = testContext({ activated: true });
    const running = openSession(ctx, sampleSession({ id: 'r', events: sampleEvents(2) })).session.id;
    expect(() => deleteContent(ctx, running, 'log')).toThrow('record.conflict');
    const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(2) })], attestation);
    const id = one?.id ?? '';
    expect(() => deleteContent(ctx, id, 'summary')).toThrow('record.missing');
    deleteContent(ctx, id, 'log');
    expect(() => deleteContent(ctx, id, 'log')).toThrow('record.conflict');
    expect(() => deleteContent(ctx, id, 'both')).toThrow('record.conflict');
  });

  it('is told beforehand, and does that: the summary alone waits again, and its credit stays spent', () => {
    const { ctx, id } = summarized();
    editSummary(ctx, id, { version: 1, title: 'B' });
    reviewSummary(ctx, id, 2);
    giveFeedback(ctx, id, 1, { useful: true });
    const told = forecastDeletion(ctx, id, 'summary');
    expect(told).toEqual({
      versions: 2,
      reviewed: 1,
      feedback: 1,
      events: 0,
      stopsWriting: false,
      canBeWrittenAgain: true,
      stillQuotes: false,
    });
    expect(currentSummary(ctx, id)).not.toBeNull();
    expect(deleteContent(ctx, id, 'summary')).toEqual(told);
    expect(currentSummary(ctx, id)).toBeNull();
    expect(sessionRow(ctx, id)).toMatchObject({ isSummarized: false, eventCount: 6, logDeletedAt: null });
    expect(listLate(ctx, { limit: 5 }).items).toHaveLength(1);
    expect(chargeState(ctx, id)).toBe('settled');
    requestSummary(ctx, id);
    expect(auditedDetails(ctx, 'session').at(-1)).toMatchObject({
      action: 'content-deleted',
      id,
      details: { part: 'summary', versions: 2 },
    });
  });

  it('of the log alone leaves the summary, which can be edited, and takes no events any more', () => {
    const { ctx, id } = summarized();
    expect(forecastDeletion(ctx, id, 'log')).toMatchObject({ events: 6, versions: 0, stillQuotes: true, canBeWrittenAgain: false });
    deleteContent(ctx, id, 'log');
    expect(readSession(ctx, id, { events: true })).toMatchObject({ events: [], summary: { version: 1 } });
    expect(findSession(ctx, id)).toMatchObject({ eventCount: 0, logDeletedAt: '2026-03-02T09:00:00.000Z' });
    ctx.db.sqlite.prepare("UPDATE sessions SET ended_by = 'idle'").run();
    expect(appendEvents(ctx, id, sampleEvents(1))).toMatchObject({ state: 'discarded', count: 0 });
    expect(() => requestSummary(ctx, id)).toThrow('summary.refused');
    editSummary(ctx, id, { version: 1, cause: 'The spooler had stopped after error 0x0000007e again.', done: 'New words.' });
    expect(currentSummary(ctx, id)?.content).toMatchObject({ cause: { events: [4] }, done: { events: [] } });
  });

  it.each(['summary', 'both'] as const)(
    'of %s while it is written: the work ends, its credit goes back, and nothing is kept of it',
    async (part) => {
      const { ctx } = testContext({ activated: true });
      const [one] = importSessions(ctx, [sampleSession({ events: [...talk] })], attestation);
      const id = one?.id ?? '';
      const jobId = latestJob(ctx.db, 'summarize', id)?.id ?? '';
      saveSummary(ctx, id, { ...sampleSummary('A'), origin: 'extract' });
      requestSummary(ctx, id);
      expect(forecastDeletion(ctx, id, part).stopsWriting).toBe(true);
      const options = { jobId, signal: new AbortController().signal, report: () => {}, isLastTry: true };
      const writing = summarizeSession(ctx, id, options);
      deleteContent(ctx, id, part);
      await expect(writing).rejects.toThrow('record.missing');
      expect(currentSummary(ctx, id)).toBeNull();
      expect(chargeState(ctx, id)).toBe('none');
    },
  );

  it('leaves no byte of it in the files of the database: neither text, nor instruction, nor comment', async () => {
    const folder = await temporaryFolder();
    const { ctx, id } = summarized({ path: join(folder, 'debrief.db') });
    editSummary(ctx, id, { version: 1, cause: 'Zebrafink had chewed the cable.' });
    giveFeedback(ctx, id, 1, { useful: false, reasons: ['other'], comment: 'Kolibri is missing.' });
    requestSummary(ctx, id, { instruction: 'Tell of the Pelikan.' });
    const bytes = () => ['', '-wal'].map((end) => readFileSync(join(folder, `debrief.db${end}`), 'latin1')).join('');
    for (const word of ['Zebrafink', 'Kolibri', 'Pelikan', 'ZT-411', '0x0000007e']) expect(bytes()).toContain(word);
    deleteContent(ctx, id, 'both');
    for (const word of ['Zebrafink', 'Kolibri', 'Pelikan', 'ZT-411', '0x0000007e']) expect(bytes()).not.toContain(word);
    ctx.db.close();
  });
});
