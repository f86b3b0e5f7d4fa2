import { insertAccount } from '../../src/db/queries/accounts.ts';
import { addMember, insertGroup } from '../../src/db/queries/groups.ts';
import type { Grants, Reach } from '../../src/server/domain/roles/permissions.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import type { Statement, SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { type TestContext, testContext } from './context.ts';
import { sampleEvents, sampleSession, sampleSummary } from './samples.ts';

export const people = ['ana', 'ben', 'cem'] as const;
export type Person = (typeof people)[number];

/** Three supporters; ana and ben share a group. */
export function insightBox(): TestContext {
  const box = testContext({ activated: true });
  const { db } = box.ctx;
  for (const id of people) {
    const facts = { id, email: `${id}@example.com`, name: id, language: 'en', timeZone: 'UTC', role: 'supporter', passwordHash: null };
    insertAccount(db, { ...facts, createdAt: 0, logsSessions: true, lastLoginAt: null, disabledAt: null });
  }
  insertGroup(db, { id: 'north', name: 'North', createdAt: 0 });
  addMember(db, 'north', 'ana');
  addMember(db, 'north', 'ben');
  return box;
}

export function actingFor(ctx: Ctx, id: Person, reach: Reach, more: Grants = {}): Ctx {
  return actingAs(ctx, { kind: 'account', id, grants: { 'summaries.view': reach, ...more } }, 'page');
}

let unique = 0;

interface Told {
  readonly by?: Person | null;
  /** RFC 3339; the session lasts ten minutes. */
  readonly start?: string;
  readonly device?: string;
  readonly summary?: Partial<SummaryContent> & { readonly text?: string };
}

/** A session with a summary; answers its id. */
export function summarized(ctx: Ctx, { by = 'ana', start = '2026-03-02T08:00:00Z', device = 'PC-17', summary = {} }: Told = {}): string {
  const email = by === null ? 'else@example.org' : `${by}@example.com`;
  const end = new Date(Date.parse(start) + 600_000).toISOString();
  const events = sampleEvents(2).map((event) => ({ ...event, at: start }));
  unique += 1;
  const told = { id: `i${unique}`, supporter: { name: by ?? 'Somebody', email }, device: { name: device }, start, end, events };
  const { id } = openSession(ctx, sampleSession(told)).session;
  write(ctx, id, summary);
  return id;
}

/** A new version. */
export function write(
  ctx: Ctx,
  id: string,
  { text = 'A summary', ...content }: Partial<SummaryContent> & { readonly text?: string } = {},
): void {
  saveSummary(ctx, id, { ...sampleSummary(text), flags: [], ...content });
}

export function statement(text: string): Statement {
  return { by: 'model', text, plain: null, events: [0] };
}
