import { Command } from 'commander';
import { summaryLanguages } from '../../kit/languages.ts';
import { withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import type { Io } from '../io.ts';
import { wordsOf } from '../words.ts';
import { queueSummary, writeNow } from './write.ts';

interface Options {
  readonly language?: string;
  readonly model?: string;
  readonly instruction?: string;
  readonly wait?: true;
  readonly json?: true;
}

export function regenerateCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('regenerate')
    .description(t('revision.cli.regenerate'))
    .argument('<session>', t('session.cli.id'))
    .option('--language <tag>', t('revision.cli.language', { list: summaryLanguages.join(', ') }))
    .option('--model <id>', t('revision.cli.model'))
    .option('--instruction <text>', t('revision.cli.instruction'))
    .option('--wait', t('summary.cli.wait'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary regenerate 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --language fr --wait']))
    .action(async (id: string, { wait, json, ...wish }: Options) => {
      const does = wait ? writeNow : queueSummary;
      await withClient(io, (client) => does(io, client, { id, json: json === true, wish }), { jobs: wait === true });
    });
}
