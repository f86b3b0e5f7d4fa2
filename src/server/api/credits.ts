import { z } from 'zod';
import { creditBalance } from '../domain/credits/balance.ts';
import { creditForecast, listCharges, listGrants } from '../domain/credits/history.ts';
import { verifyCredits } from '../domain/credits/verify.ts';
import { creditWarnings } from '../domain/credits/warnings.ts';
import { companySettings } from '../domain/settings/settings.ts';
import { pageOf, pageQuery } from '../http/paging.ts';
import { route } from '../http/route.ts';
import { iso } from '../kit/clock.ts';
import { cursorText, readCursor } from '../kit/cursor.ts';

const kind = z.enum(['free', 'add-on', 'pack']);
const day = z.string().describe('YYYY-MM-DD, in the company’s time zone.');

const balanceSchema = z
  .object({
    left: z.int().describe('What can be spent today, of everything.'),
    free: z.object({ left: z.int(), granted: z.int(), lastDay: day.nullable() }),
    bought: z.object({ left: z.int(), granted: z.int(), until: day.nullable() }),
    sources: z.array(z.object({ kind, period: z.string(), credits: z.int(), left: z.int(), firstDay: day, lastDay: day })),
    today: day,
    forecast: z.object({
      expected: z.number().describe('From today to the month’s last day.'),
      left: z.int(),
      leftAtMonthEnd: z.number(),
      runsOutOn: day.nullable(),
      daysSeen: z.int().describe('Days of use it is made from; fewer than 7 make no forecast worth the name.'),
    }),
    warnings: z.array(z.looseObject({ code: z.string() })),
  })
  .meta({ id: 'CreditBalance' });

const grantSchema = z
  .object({ seq: z.int(), kind, period: z.string(), credits: z.int(), firstDay: day, endsOn: day, file: z.string(), at: z.string() })
  .meta({ id: 'CreditGrant' });

const chargeSchema = z
  .object({ seq: z.int(), sessionId: z.string(), step: z.enum(['reserved', 'settled', 'released']), grant: z.int(), day, at: z.string() })
  .meta({ id: 'CreditCharge' });

const verification = z.object({
  broken: z.object({ row: z.enum(['grant', 'charge']), seq: z.int(), rule: z.string() }).nullable(),
  grants: z.int(),
  charges: z.int(),
  granted: z.int(),
  spent: z.int(),
});

export const creditRoutes = [
  route({
    method: 'get',
    path: '/credits',
    guard: 'credits.manage',
    summary: 'The balance of AI credits',
    description: 'With what the last weeks’ use lets expect, and what is to be warned of.',
    answers: { 200: { says: 'The balance of today.', schema: balanceSchema } },
    handle: (c) => {
      const { ctx } = c.var;
      const warnings = creditWarnings(ctx, { threshold: companySettings(ctx).creditWarning });
      return c.json({ ...creditBalance(ctx), forecast: creditForecast(ctx), warnings });
    },
  }),
  route({
    method: 'get',
    path: '/credits/grants',
    guard: 'credits.manage',
    summary: 'List credits that came in',
    description: 'Newest first.',
    query: pageQuery,
    answers: { 200: { says: 'A page of grants.', schema: pageOf('grants', grantSchema) } },
    handle: (c, { query }) => {
      const rows = listGrants(c.var.ctx, placeOf(query));
      const grants = rows.map(({ seq, kind, period, credits, startsOn, endsOn, fileId, at }) => ({
        ...{ seq, kind, period, credits, firstDay: startsOn, endsOn, file: fileId },
        at: iso(at),
      }));
      return c.json({ grants, next: nextOf(rows, query.limit) });
    },
  }),
  route({
    method: 'get',
    path: '/credits/charges',
    guard: 'credits.manage',
    summary: 'List credits that went out',
    description: 'Newest first; each reservation, settlement and release is a record of its own.',
    query: pageQuery,
    answers: { 200: { says: 'A page of charges.', schema: pageOf('charges', chargeSchema) } },
    handle: (c, { query }) => {
      const rows = listCharges(c.var.ctx, placeOf(query));
      const charges = rows.map(({ seq, sessionId, step, grantSeq, day, at }) => ({
        seq,
        sessionId,
        step,
        grant: grantSeq,
        day,
        at: iso(at),
      }));
      return c.json({ charges, next: nextOf(rows, query.limit) });
    },
  }),
  route({
    method: 'get',
    path: '/credits/verification',
    guard: 'credits.manage',
    summary: 'Check the ledger of credits',
    description: 'Rebuilds the balance from nothing, and names the first row that breaks a rule.',
    answers: { 200: { says: 'What was found.', schema: verification } },
    handle: (c) => c.json(verifyCredits(c.var.ctx)),
  }),
];

function placeOf({ limit, cursor }: z.output<typeof pageQuery>): { limit: number; before?: number } {
  return { limit, ...(cursor !== undefined && { before: readCursor(cursor, ['number'])[0] }) };
}

function nextOf(rows: readonly { readonly seq: number }[], limit: number): string | null {
  const last = rows.at(-1);
  return last && rows.length === limit && last.seq > 1 ? cursorText([last.seq]) : null;
}
