import { z } from 'zod';
import { insertSignature, lastSignature, readHead, recordBySeq, type SignatureRow } from '../../../db/queries/audit.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { headText } from './chain.ts';

/** `refused`: the chain is not the one that was signed last, so that signing it would hide what was done to it. */
export type Signing = 'signed' | 'unmoved' | 'refused';

const witnessSchema = z.object({ seq: z.int(), hash: z.string(), at: z.int(), keyId: z.string(), signature: z.string() });

/**
 * Signs the head of the log if it moved. What is behind the last signature can still be cut off unseen by somebody who
 * adapts the head too: hence every hour, at the server's stop and with each export. No record of its own: it would move the head.
 */
export function signHead(ctx: Ctx): Signing {
  const { signer } = ctx.data;
  const outcome = transact(ctx.db, () => {
    const head = readHead(ctx.db);
    const last = lastSigned(ctx);
    if (last && !last.fits) return 'refused';
    if (!head || head.seq === last?.seq) return 'unmoved';
    const facts = { ...head, at: ctx.now().getTime() };
    const row = { ...facts, keyId: signer.keyId, signature: signer.sign(headText(facts)) };
    insertSignature(ctx.db, row);
    return row;
  });
  if (outcome === 'refused') ctx.log.error('the audit log is not the one that was signed: its head is not signed anew');
  if (typeof outcome === 'string') return outcome;
  // Only now: a witness of something that was rolled back would accuse a sound log.
  signer.witness.keep(JSON.stringify(outcome));
  return 'signed';
}

export interface Signed {
  readonly seq: number;
  readonly at: number;
  readonly keyId: string;
  /** False: the chain at its place is another one, or the signature is not of a key of this box. */
  readonly fits: boolean;
}

/** The last signature, and whether it and the witness beside the key still hold; null: nothing was ever signed. */
export function lastSigned(ctx: Ctx): Signed | null {
  const witness = readWitness(ctx);
  const last = lastSignature(ctx.db) ?? witness;
  if (!last) return null;
  const fits = (!witness || (holds(ctx, witness) && witness.seq <= last.seq)) && holds(ctx, last);
  return { seq: last.seq, at: last.at, keyId: last.keyId, fits };
}

/** What was signed last, as the file beside the key has it. A file that cannot be read is a signature that does not hold. */
export function readWitness(ctx: Ctx): SignatureRow | null {
  const text = ctx.data.signer.witness.read();
  if (text === null) return null;
  try {
    return witnessSchema.parse(JSON.parse(text));
  } catch {
    return { seq: 1, hash: '', at: 0, keyId: '', signature: '' };
  }
}

function holds(ctx: Ctx, signature: SignatureRow): boolean {
  const { keyId, signature: signed } = signature;
  return recordBySeq(ctx.db, signature.seq)?.hash === signature.hash && ctx.data.signer.fits(keyId, headText(signature), signed);
}
