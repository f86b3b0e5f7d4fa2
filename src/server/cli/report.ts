import { Command } from 'commander';
import type { Io } from './io.ts';
import { deleteCommand, downloadCommand, filesCommand, listCommand, makeCommand } from './report/list.ts';
import { proofCommand } from './report/proof.ts';
import { changeCommand, saveCommand } from './report/save.ts';
import { wordsOf } from './words.ts';

const commands = [proofCommand, saveCommand, changeCommand, listCommand, makeCommand, filesCommand, downloadCommand, deleteCommand];

export function reportCommand(io: Io): Command {
  const command = new Command('report').description(wordsOf(io).t('report-cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
