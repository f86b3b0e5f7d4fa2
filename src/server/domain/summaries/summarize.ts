import { summaryOfJob } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import { EngineError, type Usage } from '../../../llm/engine/types.ts';
import type { Option, SummarizeInput, SummarizeResult } from '../../../llm/tasks/types.ts';
import { canonicalJson } from '../../kit/canonical.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { releaseCredit } from '../credits/charge.ts';
import { eventsOf, findSession, sessionRow } from '../sessions/find.ts';
import type { SessionEvent } from '../sessions/model.ts';
import { decideSummary } from '../sessions/queue-summary.ts';
import { companySettings } from '../settings/settings.ts';
import { applicationsOf } from '../timeline/applications-of.ts';
import { buildTimeline } from '../timeline/build.ts';
import { ending, opening } from '../timeline/excerpts.ts';
import { compose, composeWithoutModel, type Material } from './compose.ts';
import { issueTypeBonus, outcomeBonus } from './decide.ts';
import type { SummaryContent, SummaryLanguage } from './model.ts';
import { saveSummary } from './save.ts';
import { type Definition, issueTypeDefinitions, outcomeDefinitions } from './taxonomy.ts';
import type { Progress } from './work.ts';

/** Characters of log that the model reads: about 750 tokens, fifteen seconds on two cores. More made the summaries worse (src/llm/README.md). */
const logBudget = 2_200;
/** Tried where the model's context is too short for that: some scripts, dumps and emoji take more than a token a character. */
const smallerBudgets = [1_100, 550];
/** With fewer lines than this there is nothing to summarize: the events are shown as they are (SPEC E5). */
const fewLines = 4;

export interface SummarizeOptions {
  readonly jobId: string;
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** No further attempt will follow: a failing model leaves an extractive summary behind (SPEC E6). */
  readonly isLastTry: boolean;
  /** The process died in every attempt so far: the model, which may have killed it, is left alone. */
  readonly withoutModel?: boolean;
}

/**
 * Writes and keeps the summary of one session. The model runs outside any transaction; one transaction keeps the result.
 * A job that has kept its summary already (its process was killed before the job's end) does nothing.
 */
export async function summarizeSession(ctx: Ctx, sessionId: string, options: SummarizeOptions): Promise<void> {
  const session = findSession(ctx, sessionId);
  if (summaryOfJob(ctx.db, sessionId, options.jobId)) return;
  refuseLate(ctx, sessionId);
  const events = eventsOf(ctx, sessionId);
  const language = summaryLanguage(session.summaryLang ?? companySettings(ctx).summaryLanguage);
  const materialOf = materialFor(events, language, ctx.now());
  const keep = (content: SummaryContent) => void saveSummary(ctx, sessionId, content, options);
  const extract = (origin: 'template' | 'extract', reason: string | null) =>
    keep(composeWithoutModel(materialOf(logBudget), { origin, finishedAt: ctx.now(), reason }));

  if (materialOf(logBudget).timeline.log.lines.length < fewLines) return extract('template', null);
  if (options.withoutModel) return extract('extract', 'crashed');
  try {
    keep(await writeWhatFits(ctx, materialOf, options));
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'aborted' || !isFinal(error, options)) throw error;
    ctx.log.warn({ session: sessionId, err: error }, 'the model failed; the summary is extracted from the events');
    extract('extract', error.code);
  }
}

/** What was switched off, withdrawn or has ended since the work was queued wins (SPEC C7); the credit goes back. */
function refuseLate(ctx: Ctx, sessionId: string): void {
  const { yes, reasons } = decideSummary(ctx, sessionRow(ctx, sessionId));
  if (yes) return;
  transact(ctx.db, () => releaseCredit(ctx, sessionId));
  fail('summary.refused', { reasons: reasons.join(', ') });
}

/** `bad-input` and the rest would be the same again. */
function isFinal(error: EngineError, options: SummarizeOptions): boolean {
  return options.isLastTry || ['no-model', 'no-memory', 'bad-input'].includes(error.code);
}

async function writeWhatFits(ctx: Ctx, materialOf: (budget: number) => Material, options: SummarizeOptions): Promise<SummaryContent> {
  for (const budget of [logBudget, ...smallerBudgets]) {
    const material = materialOf(budget);
    try {
      const written = await write(ctx, taskInput(material, budget), options);
      return compose(material, { ...written, model: ctx.engine.state().model, finishedAt: ctx.now() });
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'bad-input' || budget === smallerBudgets.at(-1)) throw error;
    }
  }
  throw new EngineError('bad-input', 'no log is short enough');
}

/** The same session's material, its log cut to the budget asked for. */
function materialFor(events: readonly SessionEvent[], language: SummaryLanguage, startedAt: Date): (budget: number) => Material {
  const sourceHash = sha256(canonicalJson(events));
  return memoize((budget) => {
    const timeline = buildTimeline(events, { budget });
    return { timeline, applications: applicationsOf(events, timeline), language, sourceHash, startedAt };
  });
}

function memoize<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** "pt-BR" is written as "pt"; a language without worked examples falls back to English. */
function summaryLanguage(tag: string): SummaryLanguage {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return summaryLanguages.find((language) => language === primary) ?? 'en';
}

function taskInput({ timeline, language }: Material, budget: number): SummarizeInput {
  const first = opening(timeline, budget / 5);
  const last = ending(timeline, budget / 5);
  return {
    language,
    log: timeline.log.lines.map((line) => line.text),
    opening: first,
    ending: last,
    issueTypes: withBonus(issueTypeDefinitions, issueTypeBonus(first)),
    outcomes: withBonus(outcomeDefinitions, outcomeBonus(last)),
  };
}

function withBonus(definitions: readonly Definition[], bonusOf: (code: string) => number): Option[] {
  return definitions.map((definition) => ({ ...definition, bonus: bonusOf(definition.code) }));
}

async function write(ctx: Ctx, input: SummarizeInput, options: SummarizeOptions): Promise<{ result: SummarizeResult; usage: Usage }> {
  const parts: Record<string, string> = {};
  let progress = { phase: 'loading', done: 0 };
  for await (const message of ctx.engine.run('summarize', input, { signal: options.signal })) {
    if (message.type === 'result') return { result: message.value, usage: message.usage };
    if (message.type === 'part') parts[message.name] = message.text;
    else progress = { phase: message.phase, done: message.done };
    options.report({ ...progress, parts: { ...parts } });
  }
  throw new EngineError('failed', 'the engine ended without a result');
}
