import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Work } from '../../domain/summaries/work.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { isHeld } from '../queue/held.ts';
import { wordsOf } from '../words.ts';
import { type SummaryAnswer, summaryPath } from './answer.ts';
import { issueTypesBy } from './issue-types.ts';
import { summaryText } from './text.ts';

export function writeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('write')
    .description(t('summary.cli.write'))
    .argument('<session>', t('session.cli.id'))
    .option('--wait', t('summary.cli.wait'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary write 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --wait']))
    .action(async (id: string, { wait, json }: { wait?: true; json?: true }) => {
      await withClient(io, (client) => (wait ? writeNow : queueSummary)(io, client, { id, json: json === true }), {
        jobs: wait === true,
      });
    });
}

export interface Asked {
  readonly id: string;
  readonly json: boolean;
  /** How it is to be written; left out: as by itself. */
  readonly wish?: Readonly<Record<string, string | undefined>>;
}

export async function queueSummary(io: Io, client: Client, { id, json, wish = {} }: Asked): Promise<void> {
  const { t } = wordsOf(io);
  const work = accepted<Work>(await client.send('POST', summaryPath(id), wish));
  say(io, json ? JSON.stringify(work, null, 2) : t('summary.cli.queued', { id, position: work.position ?? 1 }));
  if (!client.isServer && !json) note(io, t('imports.later'));
}

export async function writeNow(io: Io, client: Client, { id, json, wish = {} }: Asked): Promise<void> {
  const { t } = wordsOf(io);
  const { jobId } = accepted<Work>(await client.send('POST', summaryPath(id), wish));
  if (await isHeld(io, client)) {
    process.exitCode = exitCodes.failed;
    return;
  }
  for (;;) {
    const answer = accepted<SummaryAnswer>(await client.send('GET', summaryPath(id)));
    if (answer.work?.jobId === jobId && (answer.state === 'queued' || answer.state === 'running')) {
      await sleep(500);
      continue;
    }
    if (answer.state !== 'done') process.exitCode = exitCodes.failed;
    if (json) say(io, JSON.stringify(answer, null, 2));
    else if (answer.summary && answer.state === 'done')
      say(io, summaryText(wordsOf(io), answer.summary.content, await issueTypesBy(client)));
    else note(io, t('summary.cli.none', { id, state: t(`queue.states.${answer.state}`) }));
    return;
  }
}
