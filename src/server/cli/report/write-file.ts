import { existsSync } from 'node:fs';
import type { Client } from '../client.ts';
import { Refused } from '../exit.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { writeAnswer } from '../write-answer.ts';

/** What an address answers, into a new file, or to standard output. */
export async function writeFrom(io: Io, client: Client, path: string, out: string | undefined): Promise<void> {
  await writeAnswer(io, await client.open(path), out);
  if (out) note(io, wordsOf(io).t('report-cli.written', { file: out }));
}

/** Before the server is asked for what would leave no room to lie in. */
export function refuseExisting(io: Io, out: string | undefined): void {
  if (out && existsSync(out)) throw new Refused('input.invalid', wordsOf(io).t('report-cli.exists', { file: out }));
}
