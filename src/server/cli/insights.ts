import { Command } from 'commander';
import { figuresCommand } from './insights/figures.ts';
import { listCommand, searchCommand } from './insights/list.ts';
import { doneCommand, openCommand, reopenCommand } from './insights/open.ts';
import { rebuildCommand, verifyCommand } from './insights/upkeep.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, searchCommand, figuresCommand, openCommand, doneCommand, reopenCommand, verifyCommand, rebuildCommand];

export function insightsCommand(io: Io): Command {
  const command = new Command('insights').description(wordsOf(io).t('insight-cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
