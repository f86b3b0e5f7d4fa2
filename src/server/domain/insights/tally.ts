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

/** `buckets`: how many bars there are. Columns of numbers, since this runs some ten times for each of a million sessions. */
export function createTally(buckets: number): Tally {
  let room = 64;
  let sessions = new Uint32Array(room);
  let seconds = new Float64Array(room);
  let before = new Uint32Array(room);
  let overTime = new Uint32Array(room * buckets);
  const grow = (id: number) => {
    while (room <= id) room *= 2;
    sessions = copied(new Uint32Array(room), sessions);
    seconds = copied(new Float64Array(room), seconds);
    before = copied(new Uint32Array(room), before);
    overTime = copied(new Uint32Array(room * buckets), overTime);
  };
  return {
    add(id, length, bucket) {
      if (id >= room) grow(id);
      sessions[id] = (sessions[id] as number) + 1;
      seconds[id] = (seconds[id] as number) + length;
      if (bucket >= 0) overTime[id * buckets + bucket] = (overTime[id * buckets + bucket] as number) + 1;
    },
    addBefore(id) {
      if (id >= room) grow(id);
      before[id] = (before[id] as number) + 1;
    },
    entries() {
      const found: Entry[] = [];
      sessions.forEach((count, id) => {
        if (count === 0) return;
        const bars = [...overTime.subarray(id * buckets, (id + 1) * buckets)];
        found.push({ id, sessions: count, seconds: seconds[id] as number, before: before[id] as number, overTime: bars });
      });
      return found.sort((left, right) => right.sessions - left.sessions || left.id - right.id);
    },
  };
}

function copied<T extends Uint32Array | Float64Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
