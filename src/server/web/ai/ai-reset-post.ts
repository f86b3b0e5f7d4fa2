import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { aiNames } from './ai-names.ts';
import { changeAi } from './show-ai.tsx';

/** POST /admin/ai/reset: one setting goes back to its default. */
export async function postAiReset(c: Context<HttpEnv>): Promise<Response> {
  const { name } = await readForm(c, z.object({ name: z.enum(aiNames) }));
  return changeAi(c, { change: { [name]: null }, typed: {}, done: 'reset' });
}
