import { setImmediate as others } from 'node:timers/promises';
import { type AuditRow, lastSignature, readHead, recordsAfter, type SignatureRow, signaturesAfter } from '../../../db/queries/audit.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Fault, faultOf, headText, type Link, start } from './chain.ts';
import { readWitness } from './sign.ts';

export interface BrokenRecord {
  readonly seq: number;
  readonly reason: Fault;
}

export interface Verdict {
  /** Records that were looked at. */
  readonly records: number;
  readonly head: Link;
  /** The first bad record; null: nothing is broken. */
  readonly broken: BrokenRecord | null;
  /** The last record that a signature vouches for, and with it all before; 0: none. */
  readonly signedTo: number;
}

/** Records between two pauses: a few milliseconds of work, so that the server goes on answering. */
const batch = 250;

/**
 * Checks the whole chain, its head and every signature. Whoever may write the database can make a chain anew with hashes
 * that fit, but cannot sign it. `report` gets how many of how many records are done.
 */
export async function verifyAudit(ctx: Ctx, report: (done: number, total: number) => void = () => {}): Promise<Verdict> {
  const witness = readWitness(ctx);
  let last = start;
  let records = 0;
  let signedTo = 0;
  const verdict = (broken: BrokenRecord | null): Verdict => ({ records, head: auditHead(ctx), broken, signedTo });
  // Numbers below 1 are nobody's: whoever put a record there is found by the gap.
  for (let rows = recordsAfter(ctx.db, Number.MIN_SAFE_INTEGER, batch); rows.length > 0; ) {
    const signatures = signaturesFor(ctx, rows, witness);
    for (const row of rows) {
      const reason = faultOf(row, last) ?? faultOfSignatures(ctx, row, signatures.get(row.seq));
      if (reason) return verdict({ seq: row.seq, reason });
      if (signatures.has(row.seq)) signedTo = row.seq;
      last = { seq: row.seq, hash: row.hash };
      records += 1;
    }
    report(records, Math.max(records, auditHead(ctx).seq));
    await others();
    rows = recordsAfter(ctx.db, last.seq, batch);
  }
  return verdict(endsRight(ctx, last, witness) ? null : { seq: last.seq + 1, reason: 'end' });
}

/** Number and hash of the last record. */
export function auditHead(ctx: Ctx): Link {
  return readHead(ctx.db) ?? start;
}

/** By the record they are of; what the witness holds counts as one of them, and null stands where only it has one. */
function signaturesFor(ctx: Ctx, rows: readonly AuditRow[], witness: SignatureRow | null): Map<number, (SignatureRow | null)[]> {
  const [first, last] = [rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? 0];
  const found = new Map<number, (SignatureRow | null)[]>();
  for (const row of signaturesAfter(ctx.db, first - 1, last)) found.set(row.seq, [row]);
  if (witness && witness.seq >= first && witness.seq <= last) found.set(witness.seq, [found.get(witness.seq)?.[0] ?? null, witness]);
  return found;
}

function faultOfSignatures(ctx: Ctx, row: AuditRow, signatures: readonly (SignatureRow | null)[] = []): Fault | null {
  const { signer } = ctx.data;
  const good = (one: SignatureRow | null) => one !== null && one.hash === row.hash && signer.fits(one.keyId, headText(one), one.signature);
  return signatures.every(good) ? null : 'signature';
}

/** In one go with the last look at the records: nothing can have been added between. */
function endsRight(ctx: Ctx, last: Link, witness: SignatureRow | null): boolean {
  const head = auditHead(ctx);
  const signed = Math.max(lastSignature(ctx.db)?.seq ?? 0, witness?.seq ?? 0);
  return head.seq === last.seq && head.hash === last.hash && signed <= last.seq;
}
