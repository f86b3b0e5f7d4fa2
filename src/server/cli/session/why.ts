import { Command } from 'commander';
import { nextText, sawText, verdictText } from '../../../views/i18n/decision-text.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Explanation } from '../../domain/summaries/explain.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function whyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('why')
    .description(t('decision.cli.about'))
    .argument('<id>', t('session.cli.id'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief session why 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11']))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/sessions/${encodeURIComponent(id)}/decision`;
      const why = await withClient(io, async (client) => accepted<Explanation>(await client.send('GET', path)));
      say(io, json ? JSON.stringify(why, null, 2) : lines(wordsOf(io), why).join('\n'));
    });
}

function lines(ui: Ui, why: Explanation): string[] {
  const groups = (['session', 'outgoing', 'incoming', 'summary'] as const).flatMap((group) => ofGroup(ui, why, group));
  return [verdictText(ui, why), ...(why.recorded ? [] : ['', ui.t('decision.not-recorded')]), ...groups];
}

/** "  no   A6  The policy Fleet has insights off" and, below a no, what would change it. */
function ofGroup(ui: Ui, { rules }: Explanation, group: Explanation['rules'][number]['of']): string[] {
  const { t } = ui;
  const ofIt = rules.filter(({ of }) => of === group);
  if (ofIt.length === 0) return [];
  const rows = ofIt.flatMap(({ passed, rule, saw, code }) => [
    [`  ${t(passed ? 'decision.cli.yes' : 'decision.cli.no')}`, rule, sawText(ui, saw)],
    ...(passed ? [] : [['', '', nextText(ui, code)]]),
  ]);
  return ['', t(`decision.of.${group}`), ...aligned(rows)];
}
