import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Session } from '../../domain/sessions/record.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, new Command('list').description(t('session.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const asked = { path: '/api/v1/sessions', name: 'sessions', limit };
    const sessions = await withClient(io, (client) => firstOf<Session>(io, client, asked));
    say(io, json ? JSON.stringify({ sessions }, null, 2) : table(wordsOf(io), sessions));
  });
}

function table({ t, moment, number }: Ui, sessions: readonly Session[]): string {
  const heading = [t('cli.list.id'), t('session.started'), t('session.supporter'), t('session.device'), t('session.cli.events')];
  const rows = sessions.map(({ id, start, supporter, device, status, eventCount, capture }) => [
    id,
    moment(start),
    supporter.name,
    device.name,
    capture !== 'captured'
      ? t(`decision.state.${capture}`)
      : status === 'open'
        ? `${number(eventCount)} (${t('list.running')})`
        : number(eventCount),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
