import { type AuditRow, namesOf } from '../../../db/queries/audit.ts';
import {
  accountNames,
  deviceGroupNames,
  deviceNames,
  groupNames,
  keyNames,
  moduleNames,
  policyNames,
  roleNames,
} from '../../../db/queries/audit-names.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** What ids and digests stand for: what a record is called now, or what a name was when it was written down. */
export type Names = ReadonlyMap<string, string>;

/** Of all that these records mention. An id of a record that is gone, and a digest of an erased name, are not in it. */
export function namesIn(ctx: Ctx, rows: readonly AuditRow[]): Names {
  const mentioned = [...new Set(rows.flatMap(mentionsOf))];
  const ids = mentioned.filter((text) => isId.test(text));
  return new Map([
    ...accountNames(ctx.db, ids),
    ...deviceNames(ctx.db, ids),
    ...deviceGroupNames(ctx.db, ids),
    ...groupNames(ctx.db, ids),
    ...keyNames(ctx.db, ids),
    ...moduleNames(ctx.db, ids),
    ...policyNames(ctx.db, ids),
    ...roleNames(ctx.db, ids),
    ...namesOf(ctx.db, mentioned.filter(isDigest)),
  ]);
}

/** Those of `names` that a record mentions. */
export function namesFor(row: AuditRow, names: Names): Record<string, string> {
  const found = mentionsOf(row).map((text) => [text, names.get(text)]);
  return Object.fromEntries(found.filter(([, name]) => name !== undefined));
}

function mentionsOf({ actor, recordId, details }: AuditRow): string[] {
  return [actor.replace(/^\w+:/, ''), recordId, ...texts(parsed(details))];
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As `named` makes it, and as every SHA-256 looks. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function texts(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(texts);
}

/** A record's details; what was edited into no JSON at all is told as it stands. */
export function parsed(details: string): Json {
  try {
    return JSON.parse(details) as Json;
  } catch {
    return details;
  }
}
