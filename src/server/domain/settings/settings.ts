import { z } from 'zod';
import { allSettings, putSetting } from '../../../db/queries/settings.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';

/** What the company set, with what holds until it does. */
const schema = z.strictObject({
  companyName: z.string().trim().max(200).default(''),
  /** Language of summaries generated from then on (SPEC A7). */
  summaryLanguage: z.string().min(2).max(20).default('en'),
  /** IANA name. */
  timeZone: z.string().max(100).refine(isTimeZone, 'not a time zone').default('UTC'),
});

export type Settings = z.infer<typeof schema>;

export function companySettings(ctx: Ctx): Settings {
  return schema.strip().parse(allSettings(ctx.db));
}

export function changeSettings(ctx: Ctx, change: Partial<Settings>): Settings {
  return transact(ctx.db, () => {
    const before = companySettings(ctx);
    const after = parse(schema, { ...before, ...change });
    for (const key of Object.keys(after) as (keyof Settings)[]) {
      if (after[key] === before[key]) continue;
      putSetting(ctx.db, key, after[key], ctx.now().getTime());
      audit(ctx, {
        action: 'changed',
        noun: 'setting',
        id: key,
        details: { before: named(ctx, before[key]), after: named(ctx, after[key]) },
      });
    }
    return after;
  });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
