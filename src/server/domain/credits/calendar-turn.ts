import { addWarning } from '../../../db/queries/credits.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { keepToday } from '../licences/today.ts';
import { grantDue } from './grant.ts';
import { creditWarnings } from './warnings.ts';

/**
 * What the timetable does at the start and at least every hour: moves the clock's mark, books what the calendar owes, and
 * writes each new warning into the audit log once. A box that rests for longer than SPEC D8's 48 hours without it would ask
 * its administrator about a jump of the clock. A second time in a row it changes nothing but the mark.
 */
export function turnCalendar(ctx: Ctx, input: { readonly threshold: number }): void {
  transact(ctx.db, () => {
    const today = keepToday(ctx);
    grantDue(ctx, today);
    for (const { key, code } of creditWarnings(ctx, input, today)) {
      // The clock's own two are written down where they are found.
      if (code === 'clock-back' || code === 'clock-jumped') continue;
      if (addWarning(ctx.db, key, today.clock))
        audit(ctx, { action: 'warned', noun: 'credit', id: 'balance', details: { code, occasion: key } });
    }
  });
}
