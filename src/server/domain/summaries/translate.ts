import { z } from 'zod';
import { latestJob } from '../../../db/queries/jobs.ts';
import type { SummaryRow } from '../../../db/queries/summaries.ts';
import { insertTranslation, summaryById, translationIn } from '../../../db/queries/translations.ts';
import { transact } from '../../../db/transact.ts';
import { EngineError, type Usage } from '../../../llm/engine/types.ts';
import type { TranslateInput, TranslateResult } from '../../../llm/tasks/types.ts';
import { canonicalJson } from '../../kit/canonical.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { audit } from '../audit/append.ts';
import { redactForModel } from '../redaction/events.ts';
import type { Provenance, SummaryContent } from './model.ts';
import { jobKey, refuseTranslation, translationJob } from './request-translation.ts';
import { sentencesOf, translatedContent } from './translated-content.ts';

const payloadSchema = z.object({ sessionId: z.string(), summaryId: z.string(), language: z.enum(summaryLanguages), by: z.string() });

interface Options {
  readonly signal: AbortSignal;
  readonly report: (progress: { readonly done: number }) => void;
}

/**
 * Translates one version of a summary and keeps it beside that version (SPEC G2). The model runs outside any transaction, and
 * only where there are sentences of a model or a person: what the code tells is told in any language. What was kept already
 * (the process was killed before the job's end) is not done again. A version deleted meanwhile ends the work: `record.missing`.
 */
export async function translateSummary(ctx: Ctx, payload: unknown, options: Options): Promise<void> {
  const { sessionId, summaryId, language, by } = payloadSchema.parse(payload);
  const summary = standing(ctx, summaryId);
  if (translationIn(ctx.db, summaryId, language)) return;
  refuseTranslation(ctx, sessionId);
  const content = summary.content as SummaryContent;
  const startedAt = ctx.now().getTime();
  const { result, usage } = await translated(ctx, { sessionId, language, content }, options);
  const variant = translatedContent(content, language, result.lines);
  const provenance = provenanceOf(ctx, content, { result, usage, startedAt });
  transact(ctx.db, () => {
    standing(ctx, summaryId);
    refuseCancelled(ctx, summaryId, language);
    refuseTranslation(ctx, sessionId);
    const row = { id: ctx.id(), summaryId, language, ...variant, provenance, createdAt: ctx.now().getTime(), createdBy: by };
    if (!insertTranslation(ctx.db, row)) return;
    const details = { session: sessionId, version: summary.version, language, untranslated: variant.untranslated.length };
    audit(ctx, { action: 'translated', noun: 'summary', id: summaryId, details });
  });
}

function standing(ctx: Ctx, summaryId: string): SummaryRow {
  return summaryById(ctx.db, summaryId) ?? fail('record.missing', { noun: 'summary', id: summaryId });
}

/** Nobody wants it any more (SPEC F4). */
function refuseCancelled(ctx: Ctx, summaryId: string, language: string): void {
  const job = latestJob(ctx.db, translationJob, jobKey(summaryId, language));
  if (job?.status === 'cancelled') fail('record.missing', { noun: 'job', id: job.id });
}

interface Outcome {
  readonly result: TranslateResult;
  readonly usage: Usage | null;
}

async function translated(
  ctx: Ctx,
  { sessionId, language, content }: { sessionId: string; language: SummaryContent['language']; content: SummaryContent },
  { signal, report }: Options,
): Promise<Outcome> {
  const said = sentencesOf(content).map(({ text }) => ({ text }));
  if (said.length === 0) return { result: { lines: [], promptVersion: 'none' }, usage: null };
  // What people wrote into it since is redacted as events are (SPEC E9).
  const lines = redactForModel(ctx, sessionId, said).map(({ text }) => text);
  const input: TranslateInput = { from: content.language, language, lines };
  for await (const message of ctx.engine.run('translate', input, { signal })) {
    if (message.type === 'result') return { result: cleaned(message.value), usage: message.usage };
    if (message.type === 'progress') report({ done: message.done });
  }
  throw new EngineError('failed', 'the engine ended without a result');
}

function cleaned({ lines, promptVersion }: TranslateResult): TranslateResult {
  return { lines: lines.map((line) => ({ ...line, text: line.text === null ? null : cleanText(line.text) })), promptVersion };
}

function provenanceOf(ctx: Ctx, content: SummaryContent, { result, usage, startedAt }: Outcome & { startedAt: number }): Provenance {
  const model = usage ? ctx.engine.state().model : null;
  return {
    model: model?.id ?? null,
    modelHash: model?.sha256 ?? null,
    promptVersion: result.promptVersion,
    parameters: {},
    sourceHash: sha256(canonicalJson(content)),
    startedAt: iso(startedAt),
    finishedAt: iso(ctx.now().getTime()),
    seconds: Math.round((usage?.seconds ?? 0) * 10) / 10,
    tokensIn: usage?.tokensIn ?? 0,
    tokensOut: usage?.tokensOut ?? 0,
  };
}
