import type { Context } from 'hono';
import { z } from 'zod';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { reportFields } from './report-query.ts';
import { showNew } from './show-saved.tsx';

const { group, customer, language, bySupporter, purpose } = reportFields;
const query = z.object({ group, customer, language, bySupporter, purpose });

/** GET /reports/saved/new?group=ID&customer=NAME…: the form, filled with the report that was looked at. */
export function getNewReport(c: Context<HttpEnv>): Response | Promise<Response> {
  const { language: reader, timeZone } = frameOf(c);
  const given = parse(query, c.req.query());
  return showNew(
    c,
    {
      ...given,
      ...{ language: given.language ?? reader, name: given.customer, span: 'month', format: 'pdf', timeZone },
      ...{ every: 'month', at: '06:00', weekday: '1', monthDay: '1', keep: '12' },
    },
    null,
  );
}
