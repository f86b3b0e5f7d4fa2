import { Command } from 'commander';
import type { Ui } from '../../views/i18n/ui.ts';
import type { Work } from '../domain/summaries/work.ts';
import { withClient } from './ask-server.ts';
import { aligned } from './columns.ts';
import { type Io, say } from './io.ts';
import { firstOf, type ListOptions, listOptions } from './list-page.ts';
import { wordsOf } from './words.ts';

export function queueCommand(io: Io): Command {
  return new Command('queue').description(wordsOf(io).t('queue.cli.about')).addCommand(listCommand(io));
}

function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('queue.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const work = await withClient(io, (client) => firstOf<Work>(io, client, { path: '/api/v1/queue', name: 'work', limit }));
    if (json) return say(io, JSON.stringify({ work }, null, 2));
    say(io, work.length === 0 ? t('queue.cli.empty') : table(wordsOf(io), work));
  });
}

function table({ t, number, share, moment }: Ui, work: readonly Work[]): string {
  const heading = [t('queue.position'), t('queue.session'), t('queue.state'), t('queue.since')];
  const rows = work.map(({ position, sessionId, status, progress, startedAt }) => [
    position === null ? '' : number(position),
    sessionId,
    status === 'running' && progress ? `${t('queue.states.running')} ${share(progress.done)}` : t(`queue.states.${status}`),
    startedAt ? moment(startedAt) : '',
  ]);
  return aligned([heading, ...rows]).join('\n');
}
