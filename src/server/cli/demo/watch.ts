import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorText } from '../../../views/i18n/error-text.ts';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import { findSession } from '../../domain/sessions/find.ts';
import { currentSummary } from '../../domain/summaries/find.ts';
import type { SummaryContent } from '../../domain/summaries/model.ts';
import { type Work, workOn } from '../../domain/summaries/work.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type Io, note, say } from '../io.ts';
import { startProgress } from '../progress.ts';
import { wordsOf } from '../words.ts';
import { type ReportedSummary, reportSummary } from './report.ts';

const lookMs = 300;

interface Options {
  readonly signal: AbortSignal;
  /** File for the summaries as JSON, "-" for standard output, null for none. */
  readonly json: string | null;
}

/**
 * Tells every summary as it is written, in queue order. True if the model wrote all of them; sessions of so few events
 * that no model is asked (SPEC E5) count as written.
 */
export async function followSummaries(
  io: Io,
  ctx: Ctx,
  sessions: ReadonlyMap<string, string>,
  { signal, json }: Options,
): Promise<boolean> {
  const words = wordsOf(io);
  const { t } = words;
  const progress = startProgress(io.err, words, 'sessions');
  const written: ReportedSummary[] = [];
  for (const [sessionId, externalId] of sessions) {
    const work = await settled(ctx, sessionId, signal, (share) => progress.update(externalId, written.length + share, sessions.size));
    if (signal.aborted) break;
    const content = currentSummary(ctx, sessionId)?.content;
    if (!content) {
      const reason = work?.error ? errorText(t, work.error.code, work.error.params).what : t('demo.not-queued');
      progress.line(t('demo.no-summary', { id: externalId, reason }));
      continue;
    }
    const summary = reportSummary(externalId, content);
    written.push(summary);
    progress.line(`${written.length}/${sessions.size}  ${told(words, summary, content)}`);
  }
  progress.end();
  if (json === '-') say(io, JSON.stringify(written, null, 2));
  else if (json !== null) writeFileSync(json, `${JSON.stringify(written, null, 2)}\n`);
  const byModel = written.filter(({ origin }) => origin !== 'extract').length;
  note(io, `\n${t('demo.summarized', { done: byModel, count: sessions.size })}`);
  return byModel === sessions.size;
}

async function settled(ctx: Ctx, sessionId: string, signal: AbortSignal, onShare: (share: number) => void): Promise<Work | null> {
  if (findSession(ctx, sessionId).eventCount === 0) return null;
  for (;;) {
    const work = workOn(ctx, sessionId);
    if (signal.aborted || !work || (work.status !== 'queued' && work.status !== 'running')) return work;
    onShare(work.progress?.done ?? 0);
    await sleep(lookMs);
  }
}

function told({ t, language, duration }: Ui, summary: ReportedSummary, { origin, outcome }: SummaryContent): string {
  const how = origin === 'model' ? duration(summary.seconds) : t(`summary.${origin}`);
  return [summary.id, how, summary.language, summaryTexts[language].outcomes[outcome], summary.title].join('  ');
}
