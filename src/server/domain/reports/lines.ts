import type { ReportSessionRow } from '../../../db/queries/report-sessions.ts';
import { iso } from '../../kit/clock.ts';
import type { SummaryContent } from '../summaries/model.ts';
import type { Untranslated } from '../summaries/translation-model.ts';
import type { ProofInput, ProofLine } from './model.ts';

/** A session of a report, with what is open in it by position. */
export interface ToldSession {
  readonly line: ProofLine;
  readonly open: readonly { readonly said: SummaryContent['title']; readonly language: ProofInput['language'] }[];
}

type Told = [
  SummaryContent['title'],
  SummaryContent['issueTypes'],
  SummaryContent['applications'],
  SummaryContent['open'],
  SummaryContent['flags'],
  SummaryContent['origin'],
];
type Variant = [SummaryContent['title'], SummaryContent['open']];

/** In `language` where a variant exists, else in the summary's own; a statement that was not translated is in its own, too. */
export function toldSession(row: ReportSessionRow, { language, bySupporter }: ProofInput): ToldSession {
  const facts = {
    sessionId: row.id,
    summaryId: row.summaryId,
    start: iso(row.startedAt),
    end: iso(row.endedAt),
    minutes: row.endedAt === null ? 0 : Math.round((row.endedAt - row.startedAt) / 60_000),
    device: row.device,
    customer: row.customer,
    ticket: ticketOf(row.ticket),
    supporter: bySupporter ? row.supporterName : null,
  };
  if (row.told === null || row.language === null) {
    const none = { title: null, outcome: null, issueTypes: [], applications: [], isReviewed: false, isAi: false, flags: 0 };
    return { line: { ...facts, ...none }, open: [] };
  }
  const [title, issueTypes, applications, open, flags, origin] = JSON.parse(row.told) as Told;
  const own = row.language as ProofInput['language'];
  const variant = row.variant === null ? null : (JSON.parse(row.variant) as Variant);
  const stayed = new Set(
    (JSON.parse(row.untranslated ?? '[]') as Untranslated[]).map(({ field, index }) => (index === null ? field : `${field} ${index}`)),
  );
  const tell = (said: SummaryContent['title'], translated: SummaryContent['title'] | undefined, place: string) =>
    translated && !stayed.has(place)
      ? { said: translated, language, isTranslated: translated.text !== null }
      : { said, language: own, isTranslated: false };
  const shown = tell(title, variant?.[0], 'title');
  return {
    line: {
      ...facts,
      title: shown,
      outcome: row.outcome as ProofLine['outcome'],
      issueTypes,
      applications,
      isReviewed: row.reviewedAt !== null,
      isAi: origin === 'model' || shown.isTranslated,
      flags: flags.length,
    },
    open: open.map((point, index) => {
      const { said, language: in_ } = tell(point, variant?.[1][index], `open ${index}`);
      return { said, language: in_ };
    }),
  };
}

/** A field of the sender's that we have no column for. */
function ticketOf(ticket: unknown): string | null {
  const text = typeof ticket === 'number' ? String(ticket) : typeof ticket === 'string' ? ticket.trim() : '';
  return text === '' || text.length > 200 ? null : text;
}
