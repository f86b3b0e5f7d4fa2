import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { devices } from '../schema/devices.ts';
import { insightValues } from '../schema/insights.ts';

/** A registered device that insights have; `n`: its number in the blocks. */
export interface InsightDevice {
  readonly n: number;
  readonly id: string;
  readonly name: string;
}

/** Those with this in their names, whatever its case and accents, by name. */
export function insightDevicesNamed(db: Db, text: string): InsightDevice[] {
  knowFold(db);
  return devicesWith(db, text === '' ? undefined : sql`instr(fold(${devices.name}), ${fold(text)}) > 0`);
}

export function insightDevicesOf(db: Db, ids: readonly string[]): InsightDevice[] {
  return ids.length === 0 ? [] : devicesWith(db, inArray(devices.id, [...ids]));
}

function devicesWith(db: Db, wanted: SQL | undefined): InsightDevice[] {
  return db.orm
    .select({ n: insightValues.id, id: devices.id, name: devices.name })
    .from(insightValues)
    .innerJoin(devices, eq(devices.id, insightValues.value))
    .where(and(eq(insightValues.kind, 'device'), wanted))
    .orderBy(sql`lower(${devices.name})`)
    .all();
}
