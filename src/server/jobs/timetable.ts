import { emptyOwedLog } from '../../db/checkpoint.ts';
import { deleteExpiredInvites } from '../../db/queries/invites.ts';
import { forgetRequestsBefore } from '../../db/queries/requests.ts';
import { signHead } from '../domain/audit/sign.ts';
import { closeExpiredQuestions } from '../domain/consent/ask.ts';
import { releaseAbandoned } from '../domain/credits/abandoned.ts';
import { turnCalendar } from '../domain/credits/calendar-turn.ts';
import { tendExports } from '../domain/exports/tend.ts';
import { keepLateInsights } from '../domain/insights/keep-late.ts';
import { warnOfEndingKeys } from '../domain/keys/warn.ts';
import { clearExpiredLogins } from '../domain/logins/logins.ts';
import { queueDueReports } from '../domain/reports/due.ts';
import { endIdleSessions } from '../domain/sessions/end.ts';
import { companySettings } from '../domain/settings/settings.ts';
import { isSummarizing } from '../domain/summaries/work.ts';
import { day, hour, minute } from '../kit/clock.ts';
import type { Ctx } from '../kit/ctx.ts';

type Chore = (ctx: Ctx) => unknown;

/** SPEC B2, B3, C7: nobody waits an hour for these. */
const everyMinute: readonly Chore[] = [
  closeExpiredQuestions,
  endIdleSessions,
  keepLateInsights,
  queueDueReports,
  tendExports,
  (ctx) => emptyOwedLog(ctx.db),
];

const everyHour: readonly Chore[] = [
  clearExpiredLogins,
  warnOfEndingKeys,
  (ctx) => deleteExpiredInvites(ctx.db, ctx.now().getTime()),
  /** What a job that was given up left reserved (SPEC D5). */
  (ctx) => releaseAbandoned(ctx, { age: 0, isAtWork: (sessionId) => isSummarizing(ctx, sessionId) }),
  (ctx) => turnCalendar(ctx, { threshold: companySettings(ctx).creditWarning }),
  /** Answers to requests with an Idempotency-Key. */
  (ctx) => forgetRequestsBefore(ctx.db, ctx.now().getTime() - day),
  signHead,
];

/** What is done by the clock: now, and every minute or hour from then on. One that fails keeps none of the others from its turn. */
export function startTimetable(ctx: Ctx): { stop(): void } {
  const turns = [everyTurn(ctx, everyMinute, minute), everyTurn(ctx, everyHour, hour)];
  return { stop: () => turns.forEach(clearInterval) };
}

function everyTurn(ctx: Ctx, chores: readonly Chore[], interval: number): NodeJS.Timeout {
  const tick = async () => {
    for (const chore of chores) {
      try {
        await chore(ctx);
      } catch (error) {
        ctx.log.error({ err: error }, 'the timetable failed');
      }
    }
  };
  void tick();
  return setInterval(tick, interval);
}
