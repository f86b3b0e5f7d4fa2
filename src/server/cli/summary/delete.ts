import { Command, Option } from 'commander';
import { deletionLines } from '../../../views/i18n/deletion-text.ts';
import type { Deletion } from '../../domain/summaries/delete.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';

interface Options {
  readonly log?: true;
  readonly withLog?: true;
  readonly yes?: true;
  readonly json?: true;
}

export function deleteCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('delete')
    .description(t('revision.cli.delete'))
    .argument('<session>', t('session.cli.id'))
    .addOption(new Option('--log', t('revision.cli.delete-log')).conflicts('withLog'))
    .option('--with-log', t('revision.cli.delete-with-log'))
    .option('--yes', t('revision.cli.delete-yes'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary delete 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --with-log']))
    .action(async (id: string, { log, withLog, yes, json }: Options) => {
      const path = log ? `/api/v1/sessions/${encodeURIComponent(id)}/log` : summaryPath(id);
      const query = withLog ? '?log=delete' : '';
      const told = await withClient(io, async (client) => {
        const forecast = accepted<Deletion>(await client.send('GET', `${path}/deletion${query}`));
        if (yes) accepted(await client.send('DELETE', `${path}${query}`));
        return forecast;
      });
      if (json) return say(io, JSON.stringify({ deleted: yes === true, ...told }, null, 2));
      for (const line of deletionLines(t, told)) say(io, line);
      if (yes) say(io, t('revision.cli.deleted', { id }));
      else note(io, t('revision.cli.delete-ask'));
    });
}
