import type { Context } from 'hono';
import { z } from 'zod';
import type { DeviceFilterView } from '../../../views/pages/devices/props.ts';
import type { DeviceFilter } from '../../domain/devices/list.ts';
import { platforms } from '../../domain/devices/platform.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';

const text = (most: number) => z.string().trim().max(most).default('');

const query = z.object({
  search: text(200),
  group: text(100),
  policy: text(100),
  platform: z.enum(['', ...platforms]).default(''),
  managed: z.enum(['', 'true', 'false']).default(''),
  cursor: text(1000),
});

/** What the list is asked by, as the page shows it and as the verb takes it. */
export function listQuery(c: Context<HttpEnv>): { filter: DeviceFilterView; asked: DeviceFilter; cursor: string } {
  const { cursor, ...filter } = parse(query, c.req.query());
  const { search, group, policy, platform, managed } = filter;
  const asked = {
    search: search || undefined,
    group: group || undefined,
    policy: policy || undefined,
    platform: platform || undefined,
    managed: managed === '' ? undefined : managed === 'true',
  };
  return { filter, asked, cursor };
}
