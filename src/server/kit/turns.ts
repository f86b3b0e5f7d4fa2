interface Waiting {
  go(): void;
}

export interface Turns {
  /** Runs `work` when it is its turn; null at once if too many wait already. Those who are known wait before strangers. */
  take<T>(who: 'known' | 'stranger', work: () => Promise<T>): Promise<T> | null;
}

/** At most `atOnce` at a time, and at most `most` waiting of each kind: heavy work that strangers can ask for stays bounded. */
export function createTurns({ atOnce, most }: { atOnce: number; most: number }): Turns {
  const waiting = { known: [] as Waiting[], stranger: [] as Waiting[] };
  let busy = 0;
  const next = () => {
    const first = waiting.known.shift() ?? waiting.stranger.shift();
    if (first) first.go();
    else busy -= 1;
  };
  const turn = (who: 'known' | 'stranger'): Promise<void> => {
    if (busy < atOnce) {
      busy += 1;
      return Promise.resolve();
    }
    return new Promise((go) => void waiting[who].push({ go }));
  };
  return {
    take(who, work) {
      if (busy >= atOnce && waiting[who].length >= most) return null;
      return turn(who).then(work).finally(next);
    },
  };
}
