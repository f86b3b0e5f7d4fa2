import { Command } from 'commander';
import type { Io } from './io.ts';
import { createCommand } from './key/create.ts';
import { listCommand } from './key/list.ts';
import { revokeCommand } from './key/revoke.ts';
import { rotateCommand } from './key/rotate.ts';
import { wordsOf } from './words.ts';

export function keyCommand(io: Io): Command {
  return new Command('key')
    .description(wordsOf(io).t('keys.cli.about'))
    .addCommand(listCommand(io))
    .addCommand(createCommand(io))
    .addCommand(rotateCommand(io))
    .addCommand(revokeCommand(io));
}
