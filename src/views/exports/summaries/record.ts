import { z } from 'zod';
import { statementText } from '../../components/statement.tsx';
import type { DocumentTexts } from '../../i18n/document-texts.ts';
import type { StatementView } from '../../pages/sessions/props.ts';
import { plainText } from '../../summary-text/parts.ts';
import { renderStepLines } from '../../summary-text/render-step.ts';
import { outcomes, summaryLanguages } from '../../summary-text/types.ts';
import { aiMark } from '../ai-mark.ts';
import { isByModel } from './document.ts';
import { flagWords } from './flag-words.ts';
import type { SummaryForFile } from './props.ts';
import { secondsOf, ticketOf } from './session-facts.ts';

const time = z.iso.datetime().describe('RFC 3339, UTC.');
const events = z
  .array(z.object({ number: z.int().min(1), at: time.nullable() }))
  .describe("The events that it rests on, counted from 1 in the session's log; `at` is null once that is deleted.");
const said = z.object({ text: z.string(), by: z.enum(['model', 'code', 'person']), events });
const named = z.object({
  id: z.string().nullable().describe('"account:<id>", "key:<id>", "operator"; null: the program.'),
  name: z.string().nullable(),
});

/** One summary as data: what a JSON export holds, told in the file's language. */
export const summaryRecordSchema = z.object({
  sessionId: z.string(),
  version: z.int().min(1),
  language: z.enum(summaryLanguages),
  aiGenerated: z.boolean().describe('A model wrote it, or translated it.'),
  digitalSourceType: z.string().nullable().describe('IPTC’s term for text of a trained model; null where none wrote any of it.'),
  origin: z.enum(['model', 'template', 'extract']),
  translation: z
    .object({
      from: z.enum(summaryLanguages),
      model: z.string().nullable(),
      untranslated: z.int().describe('Sentences that stayed as they were.'),
    })
    .nullable()
    .describe('Null: it stands in the language that it was written in.'),
  session: z.object({
    start: time,
    end: time.nullable(),
    seconds: z.int().nullable(),
    supporter: z
      .string()
      .nullable()
      .describe('Null in a file of several, unless who took it may look at figures of supporters and said why.'),
    customer: z.object({ name: z.string(), company: z.string().nullable() }).nullable(),
    device: z.string(),
    platform: z.string(),
    os: z.string().nullable(),
    direction: z.enum(['incoming', 'outgoing']),
    ticket: z.string().nullable(),
  }),
  title: said,
  problem: said.nullable(),
  cause: said.nullable(),
  done: said.nullable(),
  result: said.nullable(),
  open: z.array(said),
  outcome: z.enum(outcomes),
  issueTypes: z.array(z.object({ code: z.string(), name: z.string() })),
  applications: z.array(z.string()),
  steps: z.array(
    z.object({ start: time, end: time, application: z.string().nullable(), told: z.array(z.object({ text: z.string(), events })) }),
  ),
  flags: z.array(z.object({ code: z.string(), field: z.string(), index: z.int().min(0).nullable(), text: z.string(), events })),
  leftOut: z.object({ merged: z.int(), noise: z.int(), overBudget: z.int() }).describe('Events that the model was not shown, counted.'),
  isStale: z.boolean().describe('Events arrived after it was begun; it does not tell them.'),
  review: z.object({ at: time, by: named }).nullable().describe('Null: a draft.'),
  change: z.enum(['written', 'edited', 'restored', 'translated']).describe('How this version came to be.'),
  changedAt: time,
  changedBy: named,
  provenance: z.object({
    model: z.string().nullable(),
    modelHash: z.string().nullable().describe('SHA-256.'),
    adapterHash: z.string().nullable().describe('SHA-256 of what the model learnt for this program; null without.'),
    promptVersion: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    sourceHash: z.string().describe('SHA-256 of the events.'),
    startedAt: time,
    finishedAt: time,
    seconds: z.number(),
    tokensIn: z.int(),
    tokensOut: z.int(),
    instruction: z.string().nullable(),
  }),
});

export type SummaryRecord = z.infer<typeof summaryRecordSchema>;

/** A whole JSON file of summaries. */
export const summariesFileSchema = z
  .object({
    format: z.literal('debrief.summaries'),
    version: z.literal(1),
    title: z.string(),
    language: z.enum(summaryLanguages),
    generatedAt: time,
    records: z.array(summaryRecordSchema),
  })
  .meta({ id: 'SummariesExport' });

export function summaryRecord(summary: SummaryForFile, texts: DocumentTexts): SummaryRecord {
  const { session, version, content, translation, times, isStale } = summary;
  const { provenance } = content;
  const evidence = (positions: readonly number[]) =>
    positions.map((n) => ({ number: n + 1, at: times[n] === undefined ? null : utc(times[n]) }));
  const words = (statement: StatementView) => ({
    text: statementText(statement, content.language),
    by: statement.by,
    events: evidence(statement.events),
  });
  const orNull = (statement: StatementView | null) => statement && words(statement);
  const byModel = isByModel(summary);
  return {
    sessionId: session.id,
    version: version.version,
    language: content.language,
    aiGenerated: byModel,
    digitalSourceType: byModel ? aiMark : null,
    origin: content.origin,
    translation: translation && {
      from: translation.from,
      model: translation.provenance.model,
      untranslated: translation.untranslated.length,
    },
    session: {
      start: utc(session.start),
      end: session.end && utc(session.end),
      seconds: secondsOf(session),
      supporter: session.supporter.name || null,
      customer: session.customer ? { name: session.customer.name, company: session.customer.company ?? null } : null,
      device: session.device.name,
      platform: session.platform,
      os: session.os ?? null,
      direction: session.direction,
      ticket: ticketOf(session),
    },
    title: words(content.title),
    problem: orNull(content.problem),
    cause: orNull(content.cause),
    done: orNull(content.done),
    result: orNull(content.result),
    open: content.open.map(words),
    outcome: content.outcome,
    issueTypes: content.issueTypes.map((code) => ({ code, name: texts.issueType(code) })),
    applications: [...content.applications],
    steps: content.steps.map((step) => ({
      start: utc(step.start),
      end: utc(step.end),
      application: step.application,
      told: renderStepLines(step, content.language).map((line) => ({ text: plainText(line.parts), events: evidence(line.events) })),
    })),
    flags: content.flags.map((flag) => ({
      code: flag.code,
      field: flag.field,
      index: flag.index ?? null,
      text: flagWords(texts, flag),
      events: evidence(flag.events ?? []),
    })),
    leftOut: { ...content.omitted },
    isStale,
    review: version.review && { at: version.review.at, by: { id: version.review.by, name: version.reviewName } },
    change: version.change,
    changedAt: version.createdAt,
    changedBy: { id: version.by, name: version.byName },
    provenance: {
      model: provenance.model,
      modelHash: provenance.modelHash,
      adapterHash: provenance.adapterHash ?? null,
      promptVersion: provenance.promptVersion,
      parameters: { ...provenance.parameters },
      sourceHash: provenance.sourceHash,
      startedAt: utc(provenance.startedAt),
      finishedAt: utc(provenance.finishedAt),
      seconds: provenance.seconds,
      tokensIn: provenance.tokensIn,
      tokensOut: provenance.tokensOut,
      instruction: provenance.instruction ?? null,
    },
  };
}

/** Senders tell times in any offset. */
function utc(at: string): string {
  return new Date(at).toISOString();
}
