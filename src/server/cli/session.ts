import { Command } from 'commander';
import type { Io } from './io.ts';
import { askCommand } from './session/ask.ts';
import { endCommand } from './session/end.ts';
import { listCommand } from './session/list.ts';
import { showCommand } from './session/show.ts';
import { whyCommand } from './session/why.ts';
import { wordsOf } from './words.ts';

export function sessionCommand(io: Io): Command {
  return new Command('session')
    .description(wordsOf(io).t('session.cli.about'))
    .addCommand(listCommand(io))
    .addCommand(showCommand(io))
    .addCommand(whyCommand(io))
    .addCommand(askCommand(io))
    .addCommand(endCommand(io));
}
