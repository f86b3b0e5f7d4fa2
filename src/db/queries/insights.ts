import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { devices } from '../schema/devices.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import type { SessionRow } from './sessions.ts';
import { type Sight, within } from './sight.ts';
import type { SummaryRow } from './summaries.ts';

export interface InsightRow {
  readonly session: SessionRow;
  readonly summary: SummaryRow;
  readonly groupId: string | null;
}

/** Every session with its current summary, within sight. */
export function insightRows(db: Db, sight: Sight): InsightRow[] {
  return db.orm
    .select({ session: getTableColumns(sessions), summary: getTableColumns(summaries), groupId: devices.groupId })
    .from(summaries)
    .innerJoin(sessions, eq(sessions.id, summaries.sessionId))
    .leftJoin(devices, eq(devices.id, sessions.deviceId))
    .where(and(eq(summaries.isCurrent, true), within(sight)))
    .all();
}
