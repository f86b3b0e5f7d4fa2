import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { type Difference, differences } from './differences.ts';
import type { SummaryContent } from './model.ts';
import { versionRow } from './versions.ts';

/** What became of one version's words in another one (SPEC E8). A look at content, so it is audited (SPEC K5). */
export function compareVersions(ctx: Ctx, sessionId: string, from: number, to: number): Difference[] {
  return transact(ctx.db, () => {
    const [older, newer] = [versionRow(ctx, sessionId, from), versionRow(ctx, sessionId, to)];
    audit(ctx, { action: 'read', noun: 'session', id: sessionId, details: { summary: to, from, events: 0 } });
    return differences(older.content as SummaryContent, newer.content as SummaryContent);
  });
}
