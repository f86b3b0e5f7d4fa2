import { and, asc, between, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { devices } from '../schema/devices.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import { translations } from '../schema/translations.ts';
import { type Sight, within } from './sight.ts';

/** Which sessions a report tells of: those that began between two moments (both included). Null: any. */
export interface ReportSessions {
  readonly from: number;
  readonly to: number;
  readonly groupId: string | null;
  /** Company, or the person where none was told; whatever the case of its letters. */
  readonly customer: string | null;
  readonly sight: Sight;
}

/** The words of the index `sessions_customer`. */
const customerKey = sql`lower(case when customer_company is null then customer_name else customer_company end)`;
const customerName = sql<string | null>`coalesce(${sessions.customerCompany}, ${sessions.customerName})`;

function chosen({ from, to, groupId, customer, sight }: ReportSessions): SQL | undefined {
  return and(
    between(sessions.startedAt, from, to),
    groupId === null
      ? undefined
      : sql`${sessions.deviceId} in (select ${devices.id} from ${devices} where ${devices.groupId} = ${groupId})`,
    customer === null ? undefined : sql`${customerKey} = lower(${customer})`,
    within(sight),
  );
}

/** How many there are, counted no further than `most`. */
export function countReportSessions(db: Db, wanted: ReportSessions, most: number): number {
  return db.orm.select({ id: sessions.id }).from(sessions).where(chosen(wanted)).limit(most).all().length;
}

/** Oldest first, each with its current summary, and with that summary's variant in `language` where there is one. `told` and `variant`: JSON. */
export function reportSessions(db: Db, wanted: ReportSessions, language: string) {
  return db.orm
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      endedAt: sessions.endedAt,
      device: sessions.deviceName,
      customer: customerName,
      supporterId: sessions.supporterAccountId,
      supporterName: sessions.supporterName,
      ticket: sql<string | number | null>`json_extract(${sessions.extra}, '$.ticket')`,
      summaryId: summaries.id,
      language: summaries.language,
      outcome: summaries.outcome,
      reviewedAt: summaries.reviewedAt,
      told: sql<
        string | null
      >`json_extract(${summaries.content}, '$.title', '$.issueTypes', '$.applications', '$.open', '$.flags', '$.origin')`,
      variant: sql<string | null>`json_extract(${translations.content}, '$.title', '$.open')`,
      untranslated: sql<string | null>`${translations.untranslated}`,
    })
    .from(sessions)
    .leftJoin(summaries, and(eq(summaries.sessionId, sessions.id), sql`${summaries.isCurrent} = 1`))
    .leftJoin(translations, and(eq(translations.summaryId, summaries.id), eq(translations.language, language)))
    .where(chosen(wanted))
    .orderBy(asc(sessions.startedAt), asc(sessions.id))
    .all();
}

export type ReportSessionRow = ReturnType<typeof reportSessions>[number];

/** Customers and device groups of the newest sessions within sight: what there is to choose from, at a bounded cost. */
export function reportChoices(db: Db, sight: Sight, newest: number): { customers: string[]; groups: string[] } {
  const rows = db.orm
    .select({ customer: customerName, group: devices.groupId })
    .from(sessions)
    .leftJoin(devices, eq(devices.id, sessions.deviceId))
    .where(within(sight))
    .orderBy(desc(sessions.startedAt), desc(sessions.id))
    .limit(newest)
    .all();
  return {
    customers: [...new Set(rows.flatMap(({ customer }) => customer ?? []))],
    groups: [...new Set(rows.flatMap(({ group }) => group ?? []))],
  };
}
