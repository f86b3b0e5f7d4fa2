import { expect, test } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { currentSummary, versions } from '../../src/server/domain/summaries/find.ts';
import { listWithSummaries } from '../../src/server/domain/summaries/list.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

function imported() {
  const { ctx } = testContext({ activated: true });
  const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(5) })], attestation);
  return { ctx, id: one?.id ?? '' };
}

test('refuses a summary of no session, and a second one of the same job', () => {
  const { ctx, id } = imported();
  expect(() => saveSummary(ctx, 'none', sampleSummary('A'))).toThrow('record.missing');
  const first = saveSummary(ctx, id, sampleSummary('A'), { jobId: 'j1' });
  expect(saveSummary(ctx, id, sampleSummary('B'), { jobId: 'j1' })).toEqual(first);
  expect(versions(ctx, id)).toHaveLength(1);
});

test('a new one is the current version, the older stay', () => {
  const { ctx, id } = imported();
  expect(currentSummary(ctx, id)).toBeNull();
  saveSummary(ctx, id, sampleSummary('A'), { jobId: 'j1' });
  saveSummary(ctx, id, sampleSummary('B'), { jobId: 'j2' });
  saveSummary(ctx, id, sampleSummary('C'));
  expect(currentSummary(ctx, id)).toMatchObject({ version: 3, content: sampleSummary('C') });
  expect(versions(ctx, id).map((one) => [one.version, one.isCurrent])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ]);
});

test('the list shows the head of the current one', () => {
  const { ctx, id } = imported();
  expect(listWithSummaries(ctx, { limit: 5 }).items[0]).toMatchObject({ summary: null, work: { status: 'queued', position: 1 } });
  saveSummary(ctx, id, sampleSummary('A'));
  const { title, language, origin, outcome, issueTypes } = sampleSummary('A');
  expect(listWithSummaries(ctx, { limit: 5 }).items[0]?.summary).toEqual({ title, language, origin, outcome, issueTypes, flags: 1 });
});
