import type { Context } from 'hono';
import { z } from 'zod';
import { writeProof } from '../../../views/exports/report/write.ts';
import type { WrittenReport } from '../../domain/reports/make.ts';
import { reportFormats } from '../../domain/reports/model.ts';
import { takeReport } from '../../domain/reports/take.ts';
import type { HttpEnv } from '../../http/env.ts';
import { attachment } from '../../http/stream.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { filtersOf, inputOf, reportFields } from './report-query.ts';

const query = z.object({ ...reportFields, format: z.enum(reportFormats) });

/** GET /reports/file?…&format=CODE: the report that the page shows, as a file. */
export async function getReportFile(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const { timeZone, language } = frameOf(c);
  const { format, ...given } = parse(query, c.req.query());
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now().getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return sendFile(c, await takeReport(ctx, inputOf(filtersOf(given, today, language), timeZone), format, writeProof));
}

export function sendFile(c: Context<HttpEnv>, { name, mediaType, bytes }: WrittenReport): Response {
  return c.body(Uint8Array.from(bytes), 200, attachment(name, mediaType));
}
