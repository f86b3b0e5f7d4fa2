import type { Context } from 'hono';
import { z } from 'zod';
import { newKeyHref } from '../../../views/pages/keys/addresses.ts';
import { KeyFormPage } from '../../../views/pages/keys/key-form-page.tsx';
import { lifetimes } from '../../../views/pages/keys/props.ts';
import { ownAccount } from '../../domain/accounts/own.ts';
import { createKey } from '../../domain/keys/create.ts';
import type { Whose } from '../../domain/keys/find.ts';
import { keyFields } from '../../domain/keys/model.ts';
import { ownerId } from '../../domain/keys/owner.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { day } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { showMadeKey } from './made-key.tsx';
import { scopeAreas } from './scope-areas.ts';

const field = z.string().max(2000).default('');

const form = z.object({
  name: field,
  account: field,
  /** Each box that is ticked; one alone comes as a text. */
  scopes: z
    .union([
      z.array(z.string().max(100)).max(100),
      z
        .string()
        .max(100)
        .transform((one) => [one]),
    ])
    .default([]),
  days: z.enum(lifetimes),
});

const wanted = z.object({ name: keyFields.name, scopes: keyFields.scopes });

/** POST /admin/keys, POST /account/keys: the new key, this once; refused, the form again with what was typed. */
export function postKeys(whose: Whose) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    const { ctx } = c.var;
    const typed = await readForm(c, form, { lists: true });
    try {
      const { name, scopes } = parse(wanted, typed);
      const accountId = whose === 'own' ? ownAccount(ctx) : companyOr(ctx, typed.account.trim());
      const made = createKey(ctx, { name, scopes, accountId, expiresAt: endIn(ctx, typed.days) });
      return showMadeKey(c, whose, made, null);
    } catch (error) {
      const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing', 'record.conflict', 'role.beyond-own']);
      const frame = { ...frameOf(c), path: newKeyHref(whose) };
      return c.html(<KeyFormPage frame={frame} whose={whose} areas={scopeAreas(ctx, whose)} typed={typed} refusal={refusal} />, status);
    }
  };
}

function companyOr(ctx: Ctx, account: string): string | null {
  return account === '' ? null : ownerId(ctx, account);
}

function endIn(ctx: Ctx, days: (typeof lifetimes)[number]): string | null {
  return days === 'never' ? null : new Date(ctx.now().getTime() + Number(days) * day).toISOString();
}
