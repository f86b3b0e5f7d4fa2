import type { SummarizeResult, WrittenLine } from '../../../src/llm/tasks/types.ts';
import { redactAsItComes } from '../../../src/server/domain/redaction/events.ts';
import { checkAgainst } from '../../../src/server/domain/summaries/checks/check-summary.ts';
import { type People, type Reading, readSource } from '../../../src/server/domain/summaries/checks/source.ts';
import { composeWritten, type Material } from '../../../src/server/domain/summaries/compose.ts';
import type { Flag, Outcome, SummaryContent } from '../../../src/server/domain/summaries/model.ts';
import { summaryLanguage } from '../../../src/server/domain/summaries/write.ts';
import { applicationsOf } from '../../../src/server/domain/timeline/applications-of.ts';
import { buildTimeline } from '../../../src/server/domain/timeline/build.ts';
import { goldSession } from '../gold.ts';
import type { CorrectSummary, Lines } from './correct.ts';

const logBudget = 2_200;
const known = new Map<string, Pick<Material, 'events' | 'timeline' | 'applications'> & { readonly people: People }>();

function materialOf(file: string) {
  const found = known.get(file);
  if (found) return found;
  const session = goldSession(file);
  const events = redactAsItComes(session.events);
  const timeline = buildTimeline(events, { budget: logBudget });
  const others = [session.customer?.company, session.device.name, session.os].filter((name) => name !== undefined);
  const people = { supporter: session.supporter.name, customer: session.customer?.name ?? null, others };
  const material = { events, timeline, applications: applicationsOf(events, timeline), people };
  known.set(file, material);
  return material;
}

const readings = new Map<string, Reading>();

export function readingFor(file: string, language: string): Reading {
  const key = `${file} ${language}`;
  const { events, people } = materialOf(file);
  const reading = readings.get(key) ?? readSource({ events, people }, language);
  readings.set(key, reading);
  return reading;
}

const when = new Date('2026-01-01T00:00:00Z');

/** A summary as the product would have made it of these lines, had a model written them. */
export function composed({ expected, language }: CorrectSummary, lines: Lines, outcome: Outcome): SummaryContent {
  const material = { ...materialOf(expected.file), language: summaryLanguage(language), sourceHash: '0'.repeat(64), startedAt: when };
  const said = (text: string | null): WrittenLine => ({ text, tries: 1, fault: null });
  const result: SummarizeResult = {
    title: said(lines.title),
    problem: said(lines.problem),
    cause: said(lines.cause),
    done: said(lines.done),
    result: said(lines.result),
    open: said(lines.open.length === 0 ? null : lines.open.join('; ')),
    outcome: [{ code: outcome, probability: 1 }],
    issueType: [{ code: expected.issueType, probability: 1 }],
    promptVersion: 'gold',
  };
  const usage = { tokensIn: 0, tokensCached: 0, tokensOut: 0, seconds: 0 };
  return composeWritten(material, { result, usage, model: { id: 'gold', sha256: '0'.repeat(64), adapter: null }, finishedAt: when });
}

/** The checks' flags alone: whatever else a summary is marked for is no accusation. */
export function flagsOn(content: SummaryContent, file: string): Flag[] {
  return checkAgainst(content, readingFor(file, content.language));
}
