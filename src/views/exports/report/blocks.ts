import type { Block, Column, Text } from '../document.ts';
import type { ProofCountView, ProofLineView, ProofView } from './props.ts';
import type { Teller } from './teller.ts';

/** Applications with a row of their own. */
const most = 30;

/** Head and figures of a report, then what is open, then each session. */
export function proofBlocks(proof: ProofView, teller: Teller): Block[] {
  return [
    ...labelBlocks(proof, teller),
    { kind: 'facts', items: factsOf(proof, teller) },
    ...(proof.sessions === 0 ? [{ kind: 'paragraph', text: teller.words.nothing } as const] : contentBlocks(proof, teller)),
  ];
}

function labelBlocks({ lines, drafts, sessions, withoutSummary }: ProofView, { words, put }: Teller): Block[] {
  const ai = lines.some(({ isAi }) => isAi);
  const draft = put(words.draftNotice, { n: drafts, all: sessions - withoutSummary });
  return [
    ...(ai ? [{ kind: 'notice', tone: 'ai', title: words.aiTitle, text: words.ai } as const] : []),
    ...(drafts > 0 ? [{ kind: 'notice', tone: 'warn', text: draft } as const] : []),
  ];
}

function factsOf(proof: ProofView, { words, number, moment, day }: Teller) {
  const { from, to, timeZone, group, customer, sessions, minutes, withoutSummary, flagged, generatedAt } = proof;
  const about = [
    ...(customer === null ? [] : [{ label: words.customer, value: customer }]),
    ...(group === null ? [] : [{ label: words.group, value: group.name ?? words.unnamedGroup }]),
    ...(customer === null && group === null ? [{ label: words.customer, value: words.all }] : []),
  ];
  const some = [
    { label: words.withoutSummary, count: withoutSummary },
    { label: words.flagged, count: flagged },
  ];
  return [
    ...about,
    { label: words.period, value: from === to ? day(from) : `${day(from)} – ${day(to)}` },
    { label: words.timeZone, value: timeZone },
    { label: words.sessions, value: number(sessions) },
    { label: words.minutes, value: number(minutes) },
    ...some.flatMap(({ label, count }) => (count > 0 ? [{ label, value: number(count) }] : [])),
    { label: words.generated, value: moment(generatedAt) },
  ];
}

function contentBlocks(proof: ProofView, teller: Teller): Block[] {
  const { words, labels, moment, bucket, number } = teller;
  const { outcomes, issueTypes, applications, supporters, openPoints, unit, time } = proof;
  const times = time
    .filter(({ sessions }) => sessions > 0)
    .map((one): Text[] => [bucket(unit, one.start), number(one.sessions), number(one.minutes)]);
  return [
    { kind: 'heading', level: 2, text: words.figures },
    ...(times.length > 1 ? [countTable(words.overTime, words.period, times, teller)] : []),
    ...counted(labels.outcome, outcomes, teller.outcome, teller),
    ...counted(labels.issueTypes, issueTypes, teller.issueType, teller, words.severalNotice),
    ...counted(labels.applications, applications, (name) => name, teller, words.severalNotice),
    ...counted(words.supporters, supporters ?? [], (name) => name, teller),
    { kind: 'heading', level: 2, text: labels.open },
    openPoints.length === 0
      ? { kind: 'paragraph', text: words.noneOpen }
      : {
          kind: 'list',
          ordered: false,
          items: openPoints.map((point) => ({
            text: [...runs(teller.said(point)), { text: ` – ${point.device}, ${moment(point.start)}`, style: 'aside' as const }],
          })),
        },
    { kind: 'heading', level: 2, text: words.lines },
    lineTable(proof, teller),
  ];
}

function counted(
  caption: string,
  counts: readonly ProofCountView[],
  word: (value: string) => string,
  teller: Teller,
  several?: string,
): Block[] {
  if (counts.length === 0) return [];
  const { words, number, put } = teller;
  const rows = counts
    .slice(0, most)
    .map(({ value, name, sessions, minutes }): Text[] => [name ?? word(value), number(sessions), number(minutes)]);
  const left = counts.length - rows.length;
  const isSeveral = several !== undefined && counts.length > 1;
  return [
    countTable(caption, words.name, rows, teller),
    ...(left > 0 ? [{ kind: 'paragraph', text: put(words.more, { n: left }) } as const] : []),
    ...(isSeveral ? [{ kind: 'paragraph', text: [{ text: several, style: 'aside' }] } as const] : []),
  ];
}

function countTable(caption: string, first: string, rows: readonly (readonly Text[])[], { words }: Teller): Block {
  const columns: Column[] = [
    { title: first, align: 'start', weight: 3 },
    { title: words.sessions, align: 'end' },
    { title: words.minutes, align: 'end' },
  ];
  return { kind: 'table', caption, columns, rows };
}

/** Few columns: a page of paper is narrow. */
function lineTable({ lines, supporters, sessions }: ProofView, teller: Teller): Block {
  const { words, labels } = teller;
  const supporter: Part = {
    column: { title: words.supporter, align: 'start', weight: 1.4 },
    cell: (line) => line.supporter ?? '–',
  };
  const parts: Part[] = [
    { column: { title: words.start, align: 'start', weight: 1.5 }, cell: ({ start }) => teller.moment(start) },
    { column: { title: labels.title, align: 'start', weight: 3.4 }, cell: (line) => titleText(line, teller) },
    { column: { title: words.device, align: 'start', weight: 1.6 }, cell: whereText },
    {
      column: { title: labels.issueTypes, align: 'start', weight: 1.7 },
      cell: ({ issueTypes }) => issueTypes.map(teller.issueType).join(', ') || '–',
    },
    {
      column: { title: labels.outcome, align: 'start', weight: 1.5 },
      cell: ({ outcome }) => (outcome === null ? '–' : teller.outcome(outcome)),
    },
    ...(supporters ? [supporter] : []),
    {
      column: { title: words.minutes, align: 'end', weight: 1 },
      cell: ({ end, minutes }) => (end === null ? words.running : teller.number(minutes)),
    },
  ];
  return {
    kind: 'table',
    caption: `${words.sessions}: ${teller.number(sessions)}`,
    columns: parts.map(({ column }) => column),
    rows: lines.map((line) => parts.map(({ cell }) => cell(line))),
  };
}

interface Part {
  readonly column: Column;
  readonly cell: (line: ProofLineView) => Text;
}

function titleText({ title, ticket }: ProofLineView, { words, said }: Teller): Text {
  const told: Text = title === null ? [{ text: words.noSummary, style: 'aside' }] : said(title);
  return ticket === null ? told : [...runs(told), { text: ` – ${words.ticket} ${ticket}`, style: 'aside' }];
}

function whereText({ device, customer }: ProofLineView): Text {
  return customer === null ? device : [device, { text: ` – ${customer}`, style: 'aside' }];
}

function runs(text: Text) {
  return typeof text === 'string' ? [text] : text;
}
