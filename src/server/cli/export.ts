import { Command } from 'commander';
import { fetchCommand } from './export/fetch.ts';
import { listCommand } from './export/list.ts';
import { newCommand } from './export/new.ts';
import { removeCommand } from './export/remove.ts';
import { showCommand } from './export/show.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [newCommand, listCommand, showCommand, fetchCommand, removeCommand];

/** Many summaries as one file, by a job (SPEC G2); a single one at once: `debrief summary export`. */
export function exportCommand(io: Io): Command {
  const command = new Command('export').description(wordsOf(io).t('export-list.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
