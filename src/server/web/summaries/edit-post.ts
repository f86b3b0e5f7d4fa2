import type { Context } from 'hono';
import { z } from 'zod';
import type { TypedSummary } from '../../../views/pages/summaries/props.ts';
import { editSummary } from '../../domain/summaries/edit.ts';
import { currentVersion } from '../../domain/summaries/versions.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { afterForm, ownFrom } from './after-form.ts';
import { showEdit } from './edit-get.tsx';
import { editOf, typedFields } from './typed-summary.ts';

const text = z.string().default('');
const form = z.looseObject({ from: z.string().optional(), version: z.coerce.number().int().min(1) });

/** POST /sessions/:id/edit: a new version with what is another than it was; refused, the form with what was typed. */
export async function postEdit(c: Context<HttpEnv, '/sessions/:id/edit'>): Promise<Response> {
  const id = c.req.param('id');
  const sent = await readForm(c, form);
  const typed = fieldsOf(sent, '');
  const was = fieldsOf(sent, 'was.');
  try {
    editSummary(c.var.ctx, id, { version: sent.version, ...editOf(typed, was) });
    return c.redirect(afterForm(id, sent.from, 'edited'), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'summary.changed']);
    const language = currentVersion(c.var.ctx, id)?.language ?? 'en';
    return showEdit(c, { id, version: sent.version, language, typed, was, refusal, from: ownFrom(sent.from) }, status);
  }
}

function fieldsOf(sent: Readonly<Record<string, unknown>>, prefix: string): TypedSummary {
  return Object.fromEntries(typedFields.map((name) => [name, text.catch('').parse(sent[prefix + name])])) as unknown as TypedSummary;
}
