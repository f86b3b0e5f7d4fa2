import { adapterFor, type EngineModel, type Usage } from '../../../llm/engine/types.ts';
import type { SummarizeResult, WrittenLine } from '../../../llm/tasks/types.ts';
import { iso } from '../../kit/clock.ts';
import type { SessionEvent } from '../sessions/model.ts';
import type { Timeline } from '../timeline/model.ts';
import { checkSummary } from './checks/check-summary.ts';
import { nobody, type People } from './checks/source.ts';
import { decideIssueTypes, decideOutcome } from './decide.ts';
import { evidenceFor, type StatementField } from './evidence.ts';
import { extractDone, extractProblem, extractResult } from './extract.ts';
import type { Flag, Provenance, Statement, SummaryContent, SummaryLanguage } from './model.ts';

/** What the code knows before any model is asked. */
export interface Material {
  /** All of them, in order, as the model's log was made of them. */
  readonly events: readonly SessionEvent[];
  readonly people?: People | undefined;
  readonly timeline: Timeline;
  readonly applications: readonly string[];
  readonly language: SummaryLanguage;
  /** SHA-256 of the events as they were captured. */
  readonly sourceHash: string;
  readonly startedAt: Date;
}

export interface Written {
  readonly result: SummarizeResult;
  readonly usage: Usage;
  readonly model: EngineModel;
  readonly finishedAt: Date;
}

/** Puts together what the model wrote and what the code knows; every statement gets its events, every doubt its flag. */
export function compose(material: Material, written: Written): SummaryContent {
  const content = composeWritten(material, written);
  const found = checkSummary(content, { events: material.events, people: material.people ?? nobody });
  return { ...content, flags: [...content.flags, ...found] };
}

/** What wrote beside the model, if anything did (SPEC E7). */
function adapterOf(model: EngineModel, language: SummaryLanguage) {
  const adapter = adapterFor(model, language);
  return adapter ? { adapter: adapter.id, adapterHash: adapter.sha256 } : {};
}

/** The same, before anything is checked. */
export function composeWritten(material: Material, written: Written): SummaryContent {
  const { timeline, applications, language } = material;
  const { result, usage, model } = written;
  const lines = timeline.log.lines;
  const statement = (line: WrittenLine, field: StatementField): Statement | null =>
    line.text === null ? null : { by: 'model', text: line.text, plain: null, events: evidenceFor(line.text, field, lines) };
  const problem = statement(result.problem, 'problem') ?? extractProblem(timeline);
  return {
    language,
    origin: 'model',
    title: statement(result.title, 'title') ?? problem,
    problem,
    cause: statement(result.cause, 'cause'),
    done: statement(result.done, 'done') ?? extractDone(timeline, applications),
    result: statement(result.result, 'result') ?? extractResult(timeline),
    open: openPoints(result.open, statement),
    outcome: decideOutcome(result.outcome),
    issueTypes: decideIssueTypes(result.issueType),
    applications,
    steps: timeline.steps,
    flags: flagsOf(result, timeline),
    omitted: timeline.log.omitted,
    provenance: {
      ...provenance(material, written.finishedAt),
      model: model.id,
      modelHash: model.sha256,
      ...adapterOf(model, language),
      promptVersion: result.promptVersion,
      parameters: { temperature: 0, logCharacters: lines.reduce((sum, line) => sum + line.text.length, 0) },
      seconds: Math.round(usage.seconds * 10) / 10,
      tokensIn: usage.tokensIn,
      tokensOut: usage.tokensOut,
    },
  };
}

/** The honest rest when there is no model's text: a few events (E5), or a model that failed (E6, with the reason). */
export function composeWithoutModel(
  material: Material,
  { origin, finishedAt, reason }: { origin: 'template' | 'extract'; finishedAt: Date; reason: string | null },
): SummaryContent {
  const { timeline, applications, language } = material;
  const problem = extractProblem(timeline);
  return {
    language,
    origin,
    title: problem,
    problem,
    cause: null,
    done: extractDone(timeline, applications),
    result: extractResult(timeline),
    open: [],
    outcome: 'unclear',
    issueTypes: ['other'],
    applications,
    steps: timeline.steps,
    flags: reason === null ? [] : [{ code: 'model-failed', field: 'summary', detail: reason }],
    omitted: timeline.log.omitted,
    provenance: provenance(material, finishedAt),
  };
}

/** The model separates points by semicolons, as the worked examples do. */
function openPoints(line: WrittenLine, statement: (line: WrittenLine, field: StatementField) => Statement | null): Statement[] {
  const points = (line.text ?? '').split(/;\s+/u).filter(Boolean);
  return points.flatMap((text) => statement({ ...line, text }, 'open') ?? []);
}

/** What was left out is counted on every summary; it is a doubt only where the model read less than a third. */
function flagsOf(result: SummarizeResult, timeline: Timeline): Flag[] {
  const flags = (['problem', 'cause', 'done', 'result', 'open', 'title'] as const).flatMap((field): Flag[] => {
    const { text, fault } = result[field];
    return text === null && fault ? [{ code: fault.code, field, detail: fault.detail }] : [];
  });
  const { lines, omitted } = timeline.log;
  const readLess = omitted.overBudget > lines.length * 2;
  return readLess ? [...flags, { code: 'over-budget', field: 'summary', detail: String(omitted.overBudget) }] : flags;
}

function provenance({ sourceHash, startedAt }: Material, finishedAt: Date): Provenance {
  return {
    model: null,
    modelHash: null,
    promptVersion: 'none',
    parameters: {},
    sourceHash,
    startedAt: iso(startedAt.getTime()),
    finishedAt: iso(finishedAt.getTime()),
    seconds: 0,
    tokensIn: 0,
    tokensOut: 0,
  };
}
