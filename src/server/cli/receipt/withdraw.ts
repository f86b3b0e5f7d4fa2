import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { Refused } from '../exit.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Withdrawn {
  readonly state: 'withdrawn' | 'unchanged';
  readonly events: number;
  readonly summaries: number;
}

export function withdrawCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('withdraw')
    .description(t('receipts.cli.withdraw'))
    .argument('<id>', t('receipts.cli.id'))
    .option('--yes', t('receipts.cli.yes'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { yes, json }: { yes?: true; json?: true }) => {
      if (!yes) throw new Refused('input.invalid', t('receipts.cli.sure'));
      const path = `/api/v1/receipts/${encodeURIComponent(id)}/withdrawal`;
      const answer = await withClient(io, async (client) => accepted<Withdrawn>(await client.send('POST', path, {})));
      if (json) say(io, JSON.stringify(answer, null, 2));
      else say(io, answer.state === 'withdrawn' ? t('receipts.cli.deleted', { ...answer }) : t('receipts.cli.unchanged'));
    });
}
