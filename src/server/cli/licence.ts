import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { LicenceOverview } from '../domain/licences/overview.ts';
import { accepted, withClient } from './ask-server.ts';
import { examples } from './help.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

export function licenceCommand(io: Io): Command {
  return new Command('licence')
    .description(wordsOf(io).t('licences.cli.about'))
    .addCommand(showCommand(io))
    .addCommand(inspectCommand(io))
    .addCommand(importCommand(io))
    .addCommand(requestCommand(io));
}

function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('licences.cli.show.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const licence = await withClient(io, async (client) => accepted<LicenceOverview>(await client.send('GET', '/api/v1/licence')));
      if (json) return say(io, JSON.stringify(licence, null, 2));
      const { state, tier, renewal, company, clock } = licence;
      say(io, t(`licences.cli.state.${state}`, { tier, renewal }));
      say(io, t('licences.cli.company', { company }));
      if (clock.state !== 'right') say(io, t(`licences.cli.clock.${clock.state}`, { shows: clock.shows, mark: clock.mark }));
    });
}

interface Taken {
  readonly state?: 'imported' | 'unchanged';
  readonly type: 'licence' | 'voucher' | 'clock-reset';
  readonly content: Readonly<Record<string, unknown>>;
  readonly grants?: readonly { readonly credits: number }[];
}

function inspectCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('inspect')
    .description(t('licences.cli.inspect.about'))
    .argument('<file>', t('licences.cli.file'))
    .addHelpText('after', examples(t, ['debrief licence inspect acme-2.debrief']))
    .action(async (file: string) => {
      const body = { file: readFileSync(file, 'utf8') };
      const found = await withClient(io, async (client) => accepted<Taken>(await client.send('POST', '/api/v1/licence/inspections', body)));
      say(io, JSON.stringify(found, null, 2));
    });
}

function importCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('import')
    .description(t('licences.cli.import.about'))
    .argument('<file>', t('licences.cli.file'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief licence import acme-2.debrief']))
    .action(async (file: string, { json }: { json?: true }) => {
      const body = { file: readFileSync(file, 'utf8') };
      const taken = await withClient(io, async (client) => accepted<Taken>(await client.send('POST', '/api/v1/licence/files', body)));
      if (json) return say(io, JSON.stringify(taken, null, 2));
      const credits = (taken.grants ?? []).reduce((sum, grant) => sum + grant.credits, 0);
      say(io, taken.state === 'unchanged' ? t('licences.cli.import.unchanged') : t('licences.cli.import.done', { count: credits }));
    });
}

interface RequestOptions {
  readonly addOn?: string;
  readonly pack: readonly string[];
  readonly clockReset?: true;
  readonly out?: string;
}

function requestCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('request')
    .description(t('licences.cli.request.about'))
    .option('--add-on <credits>', t('licences.cli.request.add-on'))
    .option('--pack <credits...>', t('licences.cli.request.pack'), [])
    .option('--clock-reset', t('licences.cli.request.clock-reset'))
    .option('--out <file>', t('licences.cli.request.out'))
    .addHelpText('after', examples(t, ['debrief licence request --out request.json', 'debrief licence request --add-on 100 --pack 50']))
    .action(async ({ addOn, pack, clockReset, out }: RequestOptions) => {
      const body = { ...(addOn !== undefined && { addOn: Number(addOn) }), packs: pack.map(Number), clockReset: clockReset === true };
      const request = await withClient(io, async (client) => accepted(await client.send('POST', '/api/v1/licence/requests', body)));
      const text = JSON.stringify(request, null, 2);
      if (out === undefined) return say(io, text);
      writeFileSync(out, `${text}\n`, { flag: 'wx', mode: 0o600 });
      say(io, t('licences.cli.request.done', { file: out }));
    });
}
