import type { Ui } from '../../views/i18n/ui.ts';
import type { Io } from './io.ts';

export interface Reached {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly unit: 'bytes' | 'sessions' | 'records';
  /** Units a second; left out while it is not known. */
  readonly perSecond?: number | undefined;
}

/** "downloading: 412 MB of 1.12 GB (36%), 48 MB/s, 15 sec left"; "summaries: 3 of 12 sessions (25%), 4 min left" */
export function progressLine(words: Ui, { label, done, total, unit, perSecond }: Reached): string {
  const { t, bytes, number } = words;
  const counted = unit === 'bytes' ? bytes(done) : number(Math.floor(done));
  const all = unit === 'bytes' ? bytes(total) : unit === 'sessions' ? t('list.count', { count: total }) : number(total);
  const share = words.share(total > 0 ? Math.floor((100 * done) / total) / 100 : 1);
  const amount = `${label}: ${t('cli.progress.amount', { done: counted, total: all, share })}`;
  if (!perSecond) return amount;
  const left = t('cli.progress.left', { time: words.duration(Math.ceil((total - done) / perSecond)) });
  return unit === 'bytes' ? `${amount}, ${words.bytesPerSecond(perSecond)}, ${left}` : `${amount}, ${left}`;
}

const rewriteMs = 100;
const lineMs = 5_000;
/** The rate is that of the last seconds: what a resumed download had before does not count. */
const rateMs = 10_000;

/**
 * Shows progress: one line rewritten in place on a terminal, otherwise a line every five seconds.
 * `line` writes something else without tearing the progress apart; `end` leaves the cursor on a fresh line.
 */
export function startProgress(out: Io['err'], words: Ui, unit: Reached['unit'], now: () => number = Date.now) {
  let samples: { at: number; done: number }[] = [];
  let label = '';
  let shownAt = Number.NEGATIVE_INFINITY;
  let open = false;

  function update(to: string, done: number, total: number): void {
    const at = now();
    if (to !== label) {
      samples = [];
      shownAt = out.isTTY ? Number.NEGATIVE_INFINITY : at;
      label = to;
    }
    samples = [...samples.filter((sample) => at - sample.at <= rateMs), { at, done }].slice(-400);
    if (at - shownAt < (out.isTTY ? rewriteMs : lineMs) && !(out.isTTY && done >= total)) return;
    shownAt = at;
    const text = progressLine(words, { label, done, total, unit, perSecond: rate() });
    if (!out.isTTY) out.write(`${text}\n`);
    else out.write(`\r${text.slice(0, (columnsOf(out) || 80) - 1)}\x1b[K`);
    open = out.isTTY === true;
  }

  function rate(): number | undefined {
    const [first] = samples;
    const last = samples.at(-1);
    if (!first || !last || last.at - first.at < 500 || last.done <= first.done) return undefined;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  function line(text: string): void {
    if (open) out.write('\r\x1b[K');
    open = false;
    out.write(`${text}\n`);
  }

  function end(): void {
    if (open) out.write('\n');
    open = false;
    label = '';
  }

  return { update, line, end };
}

function columnsOf(out: Io['err']): number | undefined {
  return (out as { columns?: number }).columns;
}
