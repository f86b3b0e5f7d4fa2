import { createInterface } from 'node:readline/promises';
import { Refused } from '../exit.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';

const askable = ['device', 'platform', 'supporter', 'direction', 'basis'] as const;
type Askable = (typeof askable)[number] | 'statement';

/** What a refused import says is missing, as far as it can be asked for; null: it was refused for something else. */
export function missingOf(error: unknown): Askable[] | null {
  if (!(error instanceof Refused) || error.code !== 'import.incomplete') return null;
  const missing = String(error.params?.['missing'] ?? '').split(', ');
  return askable.filter((name) => missing.includes(name));
}

/** Asks whoever sits at the terminal; nothing typed leaves it missing. */
export async function askFor(io: Io, names: readonly Askable[]): Promise<Partial<Record<Askable, string>>> {
  const { t } = wordsOf(io);
  const lines = createInterface({ input: io.in, output: io.err, terminal: false });
  try {
    const told: Partial<Record<Askable, string>> = {};
    const answers = lines[Symbol.asyncIterator]();
    for (const name of names.includes('basis') ? [...names, 'statement' as const] : names) {
      io.err.write(`${t(`imports.ask.${name}`)} `);
      const { value, done } = await answers.next();
      if (done) return told;
      if (value.trim()) told[name] = value.trim();
    }
    return told;
  } finally {
    lines.close();
  }
}
