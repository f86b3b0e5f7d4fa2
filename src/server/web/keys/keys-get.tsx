import type { Context } from 'hono';
import { z } from 'zod';
import { keysHref } from '../../../views/pages/keys/addresses.ts';
import { KeyListPage } from '../../../views/pages/keys/key-list-page.tsx';
import { countEndingKeys, listKeys, type Whose } from '../../domain/keys/find.ts';
import { keyStates } from '../../domain/keys/model.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';

const pageSize = 50;

const query = z.object({
  search: z.string().trim().max(200).default(''),
  state: z.enum(['', ...keyStates]).default(''),
  owner: z.enum(['', 'company']).default(''),
  cursor: z.string().min(1).max(1000).optional(),
  done: z.string().optional(),
});

/** GET /admin/keys, GET /account/keys */
export function getKeys(whose: Whose) {
  return (c: Context<HttpEnv>): Response | Promise<Response> => {
    const { ctx } = c.var;
    const { cursor, done, ...filter } = parse(query, c.req.query());
    const { search, state, owner } = filter;
    const asked = { search: search || undefined, state: state || undefined, owner: owner || undefined };
    const { items, next } = listKeys(ctx, whose, { ...asked, limit: pageSize, cursor });
    const href = (more: Record<string, string>) => hrefWith(keysHref(whose), { ...filter, ...more });
    return c.html(
      <KeyListPage
        frame={frameOf(c)}
        whose={whose}
        keys={items}
        filter={filter}
        ending={countEndingKeys(ctx, whose)}
        firstHref={cursor ? href({}) : null}
        nextHref={next && href({ cursor: next })}
        done={done === 'revoked' ? done : null}
      />,
    );
  };
}

function hrefWith(path: string, params: Readonly<Record<string, string>>): string {
  const given = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  return given.size > 0 ? `${path}?${given}` : path;
}
