import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import type { ProofOfService, ReportFormat } from './model.ts';

interface Exported {
  /** `exported`: taken at once. `made`: laid down for whoever saved the report. */
  readonly action: 'exported' | 'made';
  /** Of the saved report; "proof-of-service" of one that nobody saved. */
  readonly id: string;
  readonly file: string | null;
  readonly proof: ProofOfService;
  readonly format: ReportFormat;
  readonly sha256: string;
}

/** Session ids in one record of the log. */
const most = 500;

/** What left the box and who took it (SPEC G): the filter, every session by id, and the file's checksum. Inside a transaction. */
export function auditExport(ctx: Ctx, { action, id, file, proof, format, sha256 }: Exported): void {
  const { from, to, timeZone, language, group, customer, bySupporter, lines } = proof;
  const about = { from, to, timeZone, language, group: group?.id ?? null, customer: customer && named(ctx, customer), bySupporter };
  const ids = lines.map(({ sessionId }) => sessionId);
  const parts = Math.max(Math.ceil(ids.length / most), 1);
  for (let part = 0; part < parts; part += 1) {
    const told = { part: part + 1, parts, count: ids.length, sessions: ids.slice(part * most, (part + 1) * most) };
    audit(ctx, { action, noun: 'report', id, details: { ...about, file, format, sha256, ...told } });
  }
}
