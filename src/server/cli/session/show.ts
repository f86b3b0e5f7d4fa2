import { Command } from 'commander';
import { secondsBetween } from '../../../views/components/when.tsx';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { SessionEvent } from '../../domain/sessions/model.ts';
import type { Session } from '../../domain/sessions/record.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Shown {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
}

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('session.cli.show'))
    .argument('<id>', t('session.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/sessions/${encodeURIComponent(id)}`;
      const shown = await withClient(io, async (client) => accepted<Shown>(await client.send('GET', path)));
      say(io, json ? JSON.stringify(shown, null, 2) : lines(wordsOf(io), shown).join('\n'));
    });
}

function lines(ui: Ui, { session, events }: Shown): string[] {
  return [...factsOf(ui, session), '', ...events.map((event) => lineOf(ui, event))];
}

function factsOf({ t, moment, duration }: Ui, { start, end, supporter, customer, device, platform, os, direction }: Session): string[] {
  return aligned([
    [t('session.started'), moment(start)],
    [t('session.duration'), end ? duration(secondsBetween(start, end)) : t('session.running')],
    [t('session.supporter'), supporter.name],
    ...(customer ? [[t('session.customer'), customer.name]] : []),
    [t('session.device'), `${device.name} (${os ?? platform})`],
    [t('session.direction'), t(direction === 'incoming' ? 'session.incoming' : 'session.outgoing')],
  ]);
}

/** "09:14:07  command  sc query spooler": everything that was captured, in one line or several. */
function lineOf({ second }: Ui, { at, kind, app, title, text, command, output, path }: SessionEvent): string {
  const said = [app, title, command, text, path].filter((part) => part !== undefined && part !== '').join(' · ');
  const below = (output ?? '').trimEnd();
  return [`${second(at)}  ${kind}  ${said}`, ...(below ? [below.replace(/^/gm, '    ')] : [])].join('\n');
}
