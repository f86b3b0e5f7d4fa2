import { Command } from 'commander';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Count, Figures } from '../../domain/insights/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterOptions, filtersOf } from './filters.ts';

/** Lines of each kind. */
const most = 15;

type Options = FilterOptions & { readonly text?: string; readonly json?: true };

export function figuresCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return filterOptions(io, new Command('figures').description(t('insight-cli.figures')))
    .option('--text <words>', t('insight-cli.words'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief insights figures --from 2026-03-01 --to 2026-03-31']))
    .action(async ({ json, ...options }: Options) => {
      const query = Object.entries(filtersOf(options)).flatMap(([name, held]) => [held ?? []].flat().map((one) => [name, one]));
      const path = `/api/v1/insights/figures?${new URLSearchParams(query)}`;
      const figures = await withClient(io, async (client) => accepted<Figures>(await client.send('GET', path)));
      say(io, json ? JSON.stringify(figures, null, 2) : lines(wordsOf(io), figures).join('\n'));
    });
}

function lines(ui: Ui, figures: Figures): string[] {
  const { t, number } = ui;
  const { labels, outcomes } = summaryTexts[ui.language];
  const { sessions, minutes, before } = figures;
  const words: Readonly<Record<string, string>> = outcomes;
  const parts: [string, readonly Count[], (value: string) => string][] = [
    [labels.issueTypes, figures.types, ui.issueType],
    [labels.applications, figures.applications, (value) => value],
    [labels.outcome, figures.outcomes, (value) => words[value] ?? value],
    [t('insight-cli.languages'), figures.languages, (value) => value],
    [t('insight-cli.groups'), figures.groups, (value) => value],
    [t('insight-cli.supporters'), figures.supporters ?? [], (value) => value],
  ];
  return [
    t('insight-cli.total', { count: sessions, minutes }),
    ...(before ? [t('insight-cli.before', { n: number(before.sessions) })] : []),
    ...parts.flatMap(([heading, counts, word]) => part(ui, heading, counts, word)),
  ];
}

function part({ number, share }: Ui, heading: string, counts: readonly Count[], word: (value: string) => string): string[] {
  if (counts.length === 0) return [];
  const total = counts.reduce((sum, { sessions }) => sum + sessions, 0);
  const rows = counts.slice(0, most).map(({ value, name, sessions }) => [name ?? word(value), number(sessions), share(sessions / total)]);
  return ['', heading, ...aligned(rows).map((line) => `  ${line}`)];
}
