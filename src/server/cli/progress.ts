import type { Io } from './io.ts';

const texts = {
  amount: (done: string, total: string, percent: number) => `${done} of ${total} (${percent} %)`,
  left: (time: string) => `${time} left`,
};

/** `bytes` are shown in kB, MB, GB; any other unit is shown as it is, after the number. */
export type Unit = 'bytes' | (string & {});

export interface Reached {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly unit: Unit;
  /** Units a second; left out while it is not known. */
  readonly perSecond?: number | undefined;
}

/** "downloading: 412 MB of 1.12 GB (37 %), 48 MB/s, 15 s left"; "summaries: 3 of 12 sessions (25 %), 4 min left" */
export function progressLine({ label, done, total, unit, perSecond }: Reached): string {
  const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
  const counted = unit === 'bytes' ? inBytes(done) : String(Math.floor(done));
  const all = unit === 'bytes' ? inBytes(total) : `${total} ${unit}`;
  const amount = `${label}: ${texts.amount(counted, all, percent)}`;
  if (!perSecond) return amount;
  const left = texts.left(duration((total - done) / perSecond));
  return unit === 'bytes' ? `${amount}, ${inBytes(perSecond)}/s, ${left}` : `${amount}, ${left}`;
}

/** "1.12 GB", "412 MB" */
export function inBytes(amount: number): string {
  if (amount >= 1e9) return `${(amount / 1e9).toFixed(2)} GB`;
  return amount >= 1e6 ? `${Math.round(amount / 1e6)} MB` : `${Math.round(amount / 1e3)} kB`;
}

const rewriteMs = 100;
const lineMs = 5_000;
/** The rate is that of the last seconds: what a resumed download had before does not count. */
const rateMs = 10_000;

/**
 * Shows progress: one line rewritten in place on a terminal, otherwise a line every five seconds.
 * `line` writes something else without tearing the progress apart; `end` leaves the cursor on a fresh line.
 */
export function startProgress(out: Io['err'], unit: Unit, now: () => number = Date.now) {
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
    const text = progressLine({ label, done, total, unit, perSecond: rate() });
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

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3_600).toFixed(1)} h`;
}

function columnsOf(out: Io['err']): number | undefined {
  return (out as { columns?: number }).columns;
}
