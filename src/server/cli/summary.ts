import { Command } from 'commander';
import type { Io } from './io.ts';
import { lateCommand } from './summary/late.ts';
import { showCommand } from './summary/show.ts';
import { writeCommand } from './summary/write.ts';
import { wordsOf } from './words.ts';

export function summaryCommand(io: Io): Command {
  return new Command('summary')
    .description(wordsOf(io).t('summary.cli.about'))
    .addCommand(showCommand(io))
    .addCommand(writeCommand(io))
    .addCommand(lateCommand(io));
}
