import { nextText } from '../../../views/i18n/decision-text.ts';
import { eligibilityText } from '../../../views/i18n/error-text.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export interface Imported {
  readonly format: string;
  readonly sessions: readonly ImportedSession[];
}

export interface ImportedSession {
  readonly id: string;
  readonly externalId: string;
  readonly state: 'added' | 'unchanged';
  readonly events: number;
  readonly capture: 'captured' | 'waiting' | 'refused' | 'withdrawn';
  readonly reasons: readonly string[];
  readonly receipt: string | null;
}

/** What became of each session of a file: captured or not, every reason with what would change it, and the receipt. */
export function tell(io: Io, file: string, { format, sessions }: Imported): void {
  const { t } = wordsOf(io);
  for (const session of sessions) {
    const { id, events, receipt } = session;
    say(io, t(`imports.${outcomeOf(session)}`, { file, format, id, count: events }));
    if (session.capture === 'captured' && session.reasons.length > 0) note(io, t('imports.not-summarized'));
    if (session.capture !== 'withdrawn') for (const code of session.reasons) note(io, reasonLine(io, code));
    if (receipt !== null) note(io, t('imports.receipt', { number: receipt }));
  }
}

function outcomeOf({ state, capture }: ImportedSession) {
  if (capture === 'withdrawn') return 'withdrawn';
  if (state === 'unchanged') return capture === 'refused' ? 'still-refused' : 'unchanged';
  return capture === 'captured' ? 'added' : 'refused';
}

function reasonLine(io: Io, code: string): string {
  const { t } = wordsOf(io);
  return `  - ${eligibilityText(t, code)}. ${nextText(wordsOf(io), code)}`;
}
