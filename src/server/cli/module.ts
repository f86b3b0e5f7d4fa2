import { Command } from 'commander';
import type { Io } from './io.ts';
import { addCommand, editCommand, removeCommand } from './module/edit.ts';
import { listCommand } from './module/list.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, addCommand, editCommand, removeCommand];

export function moduleCommand(io: Io): Command {
  const command = new Command('module').description(wordsOf(io).t('modules.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
