import { Command } from 'commander';
import type { ApplicationRule } from '../../domain/applications/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('applications.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const rules = await withClient(io, (client) =>
      firstOf<ApplicationRule>(io, client, { path: '/api/v1/application-rules', name: 'rules', limit }),
    );
    if (json) return say(io, JSON.stringify({ rules }, null, 2));
    if (rules.length === 0) return note(io, t('applications.none'));
    const heading = [
      t('applications.kind'),
      t('applications.pattern'),
      t('applications.product'),
      t('applications.state'),
      t('cli.list.id'),
    ];
    const rows = rules.map(({ id, kind, pattern, product, active }) => [
      t(`applications.kinds.${kind}`),
      pattern,
      product ?? t('applications.no-application'),
      t(active ? 'applications.on' : 'applications.off'),
      id,
    ]);
    for (const line of aligned([heading, ...rows])) say(io, line);
  });
}
