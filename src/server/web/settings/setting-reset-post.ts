import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { changeAndShow } from './change-and-show.tsx';

/** POST /admin/settings/reset: one setting goes back to its default. */
export async function postSettingReset(c: Context<HttpEnv>): Promise<Response> {
  const { name } = await readForm(c, z.object({ name: z.string().max(100) }));
  return changeAndShow(c, { change: { [name]: null }, typed: {}, done: 'reset' });
}
