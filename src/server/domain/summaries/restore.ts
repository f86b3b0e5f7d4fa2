import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { currentRow, keepVersion } from './keep-version.ts';
import type { SummaryContent } from './model.ts';
import { toVersion, type Version, versionRow } from './versions.ts';

/** An earlier version's content as a new, current draft (SPEC E8); nothing is rewritten. Refuses the current one (`record.conflict`). */
export function restoreVersion(ctx: Ctx, sessionId: string, version: number): Version {
  return transact(ctx.db, () => {
    const chosen = versionRow(ctx, sessionId, version);
    if (chosen.isCurrent) fail('record.conflict', { noun: 'summary', id: String(version), reason: 'is-current' });
    const how = { change: 'restored', basedOn: version } as const;
    const restored = keepVersion(ctx, currentRow(ctx, sessionId), chosen.content as SummaryContent, how);
    const details = { session: sessionId, version: restored.version, from: version };
    audit(ctx, { action: 'restored', noun: 'summary', id: restored.id, details });
    return toVersion(ctx, restored);
  });
}
