import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { exitCodes, explain } from './exit.ts';
import { examples } from './help.ts';
import { askFor, missingOf } from './import/ask-missing.ts';
import { type Imported, type ImportedSession, tell } from './import/tell.ts';
import { type Io, note, say } from './io.ts';
import { isHeld } from './queue/held.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly device?: string;
  readonly deviceId?: string;
  readonly platform?: string;
  readonly os?: string;
  readonly supporter?: string;
  readonly module?: string;
  readonly direction?: string;
  readonly basis?: string;
  readonly statement?: string;
  readonly lang?: string;
  readonly summaryLang?: string;
  readonly json?: true;
  readonly wait?: true;
}

export function importCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('import')
    .description(t('imports.about'))
    .argument('<file...>', t('imports.files'))
    .option('--device <name>', t('imports.device'))
    .option('--device-id <id>', t('imports.device-id'))
    .option('--platform <name>', t('imports.platform'))
    .option('--os <text>', t('imports.os'))
    .option('--supporter <name>', t('imports.supporter'))
    .option('--module <name>', t('imports.module'))
    .addOption(new Option('--direction <direction>', t('imports.direction')).choices(['incoming', 'outgoing']))
    .addOption(new Option('--basis <code>', t('imports.basis')).choices(['consent', 'contract', 'own-device', 'sample']))
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
  `debrief import transcript.txt --device PC-7 --platform windows --supporter ana@example.com \\
               --basis consent --statement "agreed on the phone, ticket 4711"`,
];

/** Every file is tried; the exit code is that of the first one refused. */
async function importFiles(io: Io, client: Client, files: readonly string[], options: Options): Promise<number> {
  let exitCode: number = exitCodes.ok;
  let queued = false;
  for (const file of files) {
    try {
      const imported = await importOrAsk(io, client, file, options);
      if (options.json) say(io, JSON.stringify({ file, ...imported }));
      else tell(io, file, imported);
      if (options.wait && !(await isHeld(io, client))) await waitFor(io, client, imported);
      queued ||= imported.sessions.some(isQueued);
    } catch (error) {
      const code = explain(io, error);
      exitCode = exitCode === exitCodes.ok ? code : exitCode;
    }
  }
  if (!client.isServer && !options.wait && queued) note(io, wordsOf(io).t('imports.later'));
  return exitCode;
}

/** At a terminal, what neither the file nor the options tell is asked for, once. */
async function importOrAsk(io: Io, client: Client, file: string, options: Options): Promise<Imported> {
  try {
    return await importFile(client, file, options);
  } catch (error) {
    const missing = missingOf(error);
    if (missing === null || !io.in.isTTY || options.json) throw error;
    return await importFile(client, file, { ...options, ...(await askFor(io, missing)) });
  }
}

async function importFile(client: Client, file: string, options: Options): Promise<Imported> {
  const query = new URLSearchParams({ filename: basename(file) });
  for (const name of told) {
    const value = options[name];
    if (value !== undefined) query.set(name, value);
  }
  return accepted<Imported>(await client.send('POST', `/api/v1/imports?${query}`, await readFile(file)));
}

const told = [
  'device',
  'deviceId',
  'platform',
  'os',
  'supporter',
  'module',
  'direction',
  'basis',
  'statement',
  'lang',
  'summaryLang',
] as const;

function isQueued({ state, capture, reasons }: ImportedSession): boolean {
  return state === 'added' && capture === 'captured' && reasons.length === 0;
}

async function waitFor(io: Io, client: Client, imported: Imported): Promise<void> {
  for (const { id } of imported.sessions.filter(({ capture }) => capture === 'captured')) {
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
