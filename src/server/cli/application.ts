import { Command } from 'commander';
import { addCommand, editCommand, removeCommand } from './application/edit.ts';
import { listCommand } from './application/list.ts';
import { exportCommand, importCommand } from './application/table.ts';
import { testCommand } from './application/test.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, addCommand, editCommand, removeCommand, testCommand, importCommand, exportCommand];

export function applicationCommand(io: Io): Command {
  const command = new Command('application').description(wordsOf(io).t('applications.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
