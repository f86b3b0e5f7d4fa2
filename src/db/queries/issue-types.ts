import { count, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { issueTypes } from '../schema/issue-types.ts';
import { summaries } from '../schema/summaries.ts';

export type IssueTypeRow = typeof issueTypes.$inferSelect;

export function allIssueTypeRows(db: Db): IssueTypeRow[] {
  return db.orm.select().from(issueTypes).orderBy(issueTypes.code).all();
}

/** A row that is there keeps the time it was made at. */
export function putIssueTypeRow(db: Db, row: IssueTypeRow): void {
  const { code: _code, createdAt: _createdAt, ...set } = row;
  db.orm.insert(issueTypes).values(row).onConflictDoUpdate({ target: issueTypes.code, set }).run();
}

export function deleteIssueTypeRow(db: Db, code: string): void {
  db.orm.delete(issueTypes).where(eq(issueTypes.code, code)).run();
}

/** How many versions of summaries carry which types: read from an index, so that it costs little. */
export function typesOfSummaries(db: Db): { readonly types: readonly string[]; readonly isCurrent: boolean; readonly summaries: number }[] {
  const types = sql<string>`${summaries.content} -> '$.issueTypes'`;
  const rows = db.orm
    .select({ types, isCurrent: summaries.isCurrent, summaries: count() })
    .from(summaries)
    .groupBy(summaries.isCurrent, types)
    .all();
  return rows.map((row) => ({ ...row, types: JSON.parse(row.types) as string[] }));
}
