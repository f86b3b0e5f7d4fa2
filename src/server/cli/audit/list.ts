import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { plainSentence } from '../../../views/pages/audit/sentence.ts';
import type { AuditRecord } from '../../domain/audit/record.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterQuery, withFilter } from './filter-options.ts';

interface Options extends FilterOptions {
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: true;
}

interface Listed {
  readonly records: readonly AuditRecord[];
  readonly next: string | null;
}

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withFilter(new Command('list').description(t('audit.cli.list.about')), t)
    .option('--limit <number>', t('audit.cli.list.limit'), '50')
    .option('--cursor <text>', t('audit.cli.list.cursor'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief audit list --actor ana@example.com --noun account --from 2026-03-01T00:00:00Z']))
    .action(async ({ limit, cursor, json, ...filter }: Options) => {
      const query = filterQuery(filter);
      query.set('limit', limit);
      if (cursor) query.set('cursor', cursor);
      const listed = await withClient(io, async (client) => accepted<Listed>(await client.send('GET', `/api/v1/audit?${query}`)));
      if (json) say(io, JSON.stringify(listed));
      else tell(io, listed);
    });
}

function tell(io: Io, { records, next }: Listed): void {
  const ui = wordsOf(io);
  for (const record of records) say(io, lineOf(ui, record));
  if (next) note(io, ui.t('audit.cli.list.more', { cursor: next }));
}

/** Names are anybody's text: what would steer the terminal goes. */
function lineOf(ui: Ui, record: AuditRecord): string {
  const { seq, at, source } = record;
  const words = cleanText(plainSentence(ui, record)).replace(/\s+/g, ' ');
  const way = source === 'page' || source === 'api' || source === 'cli' || source === 'system' ? ui.t(`audit.source.${source}`) : source;
  return ui.t('audit.cli.list.line', { seq: String(seq).padStart(6), when: at, sentence: words, source: way });
}
