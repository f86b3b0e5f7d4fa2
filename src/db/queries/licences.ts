import { desc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { licenceBox, licenceFiles as table } from '../schema/licences.ts';

export type LicenceFileRow = typeof table.$inferSelect;
export type LicenceBoxRow = typeof licenceBox.$inferSelect;

/** The one row there is. */
export function readBox(db: Db): LicenceBoxRow {
  return db.orm.select().from(licenceBox).get() as LicenceBoxRow;
}

export function changeBox(db: Db, change: Partial<Omit<LicenceBoxRow, 'id' | 'companyId'>>): void {
  db.orm.update(licenceBox).set(change).run();
}

export function insertLicenceFile(db: Db, row: LicenceFileRow): void {
  db.orm.insert(table).values(row).run();
}

export function licenceFileById(db: Db, id: string): LicenceFileRow | undefined {
  return db.orm.select().from(table).where(eq(table.id, id)).get();
}

/** Licences by their serials, then the others by their time; the newest first. */
export function licenceFiles(db: Db, type?: LicenceFileRow['type']): LicenceFileRow[] {
  const wanted = type ? eq(table.type, type) : undefined;
  return db.orm.select().from(table).where(wanted).orderBy(desc(table.serial), desc(table.at), desc(table.id)).all();
}

export function highestSerial(db: Db): number {
  return (db.sqlite.prepare('SELECT max(serial) FROM licence_files').pluck().get() as number | null) ?? 0;
}
