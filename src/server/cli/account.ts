import { Command } from 'commander';
import { addCommand } from './account/add.ts';
import { editCommand } from './account/edit.ts';
import { exportCommand } from './account/export.ts';
import { importCommand } from './account/import.ts';
import { inviteCommand } from './account/invite.ts';
import { listCommand } from './account/list.ts';
import { removeCommand } from './account/remove.ts';
import { showCommand } from './account/show.ts';
import { disableCommand, enableCommand } from './account/switch.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

const commands = [
  listCommand,
  showCommand,
  addCommand,
  editCommand,
  disableCommand,
  enableCommand,
  inviteCommand,
  removeCommand,
  importCommand,
  exportCommand,
];

/** `user` is what it was called before. */
export function accountCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('account').alias('user').description(t('accounts.cli.about'));
  for (const make of commands) command.addCommand(make(io));
  return command;
}
