import { adapterFor, EngineError, type Usage } from '../../../llm/engine/types.ts';
import type { Option, SummarizeInput, SummarizeResult } from '../../../llm/tasks/types.ts';
import { canonicalJson } from '../../kit/canonical.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { type IssueTypeDefinition, isAsBuiltIn } from '../issue-types/built-in.ts';
import type { SessionEvent } from '../sessions/model.ts';
import { applicationsOf } from '../timeline/applications-of.ts';
import { buildTimeline } from '../timeline/build.ts';
import { ending, opening } from '../timeline/excerpts.ts';
import type { Timeline } from '../timeline/model.ts';
import { saysCauseUnknown } from './cause-cues.ts';
import type { People } from './checks/source.ts';
import { compose, composeWithoutModel, type Material } from './compose.ts';
import { issueTypeBonus, weighedOutcomes } from './decide.ts';
import type { SummaryContent, SummaryLanguage } from './model.ts';
import { inParts, notesOf, partsNeeded, roomFor, together } from './parts.ts';
import { flagged, type Screened, screen, screenLines } from './screen.ts';
import { builtInVocabulary, type Vocabulary } from './vocabulary.ts';
import type { Progress } from './work.ts';

/** Characters of log that the model reads: about 750 tokens, fifteen seconds on two cores. More made the summaries worse (src/llm/README.md). */
const logBudget = 2_200;
/** Tried where the model's context is too short for that: some scripts, dumps and emoji take more than a token a character. */
const smallerBudgets = [1_100, 550];
/** With fewer lines than this there is nothing to summarize: the events are shown as they are (SPEC E5). */
const fewLines = 4;

interface Written {
  readonly result: SummarizeResult;
  readonly usage: Usage;
}

/** What writing needs of the program: no database. */
export type Writer = Pick<Ctx, 'engine' | 'log' | 'now'>;

export interface WriteOptions {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** No further attempt will follow: a failing model leaves an extractive summary behind (SPEC E6). */
  readonly isLastTry: boolean;
  /** The process died in every attempt so far: the model, which may have killed it, is left alone. */
  readonly withoutModel?: boolean;
  /** Of the events as they are stored (SPEC E7); absent: of those given. */
  readonly sourceHash?: string;
  /** One line of whoever asked for it, for the model. */
  readonly instruction?: string;
  /** Who may be named though no event names them (SPEC E3). */
  readonly people?: People;
  /** Default: what is built in. */
  readonly vocabulary?: Vocabulary;
}

/** Writes the summary of a session's events (redacted, in order of arrival) in a language. Keeps nothing. */
export async function writeSummary(
  writer: Writer,
  events: readonly SessionEvent[],
  language: SummaryLanguage,
  options: WriteOptions,
): Promise<SummaryContent> {
  const { vocabulary = builtInVocabulary, sourceHash = hashOf(events) } = options;
  const materialOf = materialFor(events, language, { startedAt: writer.now(), sourceHash }, vocabulary);
  const extract = (origin: 'template' | 'extract', reason: string | null) =>
    extracted(materialOf(logBudget), { origin, finishedAt: writer.now(), reason });
  if (materialOf(logBudget).timeline.log.lines.length < fewLines) return extract('template', null);
  if (options.withoutModel) return extract('extract', 'crashed');
  try {
    return await writeWhatFits(writer, materialOf, options);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code === 'aborted' || !isFinal(error, options)) throw error;
    writer.log.warn({ err: error }, 'the model failed; the summary is extracted from the events');
    return extract('extract', error.code);
  }
}

/** "pt-BR" is written as "pt"; a language without worked examples falls back to English. */
export function summaryLanguage(tag: string): SummaryLanguage {
  const primary = tag.toLowerCase().split('-', 1)[0];
  return summaryLanguages.find((language) => language === primary) ?? 'en';
}

function extracted(material: Material & Screened, how: Parameters<typeof composeWithoutModel>[1]): SummaryContent {
  return flagged(composeWithoutModel(material, how), material.suspicious);
}

/** `bad-input` and the rest would be the same again. */
function isFinal(error: EngineError, options: WriteOptions): boolean {
  return options.isLastTry || ['no-model', 'no-memory', 'bad-input'].includes(error.code);
}

