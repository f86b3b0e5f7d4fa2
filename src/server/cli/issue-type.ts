import { Command } from 'commander';
import type { Io } from './io.ts';
import { addCommand, editCommand, removeCommand } from './issue-type/edit.ts';
import { listCommand } from './issue-type/list.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, addCommand, editCommand, removeCommand];

export function issueTypeCommand(io: Io): Command {
  const command = new Command('issue-type').description(wordsOf(io).t('issue-types.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
