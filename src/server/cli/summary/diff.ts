import { Command } from 'commander';
import { issueTypeName } from '../../../views/i18n/issue-type-name.ts';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { Difference } from '../../domain/summaries/differences.ts';
import type { Outcome } from '../../domain/summaries/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples, wrapped } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';

interface Differences {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Difference[];
}

export function diffCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('diff')
    .description(t('revision.cli.diff'))
    .argument('<session>', t('session.cli.id'))
    .argument('<number>', t('revision.cli.diff-from'))
    .argument('<number>', t('revision.cli.diff-to'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary diff 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 1 2']))
    .action(async (id: string, from: string, to: string, { json }: { json?: true }) => {
      const query = new URLSearchParams({ from, to });
      const answer = await withClient(io, async (client) =>
        accepted<Differences>(await client.send('GET', `${summaryPath(id)}/differences?${query}`)),
      );
      say(io, json ? JSON.stringify(answer, null, 2) : told(wordsOf(io), answer));
    });
}

/** As `wdiff` writes it: [-gone-] {+new+}. */
function told(ui: Ui, { from, to, fields }: Differences): string {
  const changed = fields.filter(({ isChanged }) => isChanged);
  const title = ui.t('revision.difference.title', { from, to });
  if (changed.length === 0) return `${title}\n${ui.t('revision.difference.same')}`;
  return [title, ...changed.map((one) => fieldText(ui, one))].join('\n\n');
}

function fieldText(ui: Ui, { field, kind, parts }: Difference): string {
  if (kind === 'steps') return ui.t('revision.difference.steps');
  const labels: Readonly<Record<string, string>> = { ...summaryTexts[ui.language].labels, title: ui.t('revision.difference.title-field') };
  const marked = parts.map(({ text, change }) => {
    const words = valueText(ui, field, text);
    return change === 'same' ? words : change === 'added' ? `{+${words}+}` : `[-${words}-]`;
  });
  return `${labels[field] ?? field}\n${wrapped(marked.join(kind === 'list' ? '\n' : '')).replace(/^/gm, '  ')}`;
}

function valueText(ui: Ui, field: string, value: string): string {
  if (field === 'outcome') return summaryTexts[ui.language].outcomes[value as Outcome] ?? value;
  return field === 'issueTypes' ? issueTypeName(value, ui.language) : value;
}
