import type { Context } from 'hono';
import { places } from '../../views/layouts/places.ts';
import type { HttpEnv } from '../http/env.ts';
import { openPlaces } from './open-places.ts';

/** GET /: to the first place that the account may open. */
export function getHome(c: Context<HttpEnv>): Response {
  const [first = 'account'] = openPlaces(c.var.ctx);
  return c.redirect(places[first].href, 303);
}