async function writeWhatFits(
  writer: Writer,
  materialOf: (budget: number) => Material & Screened,
  options: WriteOptions,
): Promise<SummaryContent> {
  for (const budget of [logBudget, ...smallerBudgets]) {
    // A context that is too short for one reading has no room for what an earlier one came to either.
    const parts = budget === logBudget ? partsNeeded((count) => materialOf(roomFor(count, budget)).timeline.log) : 1;
    const material = materialOf(roomFor(parts, budget));
    try {
      const input = taskInput(material, budget, adapterFor(writer.engine.state().model, material.language) === null, options.vocabulary);
      const written = await writeInParts(writer, withInstruction(input, options.instruction), parts, options);
      return flagged(
        compose({ ...material, people: options.people }, { ...written, model: writer.engine.state().model, finishedAt: writer.now() }),
        material.suspicious,
      );
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'bad-input' || budget === smallerBudgets.at(-1)) throw error;
    }
  }
  throw new EngineError('bad-input', 'no log is short enough');
}

export function hashOf(events: readonly SessionEvent[]): string {
  return sha256(canonicalJson(events));
}

/** What a model reads of a session's events (redacted), where its context is long enough. */
export function modelInput(
  events: readonly SessionEvent[],
  language: SummaryLanguage,
  vocabulary: Vocabulary = builtInVocabulary,
): { readonly timeline: Timeline; readonly input: SummarizeInput } {
  const { timeline } = screen(buildTimeline(events, { budget: logBudget, naming: vocabulary.naming }));
  return { timeline, input: taskInput({ timeline, language }, logBudget, true, vocabulary) };
}

/** The same session's material, its log cut to the budget asked for. */
function materialFor(
  events: readonly SessionEvent[],
  language: SummaryLanguage,
  { startedAt, sourceHash }: Pick<Material, 'startedAt' | 'sourceHash'>,
  { naming }: Vocabulary,
): (budget: number) => Material & Screened {
  return memoize((budget) => {
    const { timeline, suspicious } = screen(buildTimeline(events, { budget, naming }));
    return { suspicious, events, timeline, applications: applicationsOf(events, timeline, naming), language, sourceHash, startedAt };
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

function taskInput(
  { timeline, language }: Pick<Material, 'timeline' | 'language'>,
  budget: number,
  examples: boolean,
  { issueTypes } = builtInVocabulary,
): SummarizeInput {
  const first = screenLines(opening(timeline, budget / 5));
  const last = screenLines(ending(timeline, budget / 5));
  return {
    language,
    examples,
    learntIssueTypes: isAsBuiltIn(issueTypes),
    log: timeline.log.lines.map((line) => line.text),
    opening: first,
    ending: last,
    issueTypes: withBonus(issueTypes, issueTypeBonus(first)),
    outcomes: weighedOutcomes(last),
    causeUnknown: saysCauseUnknown(last),
  };
}

function withInstruction(input: SummarizeInput, instruction: string | undefined): SummarizeInput {
  return instruction === undefined ? input : { ...input, instruction };
}

function withBonus(definitions: readonly IssueTypeDefinition[], bonusOf: (code: string) => number): Option[] {
  return definitions.map((definition) => ({ ...definition, bonus: bonusOf(definition.code) }));
}

/** A session too long to be read at once is read part by part: what the earlier ones came to stands before the next (SPEC E5). */
async function writeInParts(writer: Writer, input: SummarizeInput, parts: number, options: WriteOptions): Promise<Written> {
  const pieces = inParts(input.log, parts);
  const last = pieces.length - 1;
  const spent: Usage[] = [];
  let earlier: readonly string[] = [];
  for (const [at, piece] of pieces.entries()) {
    const report = ({ phase, done, parts: written }: Progress) =>
      options.report({ phase, done: (at + done) / pieces.length, parts: at === last ? written : {} });
    const { result, usage } = await write(writer, { ...input, log: [...earlier, ...piece] }, { ...options, report });
    spent.push(usage);
    if (at === last) return { result, usage: together(spent) };
    earlier = [...earlier, ...notesOf(result)];
  }
  throw new EngineError('bad-input', 'an empty log');
}

async function write(writer: Writer, input: SummarizeInput, options: WriteOptions): Promise<Written> {
  const parts: Record<string, string> = {};
  let progress = { phase: 'loading', done: 0 };
  for await (const message of writer.engine.run('summarize', input, { signal: options.signal })) {
    if (message.type === 'result') return { result: message.value, usage: message.usage };
    if (message.type === 'part') parts[message.name] = message.text;
    else progress = { phase: message.phase, done: message.done };
    options.report({ ...progress, parts: { ...parts } });
  }
  throw new EngineError('failed', 'the engine ended without a result');
}
