import { and, count, desc, eq, isNotNull, isNull, lte, max } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { questions } from '../schema/questions.ts';

export type QuestionRow = typeof questions.$inferSelect;

export function insertQuestion(db: Db, row: QuestionRow): void {
  db.orm.insert(questions).values(row).run();
}

/** `id`: SHA-256 of the link's token. */
export function questionById(db: Db, id: string): QuestionRow | undefined {
  return db.orm.select().from(questions).where(eq(questions.id, id)).get();
}

/** The one that can be answered; there is one at most. */
export function openQuestion(db: Db, sessionId: string): QuestionRow | undefined {
  return db.orm
    .select()
    .from(questions)
    .where(and(eq(questions.sessionId, sessionId), isNull(questions.answeredAt)))
    .get();
}

export function updateQuestion(db: Db, id: string, change: Partial<Omit<QuestionRow, 'id' | 'sessionId'>>): void {
  db.orm.update(questions).set(change).where(eq(questions.id, id)).run();
}

/** Links that nobody used. */
export function deleteOpenQuestions(db: Db, sessionId: string): number {
  return db.orm
    .delete(questions)
    .where(and(eq(questions.sessionId, sessionId), isNull(questions.answeredAt)))
    .run().changes;
}

/** Unanswered ones whose time is over. */
export function expiredQuestions(db: Db, now: number): QuestionRow[] {
  return db.orm
    .select()
    .from(questions)
    .where(and(isNull(questions.answeredAt), lte(questions.expiresAt, now)))
    .all();
}

/** Languages that browsers asked for and pages do not have; the one asked for most first. */
export function languagesWanted(db: Db): { readonly language: string; readonly times: number; readonly latest: number }[] {
  const times = count();
  return db.orm
    .select({ language: questions.wantedLanguage, times, latest: max(questions.answeredAt) })
    .from(questions)
    .where(isNotNull(questions.wantedLanguage))
    .groupBy(questions.wantedLanguage)
    .orderBy(desc(times), questions.wantedLanguage)
    .all()
    .map((row) => ({ language: row.language ?? '', times: row.times, latest: row.latest ?? 0 }));
}
