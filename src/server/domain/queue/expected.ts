import type { ModelKind } from './model.ts';
import type { Rates } from './rates.ts';

/** Below this share of its work a job's own pace tells less than that of those before it. */
const telling = 0.2;

interface Running {
  readonly kind: ModelKind;
  /** Seconds. */
  readonly elapsed: number;
  /** 0 to 1. */
  readonly done: number;
}

/** Seconds until it is done: by its own pace once that tells something, before that by the usual time; null: neither is known. */
export function secondsLeft({ kind, elapsed, done }: Running, rates: Rates): number | null {
  if (done >= telling && elapsed > 0) return (elapsed * (1 - done)) / done;
  const usual = rates[kind];
  return usual === null ? null : Math.max(usual - elapsed, 0);
}

interface Waiting {
  /** How many of each kind wait up to this one, itself included. */
  readonly upTo: Readonly<Record<ModelKind, number>>;
  /** Seconds until it may begin at all. */
  readonly notBefore: number;
  readonly kind: ModelKind;
}

/** Seconds until a waiting one is done, behind what runs and waits before it; null where one of these was never measured. */
export function secondsUntil({ upTo, notBefore, kind }: Waiting, running: readonly (number | null)[], rates: Rates): number | null {
  const before = running.reduce((sum, left) => plus(sum, left), 0 as number | null);
  const queued = (Object.keys(upTo) as ModelKind[]).reduce(
    (sum, one) => plus(sum, upTo[one] === 0 ? 0 : times(upTo[one], rates[one])),
    0 as number | null,
  );
  const inTurn = plus(before, queued);
  return inTurn === null ? null : Math.max(inTurn, notBefore + (rates[kind] ?? 0));
}

function plus(sum: number | null, more: number | null): number | null {
  return sum === null || more === null ? null : sum + more;
}

function times(count: number, each: number | null): number | null {
  return each === null ? null : count * each;
}
