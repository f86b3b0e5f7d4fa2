import { setImmediate as turn } from 'node:timers/promises';
import { cancel } from '../../../db/queries/job-leases.ts';
import { enqueue, type JobRow, jobById } from '../../../db/queries/jobs.ts';
import { deleteRows, holdJob, insertRows, setPayload, type UploadRow } from '../../../db/queries/uploads.ts';
import { transact } from '../../../db/transact.ts';
import { minute } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import type { ImportPayload, SentTable, TableImport, TableKind } from './model.ts';
import { openTable, type Table } from './read.ts';
import { findTableImport } from './state.ts';

const batch = 250;

/** Longer than any staging takes. A job that waited so long belongs to a server that died over it. */
const stagingTime = 10 * minute;

/**
 * Takes a table: its rows are put down as they are, then a job checks all of them and, if every one is right, brings all
 * of them in at once. One table of a kind at a time (`running`).
 */
export async function uploadTable(ctx: Ctx, kind: TableKind, { file, bytes, ...options }: SentTable): Promise<TableImport> {
  const table = openTable(kind, file, bytes);
  const payload = { ...options, file, columns: table.columns, rows: null, actor: ctx.actor, source: ctx.source, result: null };
  const id = transact(ctx.db, () => reserve(ctx, kind, payload));
  try {
    const rows = await stage(ctx, id, table);
    transact(ctx.db, () => {
      setPayload(ctx.db, id, { ...payload, rows } satisfies ImportPayload);
      holdJob(ctx.db, id, ctx.now().getTime());
      const details = { file: named(ctx, file), sha256: sha256(bytes), rows, ...options };
      audit(ctx, { action: 'uploaded', noun: kind.noun, id, details });
    });
  } catch (error) {
    discard(ctx, id);
    throw error;
  }
  // Only now may the runner find it.
  for (const wake of ctx.db.onWork) wake();
  return findTableImport(ctx, kind, id);
}

/** The one place in the queue, held until the rows are down. */
function reserve(ctx: Ctx, kind: TableKind, payload: ImportPayload): string {
  const now = ctx.now().getTime();
  const job = { id: ctx.id(), kind: kind.job, key: kind.noun, payload, now };
  const { id, created } = enqueue(ctx.db, job);
  if (created) {
    holdJob(ctx.db, id, now + stagingTime);
    return id;
  }
  const open = jobById(ctx.db, id);
  if (!open || !isAbandoned(open, now)) fail(kind.running, {});
  discard(ctx, id);
  return reserve(ctx, kind, payload);
}

function isAbandoned({ payload, createdAt }: JobRow, now: number): boolean {
  return (payload as ImportPayload).rows === null && createdAt + stagingTime <= now;
}

function discard(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    cancel(ctx.db, id, ctx.now().getTime());
    while (deleteRows(ctx.db, id, 1000));
  });
}

async function stage(ctx: Ctx, id: string, { rows }: Table): Promise<number> {
  let waiting: UploadRow[] = [];
  let count = 0;
  const put = async () => {
    transact(ctx.db, () => insertRows(ctx.db, id, waiting));
    count += waiting.length;
    waiting = [];
    // Without this no page would be served before the last row is down.
    await turn();
  };
  for (const { line, row } of rows) if (waiting.push({ line, data: row }) === batch) await put();
  await put();
  return count;
}
