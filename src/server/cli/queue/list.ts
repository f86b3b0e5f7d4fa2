import { Command } from 'commander';
import { expectedText, leftText, whatText } from '../../../views/i18n/queue-text.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { QueuedWork } from '../../domain/queue/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('queue.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const work = await withClient(io, (client) => firstOf<QueuedWork>(io, client, { path: '/api/v1/queue', name: 'work', limit }));
    if (json) return say(io, JSON.stringify({ work }, null, 2));
    say(io, work.length === 0 ? t('queue.cli.empty') : table(wordsOf(io), work));
  });
}

function table(ui: Ui, work: readonly QueuedWork[]): string {
  const { t, number, share, moment } = ui;
  const heading = [t('queue.position'), t('queue.session'), t('queue.work'), t('queue.state'), t('queue.since'), t('queue.expected')];
  const rows = work.map((one) => [
    one.position === null ? '' : number(one.position),
    one.sessionId,
    whatText(ui, one),
    one.status === 'running' && one.progress ? `${t('queue.states.running')} ${share(one.progress.done)}` : t(`queue.states.${one.status}`),
    one.startedAt ? moment(one.startedAt) : '',
    one.status === 'running' ? (leftText(ui, one.expectedSeconds) ?? '') : expectedText(ui, one.expectedSeconds),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
