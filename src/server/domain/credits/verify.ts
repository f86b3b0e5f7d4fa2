import { type ChargeRow, chargesAfter, type GrantRow, grantsAfter, ledgerRecordsAfter, liveGrants } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { keptFiles } from '../licences/kept.ts';
import { isBacked } from './backing.ts';
import { type Rule, startReplay } from './replay.ts';

/** The first row that breaks a rule. `seq` counts within grants or within charges. */
export interface BrokenRow {
  readonly row: 'grant' | 'charge';
  readonly seq: number;
  readonly rule: Rule;
}

export interface CreditVerification {
  readonly broken: BrokenRow | null;
  readonly grants: number;
  readonly charges: number;
  /** Credits granted since the beginning, and spent or reserved of them. */
  readonly granted: number;
  readonly spent: number;
}

const batch = 1000;

/**
 * SPEC D5: rebuilds the balance from nothing, row by row, checks each grant against the file it comes from and each row
 * against the audit log, whose chain and signatures have a check of their own.
 */
export function verifyCredits(ctx: Ctx): CreditVerification {
  const files = keptFiles(ctx);
  const byId = new Map(files.map((file) => [file.content.id, file]));
  const replay = startReplay(files.filter(({ type }) => type === 'clock-reset').length);
  const told = auditRecords(ctx);
  const counts = { grants: 0, charges: 0, granted: 0, spent: 0 };
  for (const { row, grant, charge } of ledger(ctx)) {
    const rule = grant ? grantFault(grant) : charge ? chargeFault(charge) : null;
    if (rule) return { broken: { row, seq: (grant ?? charge)?.seq ?? 0, rule }, ...counts };
  }
  return { broken: endFault(), ...counts };

  function grantFault(grant: GrantRow): Rule | null {
    const rule = replay.grant(grant) ?? (isBacked(grant, byId) ? null : 'file') ?? auditFault('grant', grant.seq, 'granted');
    if (!rule) {
      counts.grants += 1;
      counts.granted += grant.credits;
    }
    return rule;
  }

  function chargeFault(charge: ChargeRow): Rule | null {
    const rule = replay.charge(charge) ?? auditFault('charge', charge.seq, charge.step, charge.sessionId);
    if (!rule) {
      counts.charges += 1;
      counts.spent += { reserved: 1, settled: 0, released: -1 }[charge.step];
    }
    return rule;
  }

  function auditFault(noun: string, seq: number, action: string, session?: string): Rule | null {
    const record = told.next().value;
    const same = record?.noun === noun && record.recordId === String(seq) && record.action === action;
    return same && (session === undefined || JSON.parse(record.details).session === session) ? null : 'audit';
  }

  function endFault(): BrokenRow | null {
    const more = told.next().value;
    if (more) return { row: more.noun === 'grant' ? 'grant' : 'charge', seq: Number(more.recordId), rule: 'audit' };
    const left = replay.left();
    const wrong = liveGrants(ctx.db, '').find(({ seq, remaining }) => left.get(seq) !== remaining);
    return wrong ? { row: 'grant', seq: wrong.seq, rule: 'balance' } : null;
  }
}

interface LedgerRow {
  readonly row: BrokenRow['row'];
  readonly grant?: GrantRow;
  readonly charge?: ChargeRow;
}

/** Grants and charges in the order in which they were written. */
function* ledger(ctx: Ctx): Generator<LedgerRow> {
  const grants = inBatches((after) => grantsAfter(ctx.db, after, batch));
  const charges = inBatches((after) => chargesAfter(ctx.db, after, batch));
  let grant = grants.next().value;
  for (const charge of charges) {
    for (; grant && grant.afterCharge < charge.seq; grant = grants.next().value) yield { row: 'grant', grant };
    yield { row: 'charge', charge };
  }
  for (; grant; grant = grants.next().value) yield { row: 'grant', grant };
}

/** What the audit log tells of grants and charges, in its order. */
function auditRecords(ctx: Ctx) {
  return inBatches((after) => ledgerRecordsAfter(ctx.db, after, batch));
}

function* inBatches<Row extends { readonly seq: number }>(read: (after: number) => Row[]): Generator<Row, undefined> {
  for (let rows = read(0); rows.length > 0; rows = read(rows.at(-1)?.seq ?? 0)) yield* rows;
}
