import { z } from 'zod';
import type { Db } from '../../../db/client.ts';
import { type AuditRow, newestOf } from '../../../db/queries/audit.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from './append.ts';
import { namesFor, namesIn } from './names.ts';
import { lastSigned } from './sign.ts';
import { auditHead, type Verdict, verifyAudit } from './verify.ts';

const faults = ['gap', 'order', 'content', 'signature', 'end'] as const;

export const brokenSchema = z
  .object({ seq: z.int(), reason: z.enum(faults) })
  .nullable()
  .describe('The first bad record; null: nothing is broken.');

export const verificationSchema = z.object({
  head: z.object({ seq: z.int(), hash: z.string() }).describe('The last record.'),
  signed: z
    .object({
      seq: z.int(),
      at: z.string(),
      keyId: z.string(),
      fits: z.boolean().describe('False: the chain there is not the one that was signed, and nothing is signed anew.'),
    })
    .nullable()
    .describe('The last signature.'),
  running: z.object({ done: z.int(), total: z.int() }).nullable().describe('Records that the check under way has looked at.'),
  last: z
    .object({
      at: z.string(),
      actor: z.string(),
      names: z.record(z.string(), z.string()).describe('What the actor is called.'),
      records: z.int(),
      hash: z.string().describe('Of the last record that was there: worth noting down elsewhere.'),
      broken: brokenSchema,
      signedTo: z.int().describe('The last record that a signature vouches for; 0: none.'),
    })
    .nullable()
    .describe('What the last check found, as the log itself tells it.'),
});

export type Verification = Readonly<z.infer<typeof verificationSchema>>;

interface Run {
  done: number;
  total: number;
  readonly verdict: Promise<Verdict>;
}

const runs = new WeakMap<Db, Run>();

/** Checks the log and writes down what was found; who asks while a check runs gets that one's answer. */
export function verifyNow(ctx: Ctx): Promise<Verdict> {
  const running = runs.get(ctx.db);
  if (running) return running.verdict;
  const run: Run = { done: 0, total: auditHead(ctx).seq, verdict: Promise.resolve().then(() => verifyAndTell(ctx, run)) };
  runs.set(ctx.db, run);
  return run.verdict;
}

/** The same behind the caller's back: what it finds is told by the log, and by `verificationState`. */
export function startVerification(ctx: Ctx): void {
  verifyNow(ctx).catch((error: unknown) => ctx.log.warn({ err: error }, 'the check of the audit log did not end'));
}

export function verificationState(ctx: Ctx): Verification {
  const signed = lastSigned(ctx);
  const run = runs.get(ctx.db);
  const last = newestOf(ctx.db, 'audit', 'verified');
  return {
    head: auditHead(ctx),
    signed: signed && { ...signed, at: iso(signed.at) },
    running: run ? { done: run.done, total: run.total } : null,
    last: last ? toldBy(ctx, last) : null,
  };
}

async function verifyAndTell(ctx: Ctx, run: Run): Promise<Verdict> {
  try {
    const verdict = await verifyAudit(ctx, (done, total) => Object.assign(run, { done, total }));
    const { records, head, broken, signedTo } = verdict;
    if (broken) ctx.log.error(broken, 'the audit log is broken');
    const details = { records, hash: head.hash, broken: broken && { ...broken }, signedTo };
    transact(ctx.db, () => audit(ctx, { action: 'verified', noun: 'audit', id: 'log', details }));
    return verdict;
  } finally {
    runs.delete(ctx.db);
  }
}

const toldSchema = verificationSchema.shape.last.unwrap().omit({ at: true, actor: true, names: true });

/** Null if the record was tampered with: what it tells is nothing to show. */
function toldBy(ctx: Ctx, row: AuditRow): Verification['last'] {
  const { at, actor, details } = row;
  try {
    return { at: iso(at), actor, names: namesFor(row, namesIn(ctx, [row])), ...toldSchema.parse(JSON.parse(details)) };
  } catch {
    return null;
  }
}
