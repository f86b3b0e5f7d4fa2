import { describe, expect, it } from 'vitest';
import { recordsAfter } from '../../src/db/queries/audit.ts';
import { correctedQuery, correctedSummaries } from '../../src/db/queries/evaluations.ts';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { deleteContent } from '../../src/server/domain/summaries/delete.ts';
import { editSummary } from '../../src/server/domain/summaries/edit.ts';
import { findEvaluation, runEvaluation, startEvaluation } from '../../src/server/domain/summaries/evaluate.ts';
import { totalsOf } from '../../src/server/domain/summaries/evaluation-model.ts';
import { scoreCase } from '../../src/server/domain/summaries/evaluation-score.ts';
import { reviewSummary } from '../../src/server/domain/summaries/review.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { listVersions } from '../../src/server/domain/summaries/versions.ts';
import { startLanes } from '../../src/server/jobs/start.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

/** Sessions with a summary each, none of them corrected. */
function box(count = 2) {
  const made = testContext({ activated: true });
  const { ctx } = made;
  const sessions = Array.from({ length: count }, (_, i) => sampleSession({ id: `s${i}`, events: sampleEvents(8) }));
  const ids = importSessions(ctx, sessions, attestation).map(({ id }) => id);
  for (const id of ids)
    saveSummary(ctx, id, sampleSummary('Printer prints nothing'), { jobId: latestJob(ctx.db, 'summarize', id)?.id ?? '' });
  ctx.db.sqlite.exec("UPDATE jobs SET status = 'done', finished_at = 1");
  return { ...made, ids };
}

const options = { signal: new AbortController().signal, withoutModel: false };

describe('corrections as cases', () => {
  it('are needed, and are those that the asker may see', () => {
    const { ctx, ids } = box();
    expect(() => startEvaluation(ctx, { limit: 5 })).toThrow('record.conflict');
    editSummary(ctx, ids[0] ?? '', { version: 1, title: 'B' });
    const other = actingAs(ctx, { kind: 'account', id: 'x', grants: { 'summaries.view': 'own', 'settings.manage': 'all' } }, 'api');
    expect(() => startEvaluation(other, { limit: 5 })).toThrow('record.conflict');
    const blind = actingAs(ctx, { kind: 'account', id: 'x', grants: { 'settings.manage': 'all' } }, 'api');
    expect(() => startEvaluation(blind, { limit: 5 })).toThrow('auth.forbidden');
    expect(() => findEvaluation(ctx, 'none')).toThrow('record.missing');
  });

  it('are what was edited or reviewed, and is current; one evaluation runs at a time', () => {
    const { ctx, ids } = box(3);
    editSummary(ctx, ids[0] ?? '', { version: 1, title: 'B' });
    reviewSummary(ctx, ids[1] ?? '', 1);
    editSummary(ctx, ids[2] ?? '', { version: 1, title: 'B' });
    saveSummary(ctx, ids[2] ?? '', { ...sampleSummary('new'), origin: 'extract' });
    const started = startEvaluation(ctx, { limit: 50 });
    expect(started).toMatchObject({ state: 'queued', cases: 2, results: [], totals: null });
    expect(startEvaluation(ctx, { limit: 1 }).id).toBe(started.id);
  });

  it('are written anew by the queue, measured, and nothing of it is kept or charged', async () => {
    const { ctx, ids, engine } = box();
    editSummary(ctx, ids[0] ?? '', { version: 1, outcome: 'partly', applications: ['Notepad'] });
    reviewSummary(ctx, ids[1] ?? '', 1);
    const tables = () =>
      ['summaries', 'credit_charges', 'events'].map((t) => ctx.db.sqlite.prepare(`SELECT count(*) FROM ${t}`).pluck().get());
    const before = tables();
    const { id } = startEvaluation(ctx, { limit: 5 });
    const runner = startLanes(ctx, ['model']);
    await expect.poll(() => findEvaluation(ctx, id).state).toBe('done');
    await runner.stop();
    const done = findEvaluation(ctx, id);
    expect(done.results.map(({ state, sessionId }) => [state, sessionId])).toEqual([
      ['measured', ids[0]],
      ['measured', ids[1]],
    ]);
    expect(done.results[0]).toMatchObject({ version: 2, model: 'fake', outcome: { expected: 'partly', found: 'solved', right: false } });
    expect(done.totals).toMatchObject({ measured: 2, outcomeRight: 0.5 });
    expect(engine.calls).toHaveLength(2);
    expect(tables()).toEqual(before);
    expect(listVersions(ctx, ids[0] ?? '', { limit: 9 }).items).toHaveLength(2);
    const told = recordsAfter(ctx.db, 0, 1000).filter(({ noun }) => noun === 'evaluation');
    expect(told.map(({ action }) => action)).toEqual(['requested', 'ended']);
  });

  it('hold no text of a session in what is kept of them', async () => {
    const { ctx, ids } = box(1);
    editSummary(ctx, ids[0] ?? '', { version: 1, title: 'Zebrafink', applications: ['Kolibri'] });
    const { id } = startEvaluation(ctx, { limit: 5 });
    await runEvaluation(ctx, { evaluation: id }, options);
    expect(findEvaluation(ctx, id).totals?.measured).toBe(1);
    const kept = JSON.stringify(ctx.db.sqlite.prepare('SELECT * FROM summary_evaluations').all());
    for (const word of ['Zebrafink', 'Kolibri', 'line ']) expect(kept).not.toContain(word);
  });

  it('that may not be shown to a model any more are skipped and say why', async () => {
    const { ctx, ids } = box(3);
    for (const id of ids) reviewSummary(ctx, id, 1);
    const { id } = startEvaluation(ctx, { limit: 5 });
    const [first = '', second = ''] = findEvaluation(ctx, id).results.length === 0 ? [...ids].reverse() : [];
    deleteContent(ctx, first, 'both');
    deleteContent(ctx, second, 'log');
    await runEvaluation(ctx, { evaluation: id }, options);
    await runEvaluation(ctx, { evaluation: id }, options);
    changeSettings(ctx, { aiFeatures: 'off' });
    await runEvaluation(ctx, { evaluation: id }, options);
    expect(findEvaluation(ctx, id)).toMatchObject({
      state: 'done',
      totals: null,
      results: [
        { state: 'skipped', reasons: ['gone'] },
        { state: 'skipped', reasons: ['no-events'] },
        { state: 'skipped', reasons: ['ai-off'] },
      ],
    });
  });

  it('of a model that fails count as its failure, not as nothing', async () => {
    const { ctx, ids, engine } = box(1);
    reviewSummary(ctx, ids[0] ?? '', 1);
    engine.trouble('failed');
    const { id } = startEvaluation(ctx, { limit: 5 });
    await runEvaluation(ctx, { evaluation: id }, options);
    expect(findEvaluation(ctx, id).results[0]).toMatchObject({
      state: 'measured',
      origin: 'extract',
      model: null,
      outcome: { found: 'unclear' },
    });
  });
});

