import { insertDeviceGroup } from '../../src/db/queries/device-groups.ts';
import { updateSession } from '../../src/db/queries/sessions.ts';
import type { ProofInput } from '../../src/server/domain/reports/model.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { registerDevice } from './context.ts';
import { insightBox, type Person, summarized } from './insights.ts';

/** March 2026 in UTC, in English, about everything. */
export const march: ProofInput = {
  ...{ from: '2026-03-01', to: '2026-03-31', group: null, customer: null },
  ...{ bySupporter: false, purpose: null, language: 'en', timeZone: 'UTC' },
};

/** Figures per supporter switched on (SPEC F5), and a group "office" with the device DESK-1. */
export function reportBox() {
  const box = insightBox();
  changeSettings(box.ctx, { supporterFigures: 'on' });
  insertDeviceGroup(box.ctx.db, { id: 'office', name: 'Office', createdAt: 0 });
  registerDevice(box.ctx, 'DESK-1', { groupId: 'office' });
  return box;
}

interface Served {
  readonly by?: Person;
  readonly start?: string;
  readonly minutes?: number | null;
  readonly device?: string;
  readonly customer?: string | null;
  readonly company?: string | null;
  readonly ticket?: string;
  readonly summary?: Partial<SummaryContent> & { readonly text?: string };
}

/** An ended session for somebody, ten minutes long. */
export function served(ctx: Ctx, { minutes = 10, customer = null, company = null, ticket, ...told }: Served = {}): string {
  const start = told.start ?? '2026-03-02T08:00:00Z';
  const id = summarized(ctx, { ...told, start });
  const endedAt = minutes === null ? null : Date.parse(start) + minutes * 60_000;
  updateSession(ctx.db, id, {
    ...{ endedAt, status: minutes === null ? 'open' : 'ended', customerName: customer, customerCompany: company },
    ...(ticket !== undefined && { extra: { ticket } }),
  });
  return id;
}

/** So many more like it, without a summary: copy1, copy2 … */
export function copySession({ db: { sqlite } }: Ctx, id: string, times: number): void {
  const own = "SELECT group_concat(name) FROM pragma_table_info('sessions') WHERE name NOT IN ('id', 'external_id')";
  const columns = sqlite.prepare(own).pluck().get() as string;
  sqlite
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO sessions (id, external_id, ${columns}) SELECT 'copy' || i, 'copy' || i, ${columns} FROM sessions, n WHERE id = ?`,
    )
    .run(times, id);
}
