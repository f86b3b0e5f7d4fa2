import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { settings } from '../schema/settings.ts';

export function allSettings(db: Db): Record<string, unknown> {
  const rows = db.orm.select().from(settings).all();
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

export function putSetting(db: Db, key: string, value: unknown, now: number): void {
  db.orm
    .insert(settings)
    .values({ key, value, changedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } })
    .run();
}

export function deleteSetting(db: Db, key: string): void {
  db.orm.delete(settings).where(eq(settings.key, key)).run();
}
