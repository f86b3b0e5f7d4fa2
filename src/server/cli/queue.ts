import { Command } from 'commander';
import type { Io } from './io.ts';
import { cancelCommand } from './queue/cancel.ts';
import { failuresCommand } from './queue/failures.ts';
import { listCommand } from './queue/list.ts';
import { pauseCommand, resumeCommand } from './queue/pause.ts';
import { retryCommand } from './queue/retry.ts';
import { stateCommand } from './queue/state.ts';
import { wordsOf } from './words.ts';

const commands = [listCommand, stateCommand, pauseCommand, resumeCommand, cancelCommand, failuresCommand, retryCommand];

export function queueCommand(io: Io): Command {
  const command = new Command('queue').description(wordsOf(io).t('queue.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
