import type { Block } from '../../../db/insight-blocks.ts';
import { type BlockHead, blockHeads, columnsOf } from '../../../db/queries/insight-blocks.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Mask } from './mask.ts';
import type { Selection } from './selection.ts';

export interface ScanOptions {
  /** Blocks with the latest sessions first, or those with the earliest. */
  readonly from?: 'latest' | 'earliest';
  /** Asked before each block; false ends the scan. */
  readonly goOn?: (head: BlockHead) => boolean;
}

/** Calls `visit` with each insight of the selection, block by block. */
export function scan(
  ctx: Ctx,
  selection: Selection,
  visit: (block: Block, row: number) => void,
  { from = 'latest', goOn = () => true }: ScanOptions = {},
): void {
  const heads = blockHeads(ctx.db);
  if (from === 'earliest') heads.sort((left, right) => left.earliest - right.earliest);
  for (const head of heads) {
    if (head.latest < selection.from || head.earliest > selection.to) continue;
    if (!goOn(head)) return;
    const block = columnsOf(ctx.db, head);
    selection.findText?.(head.block);
    for (let row = 0; row < block.rows; row += 1) if (fits(selection, block, row)) visit(block, row);
  }
}

/** Whether an insight is in the selection. */
export function fits(wanted: Selection, block: Block, row: number): boolean {
  const started = at(block.started, row);
  return (
    started >= wanted.from &&
    started <= wanted.to &&
    has(wanted.sight, at(block.supporter, row)) &&
    has(wanted.text, at(block.n, row)) &&
    has(wanted.outcome, at(block.outcome, row)) &&
    has(wanted.language, at(block.language, row)) &&
    has(wanted.origin, at(block.origin, row)) &&
    has(wanted.os, at(block.os, row)) &&
    has(wanted.device, at(block.device, row)) &&
    has(wanted.group, at(block.device, row)) &&
    has(wanted.supporter, at(block.supporter, row)) &&
    (wanted.reviewed === null || wanted.reviewed === block.reviewed[row]) &&
    is(wanted.flags, at(block.flags, row)) &&
    is(wanted.open, at(block.open, row)) &&
    hasAny(wanted.type, block.lists, at(block.at, row), at(block.types, row)) &&
    hasAny(wanted.application, block.lists, at(block.at, row) + at(block.types, row), at(block.applications, row))
  );
}

function at(column: Uint32Array | Uint8Array, row: number): number {
  return column[row] as number;
}

function has(mask: Mask | null, id: number): boolean {
  return mask === null || mask[id] === 1;
}

function is(wanted: 0 | 1 | null, count: number): boolean {
  return wanted === null || wanted === (count > 0 ? 1 : 0);
}

function hasAny(mask: Mask | null, lists: Uint32Array, from: number, count: number): boolean {
  if (mask === null) return true;
  for (let place = from; place < from + count; place += 1) if (mask[at(lists, place)] === 1) return true;
  return false;
}
