import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { eligibilityText } from '../../views/i18n/error-text.ts';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { exitCodes, explain } from './exit.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly device?: string;
  readonly platform?: string;
  readonly os?: string;
  readonly supporter?: string;
  readonly direction?: string;
  readonly basis: string;
  readonly statement?: string;
  readonly lang?: string;
  readonly summaryLang?: string;
  readonly json?: true;
  readonly wait?: true;
}

interface Imported {
  readonly format: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly externalId: string;
    readonly state: 'added' | 'unchanged';
    readonly events: number;
    readonly reasons: readonly string[];
  }[];
}

export function importCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('import')
    .description(t('imports.about'))
    .argument('<file...>', t('imports.files'))
    .option('--device <name>', t('imports.device'))
    .option('--platform <name>', t('imports.platform'))
    .option('--os <text>', t('imports.os'))
    .option('--supporter <name>', t('imports.supporter'))
    .addOption(new Option('--direction <direction>', t('imports.direction')).choices(['incoming', 'outgoing']))
    .addOption(
      new Option('--basis <code>', t('imports.basis')).choices(['consent', 'contract', 'own-device', 'sample']).makeOptionMandatory(),
    )
    .option('--statement <text>', t('imports.statement'))
    .option('--lang <tag>', t('imports.lang'))
    .option('--summary-lang <tag>', t('imports.summary-lang'))
    .option('--wait', t('imports.wait'))
    .option('--json', t('imports.json'))
    .addHelpText('after', examples(t, commands, t('imports.formats')))
    .action(async (files: string[], options: Options) => {
      process.exitCode = await withClient(io, (client) => importFiles(io, client, files, options), { jobs: options.wait === true });
    });
}

const commands = [
  'debrief import session.json --basis consent --wait',
  `debrief import transcript.txt --device PC-7 --platform windows --supporter "Ana Lima" --direction outgoing \\
               --basis consent --statement "agreed on the phone, ticket 4711"`,
];

/** Every file is tried; the exit code is that of the first one refused. */
async function importFiles(io: Io, client: Client, files: readonly string[], options: Options): Promise<number> {
  let exitCode: number = exitCodes.ok;
  for (const file of files) {
    try {
      const imported = await importFile(client, file, options);
      tell(io, file, imported, options);
      if (options.wait) await waitFor(io, client, imported);
    } catch (error) {
      const code = explain(io, error);
      exitCode = exitCode === exitCodes.ok ? code : exitCode;
    }
  }
  if (!client.isServer && !options.wait && exitCode === exitCodes.ok) note(io, wordsOf(io).t('imports.later'));
  return exitCode;
}

async function importFile(client: Client, file: string, options: Options): Promise<Imported> {
  const query = new URLSearchParams({ filename: basename(file) });
  for (const name of ['device', 'platform', 'os', 'supporter', 'direction', 'basis', 'statement', 'lang', 'summaryLang'] as const) {
    const value = options[name];
    if (value !== undefined) query.set(name, value);
  }
  return accepted<Imported>(await client.send('POST', `/api/v1/imports?${query}`, await readFile(file)));
}

function tell(io: Io, file: string, imported: Imported, options: Options): void {
  if (options.json) {
    say(io, JSON.stringify({ file, ...imported }));
    return;
  }
  const { t } = wordsOf(io);
  for (const { id, state, events, reasons } of imported.sessions) {
    const facts = { file, format: imported.format, id };
    say(io, state === 'added' ? t('imports.added', { ...facts, count: events }) : t('imports.unchanged', facts));
    if (reasons.length > 0) note(io, t('imports.not-summarized', { reasons: reasons.map((code) => eligibilityText(t, code)).join(', ') }));
  }
}

async function waitFor(io: Io, client: Client, imported: Imported): Promise<void> {
  for (const { id } of imported.sessions) {
    for (;;) {
      const { state } = accepted<{ state: string }>(await client.send('GET', `/api/v1/sessions/${id}/summary`));
      if (state !== 'queued' && state !== 'running') {
        note(io, wordsOf(io).t(`imports.summary.${endings[state] ?? 'none'}`, { id }));
        break;
      }
      await sleep(500);
    }
  }
}

const endings: Readonly<Record<string, 'done' | 'failed'>> = { done: 'done', failed: 'failed', dead: 'failed' };
