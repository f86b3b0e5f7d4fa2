import { Command } from 'commander';
import { outcomes } from '../../domain/summaries/model.ts';
import type { Version } from '../../domain/summaries/versions.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';
import { versionOf, versionOptions } from './version-of.ts';

interface Options {
  readonly number?: string;
  readonly title?: string;
  readonly problem?: string;
  readonly cause?: string;
  readonly done?: string;
  readonly result?: string;
  readonly open?: string[];
  readonly outcome?: string;
  readonly issueType?: string[];
  readonly application?: string[];
  readonly json?: true;
}

export function editCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return versionOptions(io, new Command('edit').description(t('revision.cli.edit')))
    .option('--title <text>', t('revision.cli.edit-title'))
    .option('--problem <text>', t('revision.cli.edit-field'))
    .option('--cause <text>', t('revision.cli.edit-field'))
    .option('--done <text>', t('revision.cli.edit-field'))
    .option('--result <text>', t('revision.cli.edit-field'))
    .option('--open <text...>', t('revision.cli.edit-open'))
    .option('--outcome <code>', t('revision.cli.edit-outcome', { list: outcomes.join(', ') }))
    .option('--issue-type <code...>', t('revision.cli.edit-types'))
    .option('--application <name...>', t('revision.cli.edit-applications'))
    .addHelpText(
      'after',
      examples(t, ['debrief summary edit 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --cause "The toner was empty." --outcome solved']),
    )
    .action(async (id: string, { number: given, json, ...options }: Options) => {
      const edited = await withClient(io, async (client) => {
        const version = await versionOf(client, id, given);
        return accepted<Version>(await client.send('PATCH', summaryPath(id), { version, ...fieldsOf(options) }));
      });
      say(io, json ? JSON.stringify(edited, null, 2) : t('revision.cli.edited', { id, version: edited.version }));
    });
}

function fieldsOf({ problem, cause, done, result, open, issueType, application, ...plain }: Omit<Options, 'number' | 'json'>) {
  const statements = Object.fromEntries(
    Object.entries({ problem, cause, done, result }).map(([name, text]) => [name, text === '' ? null : text]),
  );
  return { ...plain, ...statements, open: filled(open), issueTypes: issueType, applications: filled(application) };
}

function filled(texts: readonly string[] | undefined): string[] | undefined {
  return texts?.filter((text) => text !== '');
}
