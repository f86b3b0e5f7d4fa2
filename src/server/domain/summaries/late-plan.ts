import type { Reason } from '../eligibility/model.ts';
import { maySummarize } from '../eligibility/summarize.ts';

/** What holds for every session of the company. */
export interface CompanyNow {
  readonly aiActive: boolean;
  readonly licenceInForce: boolean;
  /** Credits that can be spent. */
  readonly left: number;
}

export interface Candidate {
  readonly id: string;
  readonly events: number;
  /** It has its credit already (SPEC D3). */
  readonly isPaid: boolean;
}

export interface LatePlan {
  readonly queued: readonly string[];
  readonly staying: readonly { readonly id: string; readonly reasons: readonly Reason[] }[];
  /** Credits that all of them together would take at most. */
  readonly needed: number;
}

/** Which of them would be queued, in this order, as long as the credits last (SPEC C5, D5). Pure. */
export function planLate(candidates: readonly Candidate[], { aiActive, licenceInForce, left: atFirst }: CompanyNow): LatePlan {
  const queued: string[] = [];
  const staying: LatePlan['staying'][number][] = [];
  let left = atFirst;
  for (const { id, events, isPaid } of candidates) {
    const facts = { aiActive, licenceInForce, withdrawn: false, hasEnded: true, events, creditLeft: isPaid || left > 0 };
    const { yes, reasons } = maySummarize(facts, null);
    if (!yes) {
      staying.push({ id, reasons });
      continue;
    }
    queued.push(id);
    if (!isPaid) left -= 1;
  }
  return { queued, staying, needed: candidates.filter(({ isPaid }) => !isPaid).length };
}
