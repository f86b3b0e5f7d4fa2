import type { Context } from 'hono';
import { z } from 'zod';
import { errorText } from '../../../views/i18n/error-text.ts';
import { translator } from '../../../views/i18n/translator.ts';
import { AuditPage } from '../../../views/pages/audit/audit-page.tsx';
import type { FilterView } from '../../../views/pages/audit/props.ts';
import { auditCodes, type AuditPage as Found, listAudit } from '../../domain/audit/list.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { filterOf, hrefOf, typedFilter } from './filter-query.ts';
import { presentRecord, presentState } from './present-audit.ts';

const pageSize = 50;

const query = typedFilter.extend({ cursor: z.string().min(1).max(200).optional() });

/** GET /admin/audit: a field of the filter that is wrong is told at the field. */
export function getAudit(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { cursor, ...typed } = parse(query, c.req.query());
  const frame = frameOf(c);
  const { found, fault } = search(c, typed, frame.timeZone, cursor);
  const { records, next, searchedTo } = found;
  return c.html(
    <AuditPage
      frame={frame}
      state={presentState(ctx)}
      filter={typed}
      fault={fault && { field: fault.field, text: translatedFault(frame.language, fault) }}
      codes={auditCodes(ctx)}
      records={records.map((record) => presentRecord(ctx, record))}
      pausedAt={searchedTo}
      newestHref={cursor ? hrefOf(typed) : null}
      olderHref={next && hrefOf(typed, next)}
    />,
  );
}

interface Fault {
  readonly field: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const nothing: Found = { records: [], next: null, searchedTo: null };

function search(
  c: Context<HttpEnv>,
  typed: FilterView,
  timeZone: string,
  cursor: string | undefined,
): { found: Found; fault: Fault | null } {
  try {
    return { found: listAudit(c.var.ctx, filterOf(typed, timeZone), { limit: pageSize, cursor }), fault: null };
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid']);
    const field = String(refusal.params['field']);
    if (!Object.hasOwn(typed, field)) throw error;
    c.status(status);
    return { found: nothing, fault: { field, params: refusal.params } };
  }
}

function translatedFault(language: Parameters<typeof translator>[0], { params }: Fault): string {
  return errorText(translator(language), 'input.invalid', params).why;
}
