import { Command } from 'commander';
import type { ExportRun } from '../../domain/exports/run-model.ts';
import { withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { exportPath, runText } from './run.ts';

export function listCommand(io: Io): Command {
  const ui = wordsOf(io);
  return listOptions(io, new Command('list').description(ui.t('export-list.cli.list'))).action(async ({ limit, json }: ListOptions) => {
    const exports = await withClient(io, (client) => firstOf<ExportRun>(io, client, { path: exportPath(), name: 'exports', limit }));
    if (json) return say(io, JSON.stringify({ exports }, null, 2));
    say(io, exports.length === 0 ? ui.t('export-list.none') : exports.map((run) => runText(ui, run)).join('\n'));
  });
}
