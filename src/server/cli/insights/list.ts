import { Command } from 'commander';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import type { ListedInsight } from '../../domain/insights/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filtersOf } from './filters.ts';

type Options = FilterOptions & ListOptions & { readonly sort?: string };

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withOptions(io, new Command('list').description(t('insight-cli.list')))
    .addHelpText('after', examples(t, ['debrief insights list --type printing --outcome not-solved --from 2026-03-01']))
    .action((options: Options) => show(io, options, undefined));
}

export function searchCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return withOptions(io, new Command('search').description(t('insight-cli.search')).argument('<words...>', t('insight-cli.words')))
    .addHelpText(
      'after',
      examples(t, ['debrief insights search kyocera offline', 'debrief insights search \'"blue screen"\' --sort relevance']),
    )
    .action((words: string[], options: Options) => show(io, options, words.join(' ')));
}

function withOptions(io: Io, command: Command): Command {
  return listOptions(io, filterOptions(io, command)).option('--sort <order>', wordsOf(io).t('insight-cli.sort'));
}

async function show(io: Io, { limit, json, sort, ...options }: Options, text: string | undefined): Promise<void> {
  const asked = { path: '/api/v1/insights', name: 'insights', query: { ...filtersOf(options), text, sort }, limit };
  const insights = await withClient(io, (client) => firstOf<ListedInsight>(io, client, asked));
  if (json) return say(io, JSON.stringify({ insights }, null, 2));
  const ui = wordsOf(io);
  say(io, insights.length === 0 ? ui.t('insight-cli.none') : table(ui, insights));
}

function table(ui: Ui, insights: readonly ListedInsight[]): string {
  const { t, moment } = ui;
  const { labels, outcomes } = summaryTexts[ui.language];
  const heading = [t('cli.list.id'), t('session.started'), t('session.device'), labels.outcome, t('insight-cli.title')];
  const rows = insights.map(({ session, outcome, title, language }) => [
    session.id,
    moment(session.start),
    session.device.name,
    outcomes[outcome],
    (title.text ?? (title.plain ? renderPlain(title.plain, language) : '')).replace(/\s+/g, ' '),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
