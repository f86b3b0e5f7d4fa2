/** Numbers that are the same in every run. */
export interface Dice {
  /** 0 to below 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(some: readonly T[]): T;
  /** The first ones far more often than the last ones. */
  pickZipf<T>(some: readonly T[]): T;
}

/** mulberry32. */
export function createDice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (some) => some[below(some.length)] as (typeof some)[number],
    pickZipf: (some) => some[Math.min(Math.floor(some.length ** next()) - 1, some.length - 1)] as (typeof some)[number],
  };
}
