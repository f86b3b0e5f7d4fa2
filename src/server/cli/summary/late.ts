import { Command } from 'commander';
import { eligibilityText } from '../../../views/i18n/error-text.ts';
import type { LateQueued } from '../../domain/summaries/queue-late.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export function lateCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('late')
    .description(t('late.cli.about'))
    .option('--from <time>', t('late.cli.from'))
    .option('--to <time>', t('late.cli.to'))
    .option('--dry-run', t('late.cli.dry-run'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary late --dry-run', 'debrief summary late --from 2026-03-01 --to 2026-03-31']))
    .action(async ({ from, to, dryRun, json }: Options) => {
      const body = { from, to, dryRun: dryRun === true };
      await withClient(io, async (client) => {
        const found = await queueAll(async () => accepted<LateQueued>(await client.send('POST', '/api/v1/late-summaries', body)));
        if (json) return say(io, JSON.stringify(found, null, 2));
        for (const line of linesOf(io, found)) say(io, line);
        if (!client.isServer && !found.dryRun && found.queued.length > 0) note(io, t('imports.later'));
      });
    });
}

/** The server takes so many at a time: goes on while it queues any. */
async function queueAll(ask: () => Promise<LateQueued>): Promise<LateQueued> {
  const first = await ask();
  if (first.dryRun || first.queued.length === 0 || first.beyond === 0) return first;
  const rest = await queueAll(ask);
  const needed = first.queued.length + rest.credits.needed;
  return { ...rest, queued: [...first.queued, ...rest.queued], credits: { needed, left: first.credits.left } };
}

function linesOf(io: Io, { dryRun, queued, staying, reasons, beyond, credits }: LateQueued): string[] {
  const { t } = wordsOf(io);
  return [
    t(dryRun ? 'late.cli.would' : 'late.done.queued', { count: queued.length }),
    t('late.cli.credits', credits),
    ...(staying > 0 ? [t('late.cli.staying', { n: staying })] : []),
    ...reasons.map(({ reason, sessions }) => `  ${t('late.cli.line', { n: sessions, reason: eligibilityText(t, reason) })}`),
    ...(beyond > 0 ? [t('late.cli.more', { count: beyond })] : []),
  ];
}
