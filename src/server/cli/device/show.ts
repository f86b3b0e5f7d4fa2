import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { systemText } from '../../../views/pages/devices/system-text.ts';
import type { Device } from '../../domain/devices/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { deviceOf } from './device-of.ts';

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('devices.cli.show'))
    .argument('<device>', t('devices.cli.device'))
    .option('--json', t('cli.json'))
    .action(async (given: string, { json }: { json?: true }) => {
      const device = await withClient(io, (client) => deviceOf(client, given));
      say(io, json ? JSON.stringify(device, null, 2) : lines(wordsOf(io), device));
    });
}

function lines({ t, moment }: Ui, device: Device): string {
  const { account, group, policy } = device;
  return aligned([
    [t('form.name'), device.name],
    [t('cli.list.id'), device.id],
    [t('devices.ref'), device.ref ?? t('devices.no-ref')],
    [t('devices.platform'), systemText(t, device)],
    [t('devices.managed'), t(device.managed ? 'form.yes' : 'form.no')],
    [t('devices.full-client'), t(device.fullClient ? 'form.yes' : 'form.no')],
    [t('devices.account'), account?.email ?? t('devices.nobody')],
    [t('devices.group'), group?.name ?? t('devices.no-group')],
    [t('devices.policy'), policy?.name ?? t('devices.no-policy')],
    [t('devices.access.logging'), t(`devices.access.values.${device.access}`)],
    [t('devices.access.opted-out'), t(device.optedOut ? 'devices.access.out' : 'devices.access.in')],
    [t('form.created'), moment(device.createdAt)],
  ]).join('\n');
}
