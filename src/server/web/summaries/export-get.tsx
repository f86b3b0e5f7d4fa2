import type { Context } from 'hono';
import { z } from 'zod';
import { writeSummaries } from '../../../views/exports/summaries/file.ts';
import { UntranslatedPage } from '../../../views/pages/summaries/untranslated-page.tsx';
import { directExportSchema, exportSummaries } from '../../domain/exports/export-summaries.ts';
import { issueTypeNames } from '../../domain/issue-types/taxonomy.ts';
import { may } from '../../domain/roles/grants.ts';
import { readTranslationWork } from '../../domain/summaries/read-translation.ts';
import type { HttpEnv } from '../../http/env.ts';
import { attachment } from '../../http/stream.ts';
import { parse } from '../../kit/parse.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';

const { format, language } = directExportSchema.shape;
const query = z.object({ format, language });

/** GET /sessions/:id/summary/export?format=F&language=L: the file, in the reader's time zone. */
export async function getExport(c: Context<HttpEnv, '/sessions/:id/summary/export'>): Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const wish = parse(query, c.req.query());
  const frame = frameOf(c);
  try {
    const summaries = exportSummaries(ctx, { ...wish, sessionIds: [id] });
    const about = {
      language: wish.language,
      timeZone: frame.timeZone,
      generatedAt: ctx.now().toISOString(),
      issueTypes: issueTypeNames(ctx),
    };
    const { name, mediaType, bytes } = await writeSummaries(summaries, wish.format, about);
    return c.body(Uint8Array.from(bytes), 200, attachment(name, mediaType));
  } catch (error) {
    const { status, refusal } = asRefused(c, error, ['export.untranslated']);
    const wanted = String(refusal.params['language']);
    const { state } = readTranslationWork(ctx, id, wanted);
    const page = (
      <UntranslatedPage
        frame={frame}
        sessionId={id}
        format={wish.format}
        language={wanted}
        isUnderWay={state === 'queued' || state === 'running'}
        canTranslate={may(ctx, 'summaries.generate')}
      />
    );
    return c.html(page, status);
  }
}
