import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { exitCodes, exitHelp, explain } from './exit.ts';
import { type Io, note, say } from './io.ts';

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
  }[];
}

const formats = `
Formats, told by their content: Debrief's plain JSON (one session, an array, or one a line), PowerShell transcript (English
and German), asciicast v1 to v3, Steps Recorder (.mht or .zip). All but plain JSON know neither device nor people: say them
with the options. The same file again changes nothing; of a damaged file nothing is taken.

Examples:
  debrief import session.json --basis consent --wait
  debrief import transcript.txt --device PC-7 --platform windows --supporter "Ana Lima" --direction outgoing \\
                 --basis consent --statement "agreed on the phone, ticket 4711"`;

export function importCommand(io: Io): Command {
  return new Command('import')
    .description('bring recorded sessions in from files')
    .argument('<file...>', 'recordings')
    .option('--device <name>', 'the computer that was connected to')
    .addOption(new Option('--platform <name>', "the computer's operating system: windows, macos, linux …"))
    .option('--os <text>', 'its version, such as "Windows 11 23H2"')
    .option('--supporter <name>', 'who connected')
    .addOption(new Option('--direction <way>', 'seen from this company').choices(['incoming', 'outgoing']))
    .addOption(
      new Option('--basis <code>', 'on what basis the session may be kept; stored as your attestation')
        .choices(['consent', 'contract', 'own-device', 'sample'])
        .makeOptionMandatory(),
    )
    .option('--statement <text>', 'the same in your words, such as "agreed on the phone, ticket 4711"')
    .option('--lang <tag>', 'language that was spoken, such as de')
    .option('--summary-lang <tag>', "language to write the summary in, instead of the company's")
    .option('--wait', 'wait until the summaries are written')
    .option('--json', 'print the result as JSON, a line per file')
    .addHelpText('after', formats + exitHelp)
    .action(async (files: string[], options: Options) => {
      process.exitCode = await withClient(io, (client) => importFiles(io, client, files, options), { jobs: options.wait === true });
    });
}

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
  if (!client.isServer && !options.wait && exitCode === exitCodes.ok) note(io, 'Summaries are written once the server runs: debrief serve');
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
  for (const session of imported.sessions) {
    const what = session.state === 'added' ? `session ${session.id} (${session.events} events)` : `already here as session ${session.id}`;
    say(io, `${file}: ${imported.format}: ${what}`);
  }
}

async function waitFor(io: Io, client: Client, imported: Imported): Promise<void> {
  for (const { id } of imported.sessions) {
    for (;;) {
      const { state } = accepted<{ state: string }>(await client.send('GET', `/api/v1/sessions/${id}/summary`));
      if (state !== 'queued' && state !== 'running') {
        note(io, `session ${id}: summary ${state}`);
        break;
      }
      await sleep(500);
    }
  }
}
