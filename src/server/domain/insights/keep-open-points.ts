import { type OpenPointRow, pointsOfSession, replacePoints } from '../../../db/queries/open-points.ts';
import { canonicalJson, type Json } from '../../kit/canonical.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Statement } from '../summaries/model.ts';

/** The session's open points from now on: one that says the same as before keeps its id and its mark. Answers how many there are. */
export function keepOpenPoints(ctx: Ctx, sessionId: string, said: readonly Statement[]): { readonly open: number; readonly done: number } {
  const before = pointsOfSession(ctx.db, sessionId);
  const left = [...before];
  const rows = said.map((statement, position): OpenPointRow => {
    const digest = digestOf(ctx, statement);
    const same = left.findIndex((row) => row.digest === digest);
    const [old] = same === -1 ? [] : left.splice(same, 1);
    return old ? { ...old, position } : { id: ctx.id(), sessionId, position, digest, doneAt: null, doneBy: null };
  });
  const isSame = rows.length === before.length && rows.every((row, index) => row.id === before[index]?.id);
  if (!isSame) replacePoints(ctx.db, sessionId, rows);
  const done = rows.filter(({ doneAt }) => doneAt !== null).length;
  return { open: rows.length - done, done };
}

function digestOf(ctx: Ctx, { text, plain }: Statement): string {
  return keyedDigest(ctx.data.digestKey, canonicalJson({ text, plain } as unknown as Json));
}
