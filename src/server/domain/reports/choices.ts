import { allDeviceGroups } from '../../../db/queries/device-groups.ts';
import { reportChoices } from '../../../db/queries/report-sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { mayLookAtPeople } from '../insights/people.ts';
import { sightOf } from '../sessions/sight.ts';

export interface ReportChoices {
  /** By name, of the newest sessions. */
  readonly customers: readonly string[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** SPEC F5. */
  readonly mayName: boolean;
}

/** Sessions that are looked at for something to choose from. */
const newest = 5000;

/** What one may choose: every device group for who sees all sessions, else those of sessions that one may see. */
export function readReportChoices(ctx: Ctx): ReportChoices {
  const sight = sightOf(ctx);
  const { customers, groups } = reportChoices(ctx.db, sight, newest);
  return {
    customers: customers.sort(new Intl.Collator('en').compare).slice(0, 300),
    groups: allDeviceGroups(ctx.db).flatMap(({ id, name }) => (sight === 'all' || groups.includes(id) ? [{ id, name }] : [])),
    mayName: mayLookAtPeople(ctx),
  };
}
