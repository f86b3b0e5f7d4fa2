import type { Context } from 'hono';
import { z } from 'zod';
import { uiOf } from '../../../views/i18n/ui.ts';
import { Variants } from '../../../views/pages/summaries/variants.tsx';
import { currentVersion } from '../../domain/summaries/versions.ts';
import type { HttpEnv } from '../../http/env.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { ownFrom } from './after-form.ts';
import { presentVariants } from './present-variants.ts';

const code = z.string().max(20);
const query = z.object({
  place: z.enum(['page', 'panel']).default('page'),
  from: z.string().optional(),
  language: code.optional(),
  waited: z.string().max(200).default(''),
});

/** GET /sessions/:id/variants?place=…&language=SHOWN&waited=LANGUAGES: the languages that it is there in, while one is being made. */
export function getVariants(c: Context<HttpEnv, '/sessions/:id/variants'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const { place, from, language = null, waited } = parse(query, c.req.query());
  const own = currentVersion(ctx, id)?.language ?? fail('record.missing', { noun: 'summary', id });
  const variants = presentVariants(ctx, id, own, { language, from: ownFrom(from), waited: waited.split(',') });
  return c.html(<Variants ui={uiOf(frameOf(c))} variants={variants} place={place} />);
}
