import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { issueTypeNames } from '../issue-types/taxonomy.ts';
import { auditExport } from './export.ts';
import type { WriteReport, WrittenReport } from './make.ts';
import { isAtOnce, mostAtOnce, type ProofInput, type ReportFormat } from './model.ts';
import { proofOfService } from './proof.ts';
import { mayReport } from './saved.ts';

/** A report as a file, taken at once (SPEC F3, G); audited before a byte of it leaves. */
export async function takeReport(ctx: Ctx, input: ProofInput, format: ReportFormat, write: WriteReport): Promise<WrittenReport> {
  if (!mayReport(ctx)) fail('auth.forbidden', { permission: 'summaries.export' });
  const proof = proofOfService(ctx, input);
  if (!isAtOnce(format, proof.sessions)) fail('report.not-at-once', { most: mostAtOnce });
  const file = await write(proof, issueTypeNames(ctx), format);
  transact(ctx.db, () =>
    auditExport(ctx, { action: 'exported', id: 'proof-of-service', file: null, proof, format, sha256: sha256(file.bytes) }),
  );
  return file;
}
