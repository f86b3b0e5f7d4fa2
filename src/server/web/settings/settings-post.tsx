import type { Context } from 'hono';
import { z } from 'zod';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { changeAndShow } from './change-and-show.tsx';

/** A section's values by name, and beside each, as `was.<name>`, the one that the form was made with. */
const settingsForm = z.record(z.string(), z.string().max(10_000));

/** POST /admin/settings: changes what was changed on the form, so that what somebody else changed meanwhile stays. */
export async function postSettings(c: Context<HttpEnv>): Promise<Response> {
  const form = await readForm(c, settingsForm);
  const typed = Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('was.')));
  const change = Object.fromEntries(Object.entries(typed).filter(([name, value]) => form[`was.${name}`] !== value));
  return changeAndShow(c, { change, typed, done: 'saved' });
}
