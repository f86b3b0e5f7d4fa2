import { Command } from 'commander';
import { eligibilityText } from '../../views/i18n/error-text.ts';
import type { Simulation } from '../domain/sessions/simulation.ts';
import { accepted, withClient } from './ask-server.ts';
import { splitPair } from './assignment.ts';
import { aligned } from './columns.ts';
import { examples } from './help.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

interface Options {
  readonly set?: readonly string[];
  readonly last: string;
  readonly json?: true;
}

/** `debrief simulate`: what changed AI settings would have done to the newest sessions (SPEC C4). Saves nothing. */
export function simulateCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('simulate')
    .description(t('simulator.cli.about'))
    .option('--set <name=value...>', t('simulator.cli.set'))
    .option('--last <number>', t('simulator.cli.last'), '1000')
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief simulate --set outgoingSummaries=all --last 1000',
        'debrief simulate --set aiFeatures=on incomingSummaries=policies',
      ]),
    )
    .action(async ({ set = [], last, json }: Options) => {
      const settings = Object.fromEntries(set.map((pair) => splitPair(io, pair)));
      const body = { settings, last: /^\d{1,6}$/.test(last) ? Number(last) : last };
      const { replay } = await withClient(io, async (client) =>
        accepted<{ replay: Simulation }>(await client.send('POST', '/api/v1/simulations', body)),
      );
      if (json) return say(io, JSON.stringify(replay, null, 2));
      for (const line of linesOf(io, replay)) say(io, line);
      if (set.length > 0) say(io, t('simulator.cli.saved-by', { assignments: set.join(' ') }));
    });
}

function linesOf(io: Io, { sessions, unknown, before, after, effect, credits, refusals }: Simulation): string[] {
  const { t, number } = wordsOf(io);
  if (sessions === 0) return [t('simulator.no-sessions')];
  const lines = (['more', 'fewer', 'asks', 'asksNoMore'] as const).filter((kind) => effect[kind] > 0);
  const words = { least: signed(credits.least), most: signed(credits.most) };
  const row = (title: string, now: number, then: number) => [title, number(now), number(then)];
  return [
    t('simulator.result', { count: sessions }),
    ...(unknown > 0 ? [t('simulator.unknown', { count: unknown })] : []),
    ...(lines.length === 0 ? [t('simulator.effect.none')] : lines.map((kind) => t(`simulator.effect.${kind}`, { count: effect[kind] }))),
    ...(lines.length === 0 ? [] : [t(credits.least === credits.most ? 'simulator.credits.about' : 'simulator.credits.between', words)]),
    '',
    ...aligned([
      ['', t('simulator.side.now'), t('simulator.side.draft')],
      ...(['captured', 'asked', 'refused'] as const).map((fate) => row(t(`simulator.tallies.${fate}`), before[fate], after[fate])),
      ...refusals.map((one) => row(`  ${eligibilityText(t, one.reason)}`, one.before, one.after)),
    ]),
    '',
    t('simulator.no-way-back-why'),
  ];
}

function signed(credits: number): string {
  return new Intl.NumberFormat('en', { signDisplay: 'exceptZero', useGrouping: false }).format(credits);
}
