import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { summaries } from '../schema/summaries.ts';
import { translations } from '../schema/translations.ts';
import type { SummaryRow } from './summaries.ts';

export type TranslationRow = typeof translations.$inferSelect;

/** One that is there already stays: false. */
export function insertTranslation(db: Db, row: TranslationRow): boolean {
  return db.orm.insert(translations).values(row).onConflictDoNothing().run().changes === 1;
}

export function translationIn(db: Db, summaryId: string, language: string): TranslationRow | undefined {
  return db.orm
    .select()
    .from(translations)
    .where(and(eq(translations.summaryId, summaryId), eq(translations.language, language)))
    .get();
}

/** By language. */
export function translationsOf(db: Db, summaryId: string): TranslationRow[] {
  return db.orm.select().from(translations).where(eq(translations.summaryId, summaryId)).orderBy(asc(translations.language)).all();
}

/** A version by its own id, for work that knows nothing else. */
export function summaryById(db: Db, id: string): SummaryRow | undefined {
  return db.orm.select().from(summaries).where(eq(summaries.id, id)).get();
}
