import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { roles } from '../schema/roles.ts';

export type RoleRow = typeof roles.$inferSelect;

export function roleById(db: Db, id: string): RoleRow | undefined {
  return db.orm.select().from(roles).where(eq(roles.id, id)).get();
}

export function allRoles(db: Db): RoleRow[] {
  return db.orm.select().from(roles).orderBy(asc(roles.name)).all();
}
