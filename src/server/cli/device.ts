import { Command } from 'commander';
import { addCommand, editCommand, removeCommand } from './device/edit.ts';
import { linkCommand } from './device/link.ts';
import { listCommand } from './device/list.ts';
import { showCommand } from './device/show.ts';
import { exportCommand, importCommand } from './device/table.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, showCommand, addCommand, editCommand, removeCommand, linkCommand, importCommand, exportCommand];

export function deviceCommand(io: Io): Command {
  const command = new Command('device').description(wordsOf(io).t('devices.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
