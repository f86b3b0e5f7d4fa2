import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { changeAi } from './show-ai.tsx';

const value = z.string().max(1000).optional();
const names = ['summaryLanguage', 'creditWarning'] as const;
const form = z.object({ summaryLanguage: value, creditWarning: value, 'was.summaryLanguage': value, 'was.creditWarning': value });

/** POST /admin/ai: changes what was changed on the form, so that what somebody else changed meanwhile stays. */
export async function postAi(c: Context<HttpEnv>): Promise<Response> {
  const sent = await readForm(c, form);
  const typed = Object.fromEntries(names.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])));
  const change = Object.fromEntries(Object.entries(typed).filter(([name, now]) => sent[`was.${name as (typeof names)[number]}`] !== now));
  return changeAi(c, { change, typed, done: 'saved' });
}
