import type { DocumentTexts } from '../../i18n/document-texts.ts';
import type { Fact } from '../document.ts';
import type { SummaryForFile } from './props.ts';

/** Who, what, when and how long; times in the reader's zone, which is named. */
export function sessionFacts(texts: DocumentTexts, { session }: SummaryForFile): Fact[] {
  const { t } = texts;
  const { supporter, customer, device, os, platform, start, end, direction, id } = session;
  const ticket = ticketOf(session);
  return [
    ...(supporter.name === '' ? [] : [{ label: t('session.supporter'), value: supporter.name }]),
    ...(customer ? [{ label: t('session.customer'), value: withAside(customer.name, customer.company) }] : []),
    { label: t('session.device'), value: device.name },
    { label: t('exports.document.system'), value: os ?? platform },
    { label: t('session.started'), value: texts.moment(start) },
    ...(end === null ? [] : [{ label: t('exports.document.ended'), value: texts.moment(end) }]),
    { label: t('session.duration'), value: end === null ? t('session.running') : texts.duration(secondsOf(session) ?? 0) },
    { label: t('exports.document.time-zone'), value: texts.timeZone },
    ...(ticket === null ? [] : [{ label: t('insights.ticket'), value: ticket }]),
    { label: t('session.direction'), value: t(`session.${direction}`) },
    { label: t('exports.document.session-number'), value: [{ text: id, style: 'exact' as const }] },
  ];
}

export function secondsOf({ start, end }: SummaryForFile['session']): number | null {
  return end === null ? null : Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / 1000));
}

/** A field of the sender's that we have no column for. */
export function ticketOf(session: SummaryForFile['session']): string | null {
  const { ticket } = session as { readonly ticket?: unknown };
  const text = typeof ticket === 'number' ? String(ticket) : typeof ticket === 'string' ? ticket.trim() : '';
  return text === '' || text.length > 200 ? null : text;
}

function withAside(name: string, aside: string | undefined): Fact['value'] {
  return aside === undefined ? name : [`${name} `, { text: aside, style: 'aside' }];
}
