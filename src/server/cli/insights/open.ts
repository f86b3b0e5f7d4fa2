import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import type { OpenPoint } from '../../domain/insights/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

type Options = ListOptions & { readonly group?: string; readonly state?: string; readonly olderThan?: string };

export function openCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, new Command('open').description(t('insight-cli.open')))
    .option('--group <id>', t('insight-cli.open-group'))
    .option('--state <state>', t('insight-cli.open-state'))
    .option('--older-than <days>', t('insight-cli.older-than'))
    .action(async ({ limit, json, ...query }: Options) => {
      const asked = { path: '/api/v1/insights/open-points', name: 'openPoints', query, limit };
      const openPoints = await withClient(io, (client) => firstOf<OpenPoint>(io, client, asked));
      if (json) return say(io, JSON.stringify({ openPoints }, null, 2));
      say(io, openPoints.length === 0 ? t('insight-cli.nothing-open') : table(wordsOf(io), openPoints));
    });
}

function table({ t, moment }: Ui, points: readonly OpenPoint[]): string {
  const heading = [t('cli.list.id'), t('session.started'), t('insight-cli.group'), t('insight-cli.point')];
  const rows = points.map(({ id, since, group, point: { text, plain }, language, done }) => [
    id,
    moment(since),
    group?.name ?? '',
    `${done ? '[x] ' : ''}${(text ?? (plain ? renderPlain(plain, language) : '')).replace(/\s+/g, ' ')}`,
  ]);
  return aligned([heading, ...rows]).join('\n');
}

export function doneCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('done')
    .description(t('insight-cli.done'))
    .argument('<id>', t('insight-cli.point-id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const point = await withClient(io, async (client) => accepted<OpenPoint>(await client.send('POST', markOf(id), {})));
      say(io, json ? JSON.stringify(point, null, 2) : t('insight-cli.marked'));
    });
}

export function reopenCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('reopen')
    .description(t('insight-cli.reopen'))
    .argument('<id>', t('insight-cli.point-id'))
    .action(async (id: string) => {
      await withClient(io, async (client) => accepted(await client.send('DELETE', markOf(id))));
      say(io, t('insight-cli.unmarked'));
    });
}

function markOf(id: string): string {
  return `/api/v1/insights/open-points/${encodeURIComponent(id)}/mark`;
}
