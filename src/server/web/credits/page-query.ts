import { z } from 'zod';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { parse } from '../../kit/parse.ts';

const pageSize = 50;

const query = z.object({ cursor: z.string().min(1).max(200).optional() });

/** Where this page of the ledger begins. */
export function pageOf(asked: Record<string, string>): { readonly limit: number; readonly before?: number } {
  const { cursor } = parse(query, asked);
  return { limit: pageSize, ...(cursor !== undefined && { before: readCursor(cursor, ['number'])[0] }) };
}

/** Addresses of its neighbours. Rows are numbered without gaps from 1. */
export function neighbours(href: string, rows: readonly { readonly seq: number }[], { before }: { readonly before?: number }) {
  const last = rows.at(-1);
  const isMore = last !== undefined && rows.length === pageSize && last.seq > 1;
  return { firstHref: before === undefined ? null : href, nextHref: isMore ? `${href}?cursor=${cursorText([last.seq])}` : null };
}
