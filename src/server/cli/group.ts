import { Command } from 'commander';
import { addCommand, removeCommand, renameCommand } from './group/edit.ts';
import { listCommand } from './group/list.ts';
import { joinCommand, leaveCommand, membersCommand } from './group/members.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, membersCommand, addCommand, renameCommand, joinCommand, leaveCommand, removeCommand];

export function groupCommand(io: Io): Command {
  const command = new Command('group').description(wordsOf(io).t('groups.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
