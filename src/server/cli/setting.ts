import { Command } from 'commander';
import { languageOption } from '../../views/i18n/language-option.ts';
import { choiceText } from '../../views/i18n/setting-text.ts';
import { textOf } from '../domain/settings/check.ts';
import type { DescribedSetting } from '../domain/settings/describe.ts';
import { noSetting } from '../domain/settings/nearest.ts';
import type { OfferedLanguage } from '../domain/summaries/languages.ts';
import { fail } from '../kit/errors.ts';
import { accepted, withClient } from './ask-server.ts';
import { splitPair } from './assignment.ts';
import { examples } from './help.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

export function settingCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('setting')
    .description(t('settings.cli.about'))
    .addCommand(listCommand(io))
    .addCommand(getCommand(io))
    .addCommand(setCommand(io))
    .addCommand(resetCommand(io));
}

function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('list')
    .description(t('settings.cli.list.about'))
    .option('--json', t('settings.cli.list.json'))
    .action(async ({ json }: { json?: true }) => {
      const settings = await readSettings(io);
      say(io, json ? JSON.stringify(settings, null, 2) : table(io, settings, await languageNote(io, settings)));
    });
}

function getCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('get')
    .description(t('settings.cli.get.about'))
    .argument('<name>', t('settings.cli.get.name'))
    .option('--json', t('settings.cli.get.json'))
    .addHelpText('after', examples(t, ['debrief setting get timeZone']))
    .action(async (name: string, { json }: { json?: true }) => {
      const settings = await readSettings(io);
      const names = settings.map((setting) => setting.name);
      const found = settings.find((setting) => setting.name === name) ?? fail('settings.invalid', { faults: [noSetting(name, names)] });
      say(io, json ? JSON.stringify(found, null, 2) : shown(found));
    });
}

function setCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('set')
    .description(t('settings.cli.set.about'))
    .argument('<assignment...>', t('settings.cli.set.values'))
    .option('--json', t('settings.cli.list.json'))
    .addHelpText(
      'after',
      examples(t, ['debrief setting set summaryLanguage=pt', 'debrief setting set loginIdleMinutes=30 loginLongestHours=12']),
    )
    .action(async (given: string[], { json }: { json?: true }) => {
      const change = Object.fromEntries(given.map((pair) => splitPair(io, pair)));
      await tell(io, await changeSettings(io, change), Object.keys(change), json === true);
    });
}

function resetCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('reset')
    .description(t('settings.cli.reset.about'))
    .argument('<name...>', t('settings.cli.reset.names'))
    .option('--json', t('settings.cli.list.json'))
    .addHelpText('after', examples(t, ['debrief setting reset loginIdleMinutes']))
    .action(async (names: string[], { json }: { json?: true }) => {
      await tell(io, await changeSettings(io, Object.fromEntries(names.map((name) => [name, null]))), names, json === true);
    });
}

async function readSettings(io: Io): Promise<DescribedSetting[]> {
  return withClient(io, async (client) => settingsIn(await client.send('GET', '/api/v1/settings')));
}

async function changeSettings(io: Io, change: Record<string, string | null>): Promise<DescribedSetting[]> {
  return withClient(io, async (client) => settingsIn(await client.send('PATCH', '/api/v1/settings', change)));
}

function settingsIn(answer: Parameters<typeof accepted>[0]): DescribedSetting[] {
  return accepted<{ settings: DescribedSetting[] }>(answer).settings;
}

async function tell(io: Io, settings: readonly DescribedSetting[], names: readonly string[], json: boolean): Promise<void> {
  const { t } = wordsOf(io);
  const changed = settings.filter(({ name }) => names.includes(name));
  if (json) return say(io, JSON.stringify(changed, null, 2));
  for (const setting of changed) say(io, t('settings.cli.set.done', { name: setting.name, value: shown(setting) || '""' }));
  if (names.includes(summaryLanguage)) say(io, await languageNote(io, changed));
}

const summaryLanguage = 'summaryLanguage';

/** The language of summaries, and whether the model in use is measured in it (SPEC E4). */
async function languageNote(io: Io, settings: readonly DescribedSetting[]): Promise<string> {
  const { t, language } = wordsOf(io);
  const code = settings.filter(({ name }) => name === summaryLanguage).map(shown)[0] ?? '';
  const { languages } = await withClient(io, async (client) =>
    accepted<{ languages: OfferedLanguage[] }>(await client.send('GET', '/api/v1/summary-languages')),
  );
  const name = code === '' ? code : (new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code);
  return languageOption(
    t,
    name,
    languages.some((one) => one.language === code && one.measured),
  );
}

function table(io: Io, settings: readonly DescribedSetting[], note: string): string {
  const { t } = wordsOf(io);
  const rows = settings.map((setting) => [
    setting.name,
    setting.value === null ? t('settings.unset') : shown(setting) || '–',
    t(`settings.source.${setting.source}`),
    setting.name === summaryLanguage ? note : (choiceText(t, setting.name, shown(setting)) ?? ''),
  ]);
  const widths = [0, 1, 2].map((column) => Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function shown({ value }: DescribedSetting): string {
  return value === null ? '' : textOf(value);
}
