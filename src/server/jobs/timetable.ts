import { clearExpiredLogins } from '../domain/logins/logins.ts';
import { hour } from '../kit/clock.ts';
import type { Ctx } from '../kit/ctx.ts';

/** What is done by the clock: now, and every hour from then on. */
export function startTimetable(ctx: Ctx): { stop(): void } {
  const tick = () => {
    clearExpiredLogins(ctx).catch((error: unknown) => ctx.log.error({ err: error }, 'the timetable failed'));
  };
  tick();
  const timer = setInterval(tick, hour);
  return { stop: () => clearInterval(timer) };
}
