import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { whoText } from '../../../views/i18n/who-text.ts';
import type { Version } from '../../domain/summaries/versions.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, note, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';

export function versionsCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const command = new Command('versions').description(t('revision.cli.versions')).argument('<session>', t('session.cli.id'));
  return listOptions(io, command).action(async (id: string, { limit, json }: ListOptions) => {
    const asked = { path: `${summaryPath(id)}/versions`, name: 'versions', limit };
    const versions = await withClient(io, (client) => firstOf<Version>(io, client, asked));
    if (json) return say(io, JSON.stringify({ versions }, null, 2));
    if (versions.length === 0) return note(io, t('revision.cli.versions-none', { id }));
    for (const line of aligned([headingOf(wordsOf(io)), ...versions.map((version) => rowOf(wordsOf(io), version))])) say(io, line);
  });
}

function headingOf({ t }: Ui): string[] {
  return (['version', 'how', 'who', 'when', 'state', 'feedback'] as const).map((name) => t(`revision.head.${name}`));
}

function rowOf(
  { t, moment, number }: Ui,
  { version, isCurrent, change, model, by, byName, createdAt, review, feedback }: Version,
): string[] {
  return [
    `${number(version)}${isCurrent ? ` (${t('revision.current')})` : ''}`,
    t(`revision.change.${change}`),
    change === 'written' && model !== null ? model : whoText(t, by, byName),
    moment(createdAt),
    t(review ? 'revision.reviewed' : 'revision.draft'),
    `${number(feedback.useful)} / ${number(feedback.notUseful)}`,
  ];
}
