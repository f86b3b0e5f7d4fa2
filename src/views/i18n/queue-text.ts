import type { Ui } from './ui.ts';

/** Seconds that are not worth counting. */
const soon = 5;

/** "Summary", "Summary in: French", "Translation: French" */
export function whatText(
  { t, language: reader }: Ui,
  work: { readonly kind: 'summarize' | 'translate'; readonly language: string | null },
): string {
  const { kind, language } = work;
  if (language === null) return t('queue.what.summarize');
  const name = new Intl.DisplayNames(reader, { type: 'language' }).of(language) ?? language;
  return t(kind === 'translate' ? 'queue.what.translate' : 'queue.what.summarize-in', { language: name });
}

/** Of what waits: "in about 2 min". */
export function expectedText(ui: Ui, seconds: number | null): string {
  if (seconds === null) return ui.t('queue.unknown');
  return seconds < soon ? ui.t('queue.soon') : ui.t('queue.in', { time: aboutText(ui, seconds) });
}

/** Of what runs: "about 2 min left"; null: not known. */
export function leftText(ui: Ui, seconds: number | null): string | null {
  if (seconds === null) return null;
  return seconds < soon ? ui.t('queue.soon') : ui.t('queue.left', { time: aboutText(ui, seconds) });
}

/** "about 2 min": no more exact than a guess is. */
export function aboutText({ t, duration }: Ui, seconds: number): string {
  return t('queue.about', { time: duration(rounded(seconds)) });
}

function rounded(seconds: number): number {
  const step = seconds < 60 ? 10 : seconds < 3600 ? 60 : 300;
  return Math.max(step, Math.round(seconds / step) * step);
}

/** "Paused by Ana since 3 Mar 2026, 09:14" */
export function pausedText({ t, moment }: Ui, { at, by }: { readonly at: string; readonly by: string | null }): string {
  const when = moment(at);
  return by === null ? t('queue.paused', { when }) : t('queue.paused-by', { who: by, when });
}
