import { Command } from 'commander';
import type { Io } from './io.ts';
import { exportCommand } from './receipt/export.ts';
import { listCommand } from './receipt/list.ts';
import { showCommand } from './receipt/show.ts';
import { withdrawCommand } from './receipt/withdraw.ts';
import { wordsOf } from './words.ts';

export function receiptCommand(io: Io): Command {
  return new Command('receipt')
    .description(wordsOf(io).t('receipts.cli.about'))
    .addCommand(listCommand(io))
    .addCommand(showCommand(io))
    .addCommand(withdrawCommand(io))
    .addCommand(exportCommand(io));
}
