import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import { summaryEvaluations } from '../schema/summary-evaluations.ts';
import { type Sight, within } from './sight.ts';

export type EvaluationRow = typeof summaryEvaluations.$inferSelect;

export function insertEvaluation(db: Db, row: EvaluationRow): void {
  db.orm.insert(summaryEvaluations).values(row).run();
}

export function evaluationById(db: Db, id: string): EvaluationRow | undefined {
  return db.orm.select().from(summaryEvaluations).where(eq(summaryEvaluations.id, id)).get();
}

/** Behind those that are there. */
export function keepResult(db: Db, id: string, result: unknown): void {
  const results = [...(evaluationById(db, id)?.results ?? []), result];
  db.orm.update(summaryEvaluations).set({ results }).where(eq(summaryEvaluations.id, id)).run();
}

export function finishEvaluation(db: Db, id: string, finishedAt: number): void {
  db.orm.update(summaryEvaluations).set({ finishedAt }).where(eq(summaryEvaluations.id, id)).run();
}

/** Sessions whose current summary a person edited or marked as reviewed; the newest corrections first. */
export function correctedSummaries(db: Db, sight: Sight, limit: number): string[] {
  return correctedQuery(db, sight, limit)
    .all()
    .map(({ id }) => id);
}

/** Put as its index puts it, and in this order: else SQLite reads every current summary there is. */
export function correctedQuery(db: Db, sight: Sight, limit: number) {
  const byPeople = sql`${summaries.isCurrent} = 1 and (${summaries.change} = 'edited' or ${summaries.reviewedAt} is not null)`;
  return db.orm
    .select({ id: sessions.id })
    .from(summaries)
    .crossJoin(sessions)
    .where(and(byPeople, eq(sessions.id, summaries.sessionId), within(sight)))
    .orderBy(desc(summaries.createdAt), desc(summaries.id))
    .limit(limit);
}

/** The one that waits or runs, with the status of its next case. */
export function openEvaluation(db: Db): { readonly id: string; readonly status: 'queued' | 'running' } | undefined {
  const find = db.sqlite.prepare(
    "SELECT json_extract(payload, '$.evaluation') AS id, status FROM jobs WHERE kind = 'evaluate' AND status IN ('queued', 'running') LIMIT 1",
  );
  return find.get() as { id: string; status: 'queued' | 'running' } | undefined;
}
