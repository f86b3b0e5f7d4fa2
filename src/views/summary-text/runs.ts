/** Neighbouring positions as one run, first and last: [2, 4, 5, 6] is 2–2 and 4–6. */
export function runsOf(events: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const position of events) {
    const last = found.at(-1);
    if (last && position === last[1] + 1) last[1] = position;
    else found.push([position, position]);
  }
  return found;
}
