import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { aiNames } from './ai-names.ts';
import { changeAi } from './show-ai.tsx';

/** Values by name, and beside each, as `was.<name>`, the one that the form was made with. */
const form = z.record(z.string(), z.string().max(1000));

/** POST /admin/ai: changes what was changed on the form, so that what somebody else changed meanwhile stays. */
export async function postAi(c: Context<HttpEnv>): Promise<Response> {
  const sent = await readForm(c, form);
  const typed = Object.fromEntries(aiNames.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])));
  const change = Object.fromEntries(Object.entries(typed).filter(([name, now]) => sent[`was.${name}`] !== now));
  return changeAi(c, { change, typed, done: 'saved' });
}
