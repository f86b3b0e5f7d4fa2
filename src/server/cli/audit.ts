import { Command } from 'commander';
import { exportCommand } from './audit/export.ts';
import { keyCommand } from './audit/key.ts';
import { listCommand } from './audit/list.ts';
import { verifyCommand } from './audit/verify.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

export function auditCommand(io: Io): Command {
  return new Command('audit')
    .description(wordsOf(io).t('audit.cli.about'))
    .addCommand(listCommand(io))
    .addCommand(exportCommand(io))
    .addCommand(verifyCommand(io))
    .addCommand(keyCommand(io));
}
