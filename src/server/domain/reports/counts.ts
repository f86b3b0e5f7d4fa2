import type { ProofCount, ProofLine } from './model.ts';

type Named = Pick<ProofCount, 'value' | 'name'>;

/** Sessions and minutes by what each line has, the most sessions first. */
export function countBy(lines: readonly ProofLine[], namesOf: (line: ProofLine) => readonly Named[]): ProofCount[] {
  const counts = new Map<string, { value: string; name: string | null; sessions: number; minutes: number }>();
  for (const line of lines) {
    for (const { value, name } of namesOf(line)) {
      const count = counts.get(value) ?? { value, name, sessions: 0, minutes: 0 };
      count.sessions += 1;
      count.minutes += line.minutes;
      counts.set(value, count);
    }
  }
  return [...counts.values()].sort((left, right) => right.sessions - left.sessions || (left.value < right.value ? -1 : 1));
}

/** A code that names itself. */
export function code(value: string): Named {
  return { value, name: null };
}
