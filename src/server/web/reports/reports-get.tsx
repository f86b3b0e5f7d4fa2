import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { reportHref } from '../../../views/pages/reports/addresses.ts';
import type { ReportFilters, ReportsPageProps } from '../../../views/pages/reports/props.ts';
import { ReportsPage } from '../../../views/pages/reports/reports-page.tsx';
import { readReportChoices } from '../../domain/reports/choices.ts';
import type { ProofOfService } from '../../domain/reports/model.ts';
import { proofOfService } from '../../domain/reports/proof.ts';
import { mayReport } from '../../domain/reports/saved.ts';
import type { HttpEnv } from '../../http/env.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused, type FormRefusal } from '../refused.ts';
import { filtersOf, inputOf, periodLinks, reportFields } from './report-query.ts';

const query = z.object({ ...reportFields, after: z.string().max(100).default('') });

/** Lines on one page; those of the next begin behind the session `after`. */
const limit = 50;

/** GET /reports?from=DAY&to=DAY&group=ID&customer=NAME&language=CODE&after=ID: what is refused is told above the form. */
export function getReports(c: Context<HttpEnv>): Response | Promise<Response> {
  const { ctx } = c.var;
  const frame = frameOf(c);
  const { after, ...given } = parse(query, c.req.query());
  const now = ctx.now().getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(frame.timeZone).toPlainDate();
  const filters = filtersOf(given, today, frame.language);
  const { proof, refusal, status } = found(c, filters, frame.timeZone);
  return c.html(
    <ReportsPage
      frame={frame}
      filters={filters}
      choices={readReportChoices(ctx)}
      periods={periodLinks(filters, now, frame.timeZone)}
      proof={proof}
      {...pageOf(proof, filters, after)}
      mayExport={mayReport(ctx)}
      refusal={refusal}
    />,
    status,
  );
}

interface Found {
  readonly proof: ProofOfService | null;
  readonly refusal: FormRefusal | null;
  readonly status: ContentfulStatusCode;
}

function found(c: Context<HttpEnv>, filters: ReportFilters, timeZone: string): Found {
  try {
    return { proof: proofOfService(c.var.ctx, inputOf(filters, timeZone)), refusal: null, status: 200 };
  } catch (error) {
    return { proof: null, ...asRefused(c, error, ['input.invalid', 'report.too-large']) };
  }
}

function pageOf(
  proof: ProofOfService | null,
  filters: ReportFilters,
  after: string,
): Pick<ReportsPageProps, 'lines' | 'firstHref' | 'nextHref'> {
  const all = proof?.lines ?? [];
  const start = all.findIndex(({ sessionId }) => sessionId === after) + 1;
  const lines = all.slice(start, start + limit);
  const last = lines.at(-1);
  return {
    lines,
    firstHref: start > 0 ? `${reportHref(filters)}#report-lines` : null,
    nextHref: last && start + limit < all.length ? `${reportHref(filters, { after: last.sessionId })}#report-lines` : null,
  };
}
