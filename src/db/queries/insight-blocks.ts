import type { Db } from '../client.ts';
import { type Block, blockOf, decodeBlock } from '../insight-blocks.ts';
import { prepared } from '../prepared.ts';

export interface BlockHead {
  readonly block: number;
  readonly stamp: number;
  /** Seconds since 1970. */
  readonly earliest: number;
  readonly latest: number;
}

/** Blocks as last read, for as long as their stamp is the same: a million insights are some 60 MB. */
const kept = new WeakMap<Db, Map<number, { readonly stamp: number; readonly columns: Block }>>();
const mostKept = 2000;

/** The latest sessions first. */
export function blockHeads(db: Db): BlockHead[] {
  return prepared(db, 'SELECT block, stamp, earliest, latest FROM insight_blocks ORDER BY latest DESC').all() as BlockHead[];
}

export function columnsOf(db: Db, { block, stamp }: BlockHead): Block {
  const known = kept.get(db) ?? kept.set(db, new Map()).get(db);
  const same = known?.get(block);
  if (same?.stamp === stamp) return same.columns;
  const data = prepared(db, 'SELECT data FROM insight_blocks WHERE block = ?').pluck().get(block) as Buffer;
  const columns = decodeBlock(data);
  if (known && known.size >= mostKept && !same) known.delete(known.keys().next().value ?? block);
  known?.set(block, { stamp, columns });
  return columns;
}

export function columnsOfBlock(db: Db, block: number): Block | undefined {
  const text = 'SELECT block, stamp, earliest, latest FROM insight_blocks WHERE block = ?';
  const head = prepared(db, text).get(block) as BlockHead | undefined;
  return head && columnsOf(db, head);
}

/** Where an insight's facts stand. */
export function placeOf(db: Db, n: number): { readonly columns: Block; readonly row: number } | undefined {
  const columns = columnsOfBlock(db, blockOf(n));
  if (!columns) return undefined;
  const row = columns.n.indexOf(n);
  return row === -1 ? undefined : { columns, row };
}
