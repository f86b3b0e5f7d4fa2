import type { T } from '../../i18n/translator.ts';

export interface StatementFacts {
  /** As the supporter's software told it. */
  readonly supporter: string;
  /** Empty: the company has not told its name. */
  readonly company: string;
  readonly device: string;
  /** The remote-support software's own id of the device. */
  readonly deviceRef: string | null;
  readonly lasting: readonly ('always' | 'never')[];
  /** When the link ends, in words: "15:04". */
  readonly until: string;
  readonly timeZone: string;
}

/** What the remote person is told before answering (SPEC B2), and the words that they answer with. */
export interface Statement {
  readonly title: string;
  readonly lead: string;
  /** Names that others wrote: they stand by themselves, never within a sentence. */
  readonly names: readonly { readonly label: string; readonly value: string }[];
  readonly points: readonly { readonly heading: string; readonly text: string }[];
  readonly until: string;
  readonly once: { readonly allow: string; readonly deny: string };
  readonly lasting: {
    readonly heading: string;
    readonly text: string;
    readonly always: string | null;
    readonly never: string | null;
  } | null;
}

/** The one place where the statement is put together: the page shows it, and the receipt keeps it word for word. */
export function statementOf(t: T, facts: StatementFacts): Statement {
  const { supporter, company, device, deviceRef, lasting, until, timeZone } = facts;
  const names = [
    { label: t('consent.names.supporter'), value: supporter },
    { label: t('consent.names.company'), value: company === '' ? t('consent.names.company-unnamed') : company },
    { label: t('consent.names.device'), value: deviceRef === null ? device : `${device} (${deviceRef})` },
  ];
  return {
    title: t('consent.title'),
    lead: t('consent.lead'),
    names,
    points: (['recorded', 'purpose', 'kept', 'seen', 'free'] as const).map((point) => ({
      heading: t(`consent.points.${point}.heading`),
      text: t(`consent.points.${point}.text`),
    })),
    until: t('consent.until', { moment: until, zone: timeZone }),
    once: { allow: t('consent.allow'), deny: t('consent.deny') },
    lasting:
      lasting.length === 0
        ? null
        : {
            heading: t('consent.lasting.heading'),
            text: t('consent.lasting.text'),
            always: lasting.includes('always') ? t('consent.lasting.always') : null,
            never: lasting.includes('never') ? t('consent.lasting.never') : null,
          },
  };
}

/** As a receipt keeps it: plain text, the answer's button last. */
export function plainStatement(statement: Statement, answer: string): string {
  const { title, lead, names, points, until, once, lasting } = statement;
  const buttons = [once.allow, once.deny, lasting?.always, lasting?.never].filter((label) => label != null);
  return [
    title,
    lead,
    names.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...points.map(({ heading, text }) => `${heading}\n${text}`),
    ...(lasting ? [`${lasting.heading}\n${lasting.text}`] : []),
    until,
    `${buttons.map((label) => `[${label}]`).join(' ')} → [${answer}]`,
  ].join('\n\n');
}
