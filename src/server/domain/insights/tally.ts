/** Counts by the numbers of one kind of value. */
export interface Tally {
  add(id: number, seconds: number, bucket: number): void;
  /** In the period before. */
  addBefore(id: number): void;
  /** Of every value that was counted, the most sessions first. */
  entries(): Entry[];
}

export interface Entry {
  readonly id: number;
  readonly sessions: number;
  readonly seconds: number;
  readonly before: number;
  readonly overTime: readonly number[];
}

interface Held {
  sessions: number;
  seconds: number;
  before: number;
  readonly overTime: Float64Array;
}

/** `buckets`: how many bars there are. */
export function createTally(buckets: number): Tally {
  // By number, densely: a look-up in a Map costs more than all the rest of a row.
  const held: (Held | undefined)[] = [];
  const of = (id: number): Held => {
    const known = held[id];
    if (known) return known;
    const fresh = { sessions: 0, seconds: 0, before: 0, overTime: new Float64Array(buckets) };
    while (held.length < id) held.push(undefined);
    held[id] = fresh;
    return fresh;
  };
  return {
    add(id, seconds, bucket) {
      const one = of(id);
      one.sessions += 1;
      one.seconds += seconds;
      if (bucket >= 0) one.overTime[bucket] = (one.overTime[bucket] as number) + 1;
    },
    addBefore(id) {
      of(id).before += 1;
    },
    entries() {
      const found: Entry[] = [];
      held.forEach((one, id) => {
        if (one && one.sessions > 0) found.push({ ...one, id, overTime: [...one.overTime] });
      });
      return found.sort((left, right) => right.sessions - left.sessions || left.id - right.id);
    },
  };
}
