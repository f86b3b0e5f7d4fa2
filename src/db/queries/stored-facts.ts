import { desc, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { sessions } from '../schema/sessions.ts';
import { type Sight, within } from './sight.ts';

/** The newest sessions with the facts that decided, read by index; `isSeen`: within `sight`, where there is one. */
export function newestFacts(db: Db, limit: number, sight: Sight | null) {
  const seen = sight === null ? sql`0` : within(sight);
  return db.orm
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      supporterName: sessions.supporterName,
      deviceName: sessions.deviceName,
      capture: sessions.capture,
      reasons: sessions.reasons,
      facts: sessions.facts,
      isSeen: sql<number>`(${seen})`.mapWith(Boolean),
    })
    .from(sessions)
    .orderBy(desc(sessions.startedAt), desc(sessions.id))
    .limit(limit)
    .all();
}
