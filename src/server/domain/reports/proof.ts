import { deviceGroupById } from '../../../db/queries/device-groups.ts';
import { pointsOfSession } from '../../../db/queries/open-points.ts';
import { countReportSessions, type ReportSessions, reportSessions } from '../../../db/queries/report-sessions.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { bucketFinder, bucketsOf } from '../insights/buckets.ts';
import { sightOf } from '../sessions/sight.ts';
import { periodOf } from '../summaries/period.ts';
import { code, countBy } from './counts.ts';
import { type ToldSession, toldSession } from './lines.ts';
import { mostDays, mostSessions, type ProofInput, type ProofLine, type ProofOfService } from './model.ts';
import { lookByPerson } from './people.ts';

/**
 * Proof of service for a customer or a device group in a period (SPEC F3), of the sessions that one may see; those
 * without a summary are in it, too. Titles are content, so the look is audited; names of supporters are F5's business.
 * It costs as much as the period holds, and is refused beyond 5,000 sessions.
 * @throws Failure report.too-large, input.invalid, record.missing (the group), auth.forbidden
 */
export function proofOfService(ctx: Ctx, input: ProofInput): ProofOfService {
  return transact(ctx.db, () => {
    const wanted = wantedOf(ctx, input);
    const group = input.group === null ? null : (deviceGroupById(ctx.db, input.group) ?? missingGroup(input.group));
    lookByPerson(ctx, input);
    if (countReportSessions(ctx.db, wanted, mostSessions + 1) > mostSessions) fail('report.too-large', { most: mostSessions });
    const told = reportSessions(ctx.db, wanted, input.language).map((row) => ({
      ...toldSession(row, input),
      supporterId: row.supporterId,
    }));
    if (told.length > 0) {
      const summaries = told.filter(({ line }) => line.summaryId !== null).length;
      audit(ctx, { action: 'read', noun: 'report', id: 'proof-of-service', details: { sessions: told.length, summaries } });
    }
    const lines = told.map(({ line }) => line);
    const people = new Map(told.map(({ line, supporterId }) => [line.sessionId, supporterId]));
    // Of a group that one has seen no device of, not even the name is told.
    const mayName = wanted.sight === 'all' || lines.length > 0;
    return {
      ...{ from: input.from, to: input.to, timeZone: input.timeZone, language: input.language, customer: input.customer },
      group: group && { id: group.id, name: mayName ? group.name : null },
      bySupporter: input.bySupporter,
      generatedAt: iso(ctx.now().getTime()),
      sessions: lines.length,
      minutes: minutesOf(lines),
      withoutSummary: lines.filter(({ title }) => title === null).length,
      drafts: lines.filter(({ title, isReviewed }) => title !== null && !isReviewed).length,
      flagged: lines.filter(({ flags }) => flags > 0).length,
      ...overTime(lines, wanted, input.timeZone),
      outcomes: countBy(lines, ({ outcome }) => (outcome === null ? [] : [code(outcome)])),
      issueTypes: countBy(lines, ({ issueTypes }) => issueTypes.map(code)),
      applications: countBy(lines, ({ applications }) => applications.map(code)),
      supporters: input.bySupporter
        ? countBy(lines, ({ sessionId, supporter }) => [{ value: people.get(sessionId) ?? `name:${supporter}`, name: supporter }])
        : null,
      openPoints: told.flatMap((one) => openPointsOf(ctx, one)),
      lines,
    };
  });
}

function wantedOf(ctx: Ctx, { from, to, timeZone, group, customer }: ProofInput): ReportSessions {
  const period = periodOf({ from, to }, timeZone);
  const [first, last] = [period.from ?? 0, period.to ?? 0];
  if (last < first) fail('input.invalid', { field: 'to', reason: 'before-start' });
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
  if (days > mostDays) fail('input.invalid', { field: 'to', reason: 'too-many-days', limit: mostDays });
  return { from: first, to: last, groupId: group, customer, sight: sightOf(ctx) };
}

function missingGroup(id: string): never {
  return fail('record.missing', { noun: 'device-group', id });
}

function minutesOf(lines: readonly ProofLine[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0);
}

function overTime(lines: readonly ProofLine[], { from, to }: ReportSessions, zone: string): Pick<ProofOfService, 'unit' | 'time'> {
  const buckets = bucketsOf(Math.floor(from / 1000), Math.floor(to / 1000), zone);
  const bucketOf = bucketFinder(buckets);
  const time = buckets.starts.map((start) => ({ start, sessions: 0, minutes: 0 }));
  for (const { start, minutes } of lines) {
    const bucket = time[bucketOf(Math.floor(Date.parse(start) / 1000))];
    if (!bucket) continue;
    bucket.sessions += 1;
    bucket.minutes += minutes;
  }
  return { unit: buckets.unit, time };
}

function openPointsOf(ctx: Ctx, { line, open }: ToldSession): ProofOfService['openPoints'] {
  if (open.length === 0) return [];
  const done = new Set(pointsOfSession(ctx.db, line.sessionId).flatMap(({ position, doneAt }) => (doneAt === null ? [] : [position])));
  const { sessionId, start, device } = line;
  return open.flatMap((point, position) => (done.has(position) ? [] : [{ sessionId, start, device, ...point }]));
}
