import type { Command } from 'commander';
import { accepted } from './ask-server.ts';
import type { Client } from './client.ts';
import { type Io, note } from './io.ts';
import { wordsOf } from './words.ts';

/** Records in one answer of the API, at most. */
const page = 200;

export interface ListOptions {
  readonly limit: string;
  readonly json?: true;
}

/** What every command that lists takes. */
export function listOptions(io: Io, command: Command): Command {
  const { t } = wordsOf(io);
  return command.option('--limit <number>', t('cli.list.limit'), '50').option('--json', t('cli.json'));
}

/** The first records of a list of the API, as many as were asked for; says so if there are more. */
export async function firstOf<T>(
  io: Io,
  client: Client,
  {
    path,
    name,
    query = {},
    limit,
  }: { path: string; name: string; query?: Readonly<Record<string, string | readonly string[] | undefined>>; limit: string },
): Promise<T[]> {
  const wanted = /^[1-9]\d{0,6}$/.test(limit) ? Number(limit) : null;
  // What is no number is the server's to refuse, in its words.
  if (wanted === null) accepted(await client.send('GET', `${path}?limit=${encodeURIComponent(limit)}`));
  const most = wanted ?? 0;
  const found: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const asked = { ...query, limit: String(Math.min(page, most - found.length)), cursor };
    const params = new URLSearchParams(Object.entries(asked).flatMap(([key, held]) => [held ?? []].flat().map((one) => [key, one])));
    const answer = accepted<{ next: string | null } & Readonly<Record<string, T[]>>>(await client.send('GET', `${path}?${params}`));
    found.push(...(answer[name] ?? []));
    if (answer.next === null) return found;
    if (found.length >= most) {
      note(io, wordsOf(io).t('cli.list.more'));
      return found;
    }
    cursor = answer.next;
  }
}
