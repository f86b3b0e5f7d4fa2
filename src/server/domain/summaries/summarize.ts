import { EngineError, type Usage } from '../../../llm/engine/types.ts';
import type { Option, SummarizeInput, SummarizeResult } from '../../../llm/tasks/types.ts';
import { canonicalJson } from '../../kit/canonical.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { eventsOf, findSession } from '../sessions/find.ts';
import type { SessionEvent } from '../sessions/model.ts';
import { companySettings } from '../settings/settings.ts';
import { applicationsOf } from '../timeline/applications-of.ts';
import { buildTimeline } from '../timeline/build.ts';
import { ending, opening } from '../timeline/excerpts.ts';
import type { Timeline } from '../timeline/model.ts';
import { compose, composeWithoutModel, type Material } from './compose.ts';
import { issueTypeBonus, outcomeBonus } from './decide.ts';
import { type SummaryLanguage, summaryLanguages } from './model.ts';
import { saveSummary } from './save.ts';
import { type Definition, issueTypeDefinitions, outcomeDefinitions } from './taxonomy.ts';
import type { Progress } from './work.ts';

/** Characters of log that the model reads: about 750 tokens, fifteen seconds on two cores. More made the summaries worse (src/llm/README.md). */
const logBudget = 2_200;
/** With fewer lines than this there is nothing to summarize: the events are shown as they are (SPEC E5). */
const fewLines = 3;

export interface SummarizeOptions {
  readonly jobId: string;
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** No further attempt will follow: a failing model leaves an extractive summary behind (SPEC E6). */
  readonly isLastTry: boolean;
}

/** Writes and keeps the summary of one session. The model runs outside any transaction; one transaction keeps the result. */
export async function summarizeSession(ctx: Ctx, sessionId: string, options: SummarizeOptions): Promise<void> {
  const session = findSession(ctx, sessionId);
  const events = eventsOf(ctx, sessionId);
  const material = prepare(events, session.summaryLang ?? companySettings(ctx).summaryLanguage, ctx.now());
  if (material.timeline.log.lines.length < fewLines) {
    saveSummary(ctx, sessionId, composeWithoutModel(material, { origin: 'template', finishedAt: ctx.now(), reason: null }), options);
    return;
  }
  try {
    const written = await write(ctx, material, options);
    saveSummary(ctx, sessionId, compose(material, { ...written, model: ctx.engine.state().model, finishedAt: ctx.now() }), options);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'aborted' || !isFinal(error, options)) throw error;
    ctx.log.warn({ session: sessionId, err: error }, 'the model failed; the summary is extracted from the events');
    saveSummary(ctx, sessionId, composeWithoutModel(material, { origin: 'extract', finishedAt: ctx.now(), reason: error.code }), options);
  }
}

function isFinal(error: EngineError, options: SummarizeOptions): boolean {
  return options.isLastTry || error.code === 'no-model' || error.code === 'no-memory';
}

function prepare(events: readonly SessionEvent[], wanted: string, startedAt: Date): Material {
  const timeline = buildTimeline(events, { budget: logBudget });
  return {
    timeline,
    applications: applicationsOf(events, timeline),
    language: summaryLanguage(wanted),
    sourceHash: sha256(canonicalJson(events)),
    startedAt,
  };
}

/** "pt-BR" is written as "pt"; a language without worked examples falls back to English. */
function summaryLanguage(tag: string): SummaryLanguage {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return summaryLanguages.find((language) => language === primary) ?? 'en';
}

function taskInput({ timeline, language }: { timeline: Timeline; language: SummaryLanguage }): SummarizeInput {
  return {
    language,
    log: timeline.log.lines.map((line) => line.text),
    opening: opening(timeline),
    ending: ending(timeline),
    issueTypes: withBonus(issueTypeDefinitions, issueTypeBonus(opening(timeline))),
    outcomes: withBonus(outcomeDefinitions, outcomeBonus(ending(timeline))),
  };
}

function withBonus(definitions: readonly Definition[], bonusOf: (code: string) => number): Option[] {
  return definitions.map((definition) => ({ ...definition, bonus: bonusOf(definition.code) }));
}

async function write(ctx: Ctx, material: Material, options: SummarizeOptions): Promise<{ result: SummarizeResult; usage: Usage }> {
  const parts: Record<string, string> = {};
  let progress = { phase: 'loading', done: 0 };
  for await (const message of ctx.engine.run('summarize', taskInput(material), { signal: options.signal })) {
    if (message.type === 'result') return { result: message.value, usage: message.usage };
    if (message.type === 'part') parts[message.name] = message.text;
    else progress = { phase: message.phase, done: message.done };
    options.report({ ...progress, parts: { ...parts } });
  }
  throw new EngineError('failed', 'the engine ended without a result');
}