describe('the score of a case', () => {
  const corrected = { ...sampleSummary('Printer jam cleared'), applications: ['Outlook', 'Excel'], issueTypes: ['printing', 'hardware'] };

  it('is full for the same, whatever the order and case of names', () => {
    const same = { ...corrected, applications: ['excel', 'OUTLOOK'], issueTypes: ['hardware'] };
    const one = scoreCase({ sessionId: 's', version: 2 }, corrected, same);
    expect(totalsOf([one])).toEqual({ measured: 1, outcomeRight: 1, issueTypeRight: 1, applicationsF1: 1, overlap: 1 });
  });

  it('is nothing for what has nothing in common', () => {
    const other = { ...sampleSummary('Wachtwoord vergeten'), outcome: 'unclear' as const, issueTypes: ['other'], applications: ['Word'] };
    const one = scoreCase({ sessionId: 's', version: 2 }, corrected, other);
    expect(one).toMatchObject({ overlap: { title: 0, cause: 1 }, applications: { expected: 2, found: 1, shared: 0 } });
    expect(totalsOf([one])).toMatchObject({ outcomeRight: 0, issueTypeRight: 0, applicationsF1: 0 });
  });
});

it('E8: corrected summaries are found by their index, the newest first, without reading the others', () => {
  const { ctx, ids } = box(3);
  editSummary(ctx, ids[2] ?? '', { version: 1, title: 'B' });
  reviewSummary(ctx, ids[0] ?? '', 1);
  expect(correctedSummaries(ctx.db, 'all', 5)).toEqual([ids[2], ids[0]]);
  expect(correctedSummaries(ctx.db, 'all', 1)).toEqual([ids[2]]);
  const { sql, params } = correctedQuery(ctx.db, 'all', 5).toSQL();
  const plan = ctx.db.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('SEARCH summaries USING INDEX summaries_corrected');
  expect(plan.map(({ detail }) => detail).join('\n')).not.toContain('TEMP B-TREE');
});
