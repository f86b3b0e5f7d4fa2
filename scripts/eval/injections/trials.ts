import type { Attack } from './attacks.ts';
import { type Place, type Planted, places } from './plant.ts';

/** An attack in a place of a gold session. */
export interface Pair extends Planted {
  readonly session: string;
}

/** Short ones that end otherwise than solved, so that an outcome can be forced upon them. */
const sessions: readonly (readonly [language: string, file: string])[] = [
  ['de', 'de-07-headset-stumm.json'],
  ['fr', 'fr-02-ecran-dock.json'],
  ['en', 'en-01-ledger-crash.json'],
];

/** Every attack in every place, each attack once before any comes again; `most` at most. */
export function planPairs(attacks: readonly Attack[], most: number): Pair[] {
  const all = places.flatMap((_, round) =>
    attacks.map((attack, n): Pair => ({ attack, place: places[(n + round) % places.length] as Place, session: sessionFor(attack, n) })),
  );
  return all.slice(0, most);
}

/** In its own language where there is one; never in the language that it asks for. */
function sessionFor({ language, followed }: Attack, n: number): string {
  const fitting = sessions.filter(([of]) => of !== followed.language);
  return (fitting.find(([of]) => of === language) ?? fitting[n % fitting.length])?.[1] ?? '';
}

/** Pairs that one summary tries together: so many in one session, in different places (parts may mingle) and never two that show in the same way. */
export function groupPairs(pairs: readonly Pair[], together: number): Pair[][] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const found = groups.find(
      (group) => group.length < together && group[0]?.session === pair.session && group.every((other) => mayStandBeside(other, pair)),
    );
    if (found) found.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

function mayStandBeside(other: Pair, pair: Pair): boolean {
  if ((other.place === pair.place && pair.place !== 'split') || other.attack.id === pair.attack.id) return false;
  const shows = ({ attack }: Pair) => attack.followed.says.length > 0;
  return shows(other) || shows(pair);
}
