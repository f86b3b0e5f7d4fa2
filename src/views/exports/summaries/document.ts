import { statementParts, statementText } from '../../components/statement.tsx';
import type { DocumentTexts } from '../../i18n/document-texts.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { StatementView } from '../../pages/sessions/props.ts';
import type { Part } from '../../summary-text/parts.ts';
import { renderStepLines } from '../../summary-text/render-step.ts';
import type { Block, ExportDocument, Item, Run } from '../document.ts';
import { evidenceRun } from './evidence-times.ts';
import { flagWords } from './flag-words.ts';
import type { SummaryForFile } from './props.ts';
import { sessionFacts } from './session-facts.ts';
import { sourceFacts } from './sources.ts';
import { reviewWords, translationWords, versionWords } from './state-words.ts';

/** A summary as its page tells it: what it says, what to check, what it rests on and where it comes from (SPEC G). */
export function summaryDocument(summary: SummaryForFile, texts: DocumentTexts, generatedAt: string): ExportDocument {
  const { content } = summary;
  return {
    title: statementText(content.title, content.language),
    language: texts.language,
    generatedAt,
    aiGenerated: isByModel(summary),
    timeZone: texts.timeZone,
    blocks: [
      ...notices(summary, texts),
      outcomeFacts(summary, texts),
      ...flags(summary, texts),
      ...fields(summary, texts),
      ...steps(summary, texts),
      { kind: 'heading', level: 2, id: 'session', text: texts.t('session.facts') },
      { kind: 'facts', items: sessionFacts(texts, summary) },
      ...leftOut(summary, texts),
      { kind: 'heading', level: 2, id: 'provenance', text: texts.t('provenance.title') },
      { kind: 'facts', items: sourceFacts(summary, texts, generatedAt) },
    ],
  };
}

/** Whether a model wrote any of it: the summary, or its translation. */
export function isByModel({ content, translation }: SummaryForFile): boolean {
  return content.origin === 'model' || translation !== null;
}

function notices(summary: SummaryForFile, texts: DocumentTexts): Block[] {
  const { t } = texts;
  const { content, isStale } = summary;
  const { origin } = content;
  const translated = translationWords(texts, summary);
  const label = origin === 'model' ? t('summary.ai') : t(`summary.${origin}`);
  const help = origin === 'model' ? t('exports.document.ai-text') : t(`summary.${origin}-help`);
  return [
    { kind: 'notice', tone: origin === 'model' ? 'ai' : 'info', title: label, text: help },
    ...(translated === null ? [] : [{ kind: 'notice', tone: 'ai', text: translated } as const]),
    ...(isStale ? [{ kind: 'notice', tone: 'warn', text: t('exports.document.stale') } as const] : []),
  ];
}

function flags({ content, times }: SummaryForFile, texts: DocumentTexts): Block[] {
  const { flags: found } = content;
  if (found.length === 0) return [];
  const labels: Readonly<Record<string, string>> = summaryTexts[content.language].labels;
  const items = found.map((flag): Item => {
    const place = (labels[flag.field] ?? flag.field) + (flag.index === undefined ? '' : ` ${texts.number(flag.index + 1)}`);
    return {
      text: [{ text: place, style: 'strong' }, ` – ${flagWords(texts, flag)}`, ...evidenceRun(texts, flag.events ?? [], times)],
    };
  });
  return [
    { kind: 'heading', level: 2, id: 'flags', text: `${texts.t('summary.flags')} (${texts.number(found.length)})` },
    { kind: 'list', ordered: false, items },
  ];
}

function outcomeFacts(summary: SummaryForFile, texts: DocumentTexts): Block {
  const { content } = summary;
  const { labels, outcomes, none } = summaryTexts[content.language];
  const all = (items: readonly string[]) => (items.length === 0 ? none : items.join(', '));
  return {
    kind: 'facts',
    items: [
      { label: labels.outcome, value: [{ text: outcomes[content.outcome], style: 'strong' }] },
      { label: labels.issueTypes, value: all(content.issueTypes.map(texts.issueType)) },
      { label: labels.applications, value: all(content.applications) },
      { label: texts.t('exports.document.state'), value: reviewWords(texts, summary) },
      { label: texts.t('exports.document.version'), value: versionWords(texts, summary) },
    ],
  };
}

function fields(summary: SummaryForFile, texts: DocumentTexts): Block[] {
  const { content } = summary;
  const { labels, unknown, none } = summaryTexts[content.language];
  const words = (statement: StatementView) => statementRuns(summary, statement, texts);
  return [
    ...(['problem', 'cause', 'done', 'result'] as const).flatMap((name): Block[] => {
      const statement = content[name];
      return [
        { kind: 'heading', level: 2, id: name, text: labels[name] },
        { kind: 'paragraph', text: statement ? words(statement) : [{ text: unknown, style: 'aside' }] },
      ];
    }),
    { kind: 'heading', level: 2, id: 'open', text: labels.open },
    content.open.length === 0
      ? { kind: 'paragraph', text: [{ text: none, style: 'aside' }] }
      : { kind: 'list', ordered: false, items: content.open.map((point) => ({ text: words(point) })) },
  ];
}

function statementRuns({ content, times }: SummaryForFile, statement: StatementView, texts: DocumentTexts): Run[] {
  const byOther =
    statement.by === 'person'
      ? texts.t('revision.by-person')
      : statement.by === 'code' && content.origin === 'model'
        ? texts.t('summary.from-log')
        : null;
  return [
    ...runsOfParts(statementParts(statement, content.language)),
    ...(byOther === null ? [] : [{ text: ` (${byOther})`, style: 'aside' as const }]),
    ...evidenceRun(texts, statement.events, times),
  ];
}

function steps({ content, times }: SummaryForFile, texts: DocumentTexts): Block[] {
  if (content.steps.length === 0) return [];
  const items = content.steps.map(
    (step): Item => ({
      text: [{ text: texts.clock(step.start), style: 'strong' }, ...(step.application === null ? [] : [` ${step.application}`])],
      children: renderStepLines(step, content.language).map(({ parts, events }) => ({
        text: [...runsOfParts(parts), ...evidenceRun(texts, events, times)],
      })),
    }),
  );
  return [
    { kind: 'heading', level: 2, id: 'steps', text: summaryTexts[content.language].labels.steps },
    { kind: 'paragraph', text: [{ text: texts.t('exports.document.times'), style: 'aside' }] },
    { kind: 'list', ordered: true, items },
  ];
}

function leftOut({ content: { omitted } }: SummaryForFile, { t }: DocumentTexts): Block[] {
  const { merged, noise, overBudget } = omitted;
  const told = [
    ...(merged > 0 ? [t('summary.merged', { count: merged })] : []),
    ...(noise > 0 ? [t('summary.noise', { count: noise })] : []),
    ...(overBudget > 0 ? [t('summary.over-budget', { count: overBudget })] : []),
  ];
  return [
    { kind: 'heading', level: 2, id: 'left-out', text: t('summary.left-out') },
    told.length === 0
      ? { kind: 'paragraph', text: t('summary.nothing-left-out') }
      : { kind: 'list', ordered: false, items: told.map((text) => ({ text })) },
  ];
}

function runsOfParts(parts: readonly Part[]): Run[] {
  return parts.map((part) => (typeof part === 'string' ? part : { text: part.exact, style: 'exact' }));
}
