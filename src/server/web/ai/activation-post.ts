import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { changeAi } from './show-ai.tsx';

/** POST /admin/ai/activation: on or off (SPEC A1). Off stops new work and deletes nothing. */
export async function postActivation(c: Context<HttpEnv>): Promise<Response> {
  const { state } = await readForm(c, z.object({ state: z.enum(['on', 'off']) }));
  return changeAi(c, { change: { aiFeatures: state }, typed: {}, done: state });
}
