import { Command } from 'commander';
import type { Io } from './io.ts';
import { addCommand, editCommand, removeCommand } from './policy/edit.ts';
import { devicesCommand, listCommand, showCommand } from './policy/read.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, showCommand, devicesCommand, addCommand, editCommand, removeCommand];

export function policyCommand(io: Io): Command {
  const command = new Command('policy').description(wordsOf(io).t('policies.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
