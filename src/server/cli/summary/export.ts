import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { reportFormats } from '../../domain/reports/model.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { withClient } from '../ask-server.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';
import { writeAnswer } from '../write-answer.ts';
import { summaryPath } from './answer.ts';

interface Options {
  readonly format: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly output?: string;
}

/** `debrief summary export <session>`: to a file, else to standard output. */
export function exportCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('export')
    .description(t('exports.cli.about'))
    .argument('<session>', t('session.cli.id'))
    .addOption(new Option('--format <format>', t('exports.cli.format')).choices(reportFormats).default('pdf'))
    .addOption(new Option('--language <language>', t('exports.cli.language')).choices(summaryLanguages))
    .option('--time-zone <name>', t('exports.cli.time-zone'))
    .option('-o, --output <file>', t('exports.cli.output'))
    .addHelpText(
      'after',
      examples(t, ['debrief summary export 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 --format docx --language fr --output summary.docx']),
    )
    .action(async (id: string, { output, ...asked }: Options) => {
      if (output && existsSync(output)) throw new Refused('input.invalid', t('audit.cli.export.exists', { file: output }));
      const query = new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined));
      await withClient(io, async (client) => writeAnswer(io, await client.open(`${summaryPath(id)}/export?${query}`), output));
      if (output) note(io, t('audit.cli.export.written', { file: output }));
    });
}
