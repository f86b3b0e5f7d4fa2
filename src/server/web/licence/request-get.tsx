import type { Context } from 'hono';
import { requestFileHref } from '../../../views/pages/licence/addresses.ts';
import type { RequestPageProps, WantedView } from '../../../views/pages/licence/props.ts';
import { RequestPage } from '../../../views/pages/licence/request-page.tsx';
import { readToday } from '../../domain/licences/today.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { isNothing, requestOf, wantedOf } from './wanted.ts';

/** GET /admin/licence/request?addOn=&packSize=&packCount=: what it would cost. */
export function getRequest(c: Context<HttpEnv>): Response | Promise<Response> {
  const { licence, state } = readToday(c.var.ctx);
  const wanted = wantedOf(c.req.query());
  return c.html(
    <RequestPage
      frame={frameOf(c)}
      prices={licence.licence?.prices ?? null}
      wanted={wanted}
      canReset={state !== 'right'}
      {...computed(c, wanted)}
    />,
  );
}

function computed(c: Context<HttpEnv>, wanted: WantedView): Pick<RequestPageProps, 'request' | 'downloadHref' | 'refusal'> {
  if (isNothing(wanted)) return { request: null, downloadHref: null, refusal: null };
  try {
    const { clockReset, ...typed } = wanted;
    const query = new URLSearchParams({ ...typed, ...(clockReset && { clockReset: 'true' }) });
    return { request: requestOf(c.var.ctx, wanted), downloadHref: `${requestFileHref}?${query}`, refusal: null };
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    c.status(status);
    return { request: null, downloadHref: null, refusal };
  }
}
