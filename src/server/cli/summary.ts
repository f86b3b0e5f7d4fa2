import { Command } from 'commander';
import type { Io } from './io.ts';
import { deleteCommand } from './summary/delete.ts';
import { diffCommand } from './summary/diff.ts';
import { editCommand } from './summary/edit.ts';
import { exportCommand } from './summary/export.ts';
import { feedbackCommand } from './summary/feedback.ts';
import { lateCommand } from './summary/late.ts';
import { regenerateCommand } from './summary/regenerate.ts';
import { restoreCommand } from './summary/restore.ts';
import { draftCommand, reviewCommand } from './summary/review.ts';
import { showCommand } from './summary/show.ts';
import { translateCommand } from './summary/translate.ts';
import { versionsCommand } from './summary/versions.ts';
import { writeCommand } from './summary/write.ts';
import { wordsOf } from './words.ts';

export function summaryCommand(io: Io): Command {
  return new Command('summary')
    .description(wordsOf(io).t('summary.cli.about'))
    .addCommand(showCommand(io))
    .addCommand(writeCommand(io))
    .addCommand(regenerateCommand(io))
    .addCommand(versionsCommand(io))
    .addCommand(diffCommand(io))
    .addCommand(restoreCommand(io))
    .addCommand(editCommand(io))
    .addCommand(reviewCommand(io))
    .addCommand(draftCommand(io))
    .addCommand(feedbackCommand(io))
    .addCommand(translateCommand(io))
    .addCommand(exportCommand(io))
    .addCommand(deleteCommand(io))
    .addCommand(lateCommand(io));
}
