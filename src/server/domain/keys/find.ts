import { accountById } from '../../../db/queries/accounts.ts';
import { countKeys, type KeyFilter, keyById, listKeys as listRows, type OwnedKeyRow } from '../../../db/queries/keys.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { ownAccount } from '../accounts/own.ts';
import { type ApiKey, keyTimes, toKey } from './model.ts';

/** Whose keys somebody deals with: those of everybody (`integrations.manage`), or those of their own account. */
export type Whose = 'everybody' | 'own';

export interface KeyListInput extends Omit<KeyFilter, 'accountId'> {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** An account's id, or `company`. */
  readonly owner?: string | undefined;
}

/** Newest first, revoked ones too. */
export function listKeys(ctx: Ctx, whose: Whose, input: KeyListInput): { readonly items: readonly ApiKey[]; readonly next: string | null } {
  const times = keyTimes(ctx);
  const rows = listRows(ctx.db, filterOf(ctx, whose, input), times, input.limit + 1, input.cursor ? readPlace(input.cursor) : null);
  const items = rows.slice(0, input.limit);
  const last = items.at(-1)?.key;
  const next = last && rows.length > items.length ? cursorText([last.createdAt, last.id]) : null;
  return { items: items.map((row) => toKey(row, times)), next };
}

/** How many of them are in force and soon over. */
export function countEndingKeys(ctx: Ctx, whose: Whose): number {
  return countKeys(ctx.db, filterOf(ctx, whose, { state: 'ending' }), keyTimes(ctx));
}

export function findKeyRecord(ctx: Ctx, whose: Whose, id: string): ApiKey {
  return toKey(keyRow(ctx, whose, id), keyTimes(ctx));
}

/** Who made it; `name` null: of an account that is gone, or no account. */
export function makerOf(ctx: Ctx, { createdBy }: ApiKey): Maker {
  const [kind = '', id] = createdBy.split(':');
  if (kind === 'account') return { kind, name: accountById(ctx.db, id ?? '')?.name ?? null };
  return { kind: kind === 'key' || kind === 'operator' ? kind : 'system', name: null };
}

interface Maker {
  readonly kind: 'account' | 'key' | 'operator' | 'system';
  readonly name: string | null;
}

/** For verbs: the row itself, or `record.missing`, also for one of somebody else. */
export function keyRow(ctx: Ctx, whose: Whose, id: string): OwnedKeyRow {
  const row = keyById(ctx.db, id);
  const known = row && (whose === 'everybody' || row.key.accountId === ownAccount(ctx));
  return known ? row : fail('record.missing', { noun: 'key', id });
}

function filterOf(ctx: Ctx, whose: Whose, { owner, search, state }: Partial<KeyListInput>): KeyFilter {
  const accountId = owner === 'company' ? null : owner;
  return { search, state, accountId: whose === 'own' ? ownAccount(ctx) : accountId };
}

function readPlace(text: string): { readonly createdAt: number; readonly id: string } {
  const [createdAt, id] = readCursor(text, ['number', 'string']);
  return { createdAt, id };
}
