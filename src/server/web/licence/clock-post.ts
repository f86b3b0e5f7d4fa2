import type { Context } from 'hono';
import { z } from 'zod';
import { licenceHref } from '../../../views/pages/licence/addresses.ts';
import { confirmClock } from '../../domain/licences/clock.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showLicence } from './show-licence.tsx';

/** POST /admin/licence/clock: the clock is right although it has jumped (SPEC D8). `shown`: the time that the page told. */
export async function postClock(c: Context<HttpEnv>): Promise<Response> {
  const { shown } = await readForm(c, z.object({ shown: z.iso.datetime({ offset: true }) }));
  try {
    confirmClock(c.var.ctx, { shown: Date.parse(shown) });
    return c.redirect(`${licenceHref}?done=confirmed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['record.conflict']);
    c.status(status);
    return showLicence(c, { refusal });
  }
}
