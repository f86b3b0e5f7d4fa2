import { Command } from 'commander';
import type { Io } from './io.ts';
import { addCommand, removeCommand, setCommand } from './redaction/edit.ts';
import { listCommand } from './redaction/list.ts';
import { testCommand } from './redaction/test.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, setCommand, addCommand, removeCommand, testCommand];

export function redactionCommand(io: Io): Command {
  const command = new Command('redaction').description(wordsOf(io).t('redaction.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
