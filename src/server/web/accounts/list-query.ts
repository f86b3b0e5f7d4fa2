import type { Context } from 'hono';
import { z } from 'zod';
import type { AccountFilterView } from '../../../views/pages/accounts/props.ts';
import type { AccountFilter } from '../../domain/accounts/list.ts';
import { accountStates } from '../../domain/accounts/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';

const text = (most: number) => z.string().trim().max(most).default('');

const query = z.object({
  search: text(200),
  role: text(100),
  group: text(100),
  state: z.enum(['', ...accountStates]).default(''),
  logs: z.enum(['', 'on', 'off']).default(''),
  cursor: text(1000),
});

/** What the list is asked by, as the page shows it and as the verb takes it. */
export function listQuery(c: Context<HttpEnv>): { filter: AccountFilterView; asked: AccountFilter; cursor: string } {
  const { cursor, ...filter } = parse(query, c.req.query());
  const { search, role, group, state, logs } = filter;
  const asked = { search: search || undefined, role: role || undefined, group: group || undefined, state: state || undefined };
  return { filter, asked: { ...asked, logsSessions: logs === '' ? undefined : logs === 'on' }, cursor };
}
