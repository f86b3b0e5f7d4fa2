import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { eligibilityText } from '../../views/i18n/error-text.ts';
import type { Ui } from '../../views/i18n/ui.ts';
import type { CaseResult, Evaluation } from '../domain/summaries/evaluation-model.ts';
import { accepted, withClient } from './ask-server.ts';
import type { Client } from './client.ts';
import { aligned } from './columns.ts';
import { exitCodes } from './exit.ts';
import { examples } from './help.ts';
import { type Io, note, say } from './io.ts';
import { wordsOf } from './words.ts';

export function evalCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('eval')
    .description(t('evaluation.cli.about'))
    .requiredOption('--local', t('evaluation.cli.local'))
    .option('--limit <number>', t('evaluation.cli.limit'), '50')
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief eval --local --limit 10', 'debrief eval --local --json']))
    .action(async ({ limit, json }: { limit: string; json?: true }) => {
      const done = await withClient(io, (client) => evaluate(io, client, Number(limit), json === true), { jobs: true });
      if (json) say(io, JSON.stringify(done, null, 2));
      else for (const line of linesOf(wordsOf(io), done)) say(io, line);
      if (done.state === 'done') return;
      note(io, t('evaluation.cli.failed'));
      process.exitCode = exitCodes.failed;
    });
}

async function evaluate(io: Io, client: Client, limit: number, quiet: boolean): Promise<Evaluation> {
  let seen = accepted<Evaluation>(await client.send('POST', '/api/v1/evaluations', { limit }));
  while (seen.state === 'queued' || seen.state === 'running') {
    await sleep(500);
    const now = accepted<Evaluation>(await client.send('GET', `/api/v1/evaluations/${seen.id}`));
    const done = now.results.length;
    if (!quiet && done > seen.results.length) note(io, wordsOf(io).t('evaluation.cli.waiting', { done, cases: now.cases }));
    seen = now;
  }
  return seen;
}

function linesOf(ui: Ui, { results, totals }: Evaluation): string[] {
  const { t } = ui;
  const head = ['outcome', 'issue-type', 'applications', 'overlap'] as const;
  const heading = [t('cli.list.id'), ...head.map((name) => t(`evaluation.cli.${name}`))];
  const rows = aligned([heading, ...results.map((one) => rowOf(ui, one))]);
  if (!totals) return rows;
  const shares = {
    outcome: ui.share(totals.outcomeRight),
    type: ui.share(totals.issueTypeRight),
    applications: ui.share(totals.applicationsF1),
    overlap: ui.share(totals.overlap),
  };
  return [...rows, t('evaluation.cli.totals', { count: totals.measured, ...shares })];
}

function rowOf({ t, share, list, issueType }: Ui, one: CaseResult): string[] {
  if (one.state === 'skipped') {
    const because = list(one.reasons.map((reason) => (reason === 'gone' ? t('evaluation.cli.gone') : eligibilityText(t, reason))));
    return [one.sessionId, t('evaluation.cli.skipped', { because })];
  }
  const told = (right: boolean, found: string, expected: string) =>
    t(right ? 'evaluation.cli.right' : 'evaluation.cli.wrong', { found, expected });
  const { outcome, issueType: type, applications, overlap } = one;
  const shares = Object.values(overlap);
  return [
    one.sessionId,
    told(outcome.right, outcome.found, outcome.expected),
    told(type.right, issueType(type.found), list(type.expected.map(issueType))),
    `${applications.shared}/${applications.expected}`,
    share(shares.reduce((sum, value) => sum + value, 0) / shares.length),
  ];
}
