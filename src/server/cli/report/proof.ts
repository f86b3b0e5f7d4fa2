import { Command, Option } from 'commander';
import { summaryTexts } from '../../../views/i18n/summary-texts.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import { renderPlain } from '../../../views/summary-text/render-plain.ts';
import { type ProofCount, type ProofOfService, reportFormats } from '../../domain/reports/model.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';
import { refuseExisting, writeFrom } from './write-file.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly group?: string;
  readonly customer?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly purpose?: string;
  readonly format?: string;
  readonly out?: string;
  readonly json?: true;
}

export function proofCommand(io: Io): Command {
  const { t, language } = wordsOf(io);
  const path = '/api/v1/reports/proof-of-service';
  return new Command('proof')
    .description(t('report-cli.proof'))
    .requiredOption('--from <day>', t('report-cli.from'))
    .requiredOption('--to <day>', t('report-cli.to'))
    .option('--customer <name>', t('report-cli.customer'))
    .option('--group <id>', t('report-cli.group'))
    .addOption(new Option('--language <code>', t('report-cli.language', { list: summaryLanguages.join(', ') })).default(language))
    .option('--time-zone <zone>', t('report-cli.time-zone'))
    .option('--purpose <text>', t('report-cli.purpose'))
    .addOption(new Option('--format <code>', t('report-cli.format', { list: reportFormats.join(', ') })).choices([...reportFormats]))
    .option('-o, --out <file>', t('report-cli.out'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, [
        'debrief report proof --from 2026-03-01 --to 2026-03-31 --customer "Bakery Vogel"',
        'debrief report proof --from 2026-03-01 --to 2026-03-31 --format pdf --out march.pdf',
      ]),
    )
    .action(async ({ format, out, json, ...asked }: Options) => {
      refuseExisting(io, out);
      const given = Object.entries({ ...asked, ...(asked.purpose && { bySupporter: 'yes' }) });
      const query = new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
      if (format ?? out) {
        query.set('format', format ?? 'pdf');
        return withClient(io, (client) => writeFrom(io, client, `${path}/file?${query}`, out));
      }
      const proof = await withClient(io, async (client) => accepted<ProofOfService>(await client.send('GET', `${path}?${query}`)));
      say(io, json ? JSON.stringify(proof, null, 2) : lines(wordsOf(io), proof).join('\n'));
    });
}

function lines(ui: Ui, proof: ProofOfService): string[] {
  const { t, moment, number } = ui;
  const { labels, outcomes } = summaryTexts[ui.language];
  const told = proof.lines.map(({ start, device, customer, title, outcome, minutes, ticket, supporter }) => [
    moment(start),
    device,
    customer ?? '',
    saidText(title),
    outcome ? outcomes[outcome] : '',
    ticket ?? '',
    ...(proof.bySupporter ? [supporter ?? ''] : []),
    number(minutes),
  ]);
  const codes: Readonly<Record<string, string>> = outcomes;
  return [
    t('report-cli.total', { count: proof.sessions, minutes: proof.minutes }),
    ...part(ui, labels.outcome, proof.outcomes, (code) => codes[code] ?? code),
    ...part(ui, labels.issueTypes, proof.issueTypes, ui.issueType),
    ...part(ui, labels.applications, proof.applications, (name) => name),
    ...part(ui, t('insights.by.supporter'), proof.supporters ?? [], (name) => name),
    ...(proof.openPoints.length > 0
      ? ['', labels.open, ...proof.openPoints.map((point) => `  - ${saidText(point)} (${point.device})`)]
      : []),
    ...(told.length > 0 ? ['', ...aligned(told)] : []),
  ];
}

function part({ number }: Ui, heading: string, counts: readonly ProofCount[], word: (value: string) => string): string[] {
  if (counts.length === 0) return [];
  const rows = counts.map(({ value, name, sessions, minutes }) => [name ?? word(value), number(sessions), `${number(minutes)} min`]);
  return ['', heading, ...aligned(rows).map((line) => `  ${line}`)];
}

function saidText(told: Pick<ProofOfService['openPoints'][number], 'said' | 'language'> | null): string {
  if (!told) return '';
  const { text, plain } = told.said;
  return (text ?? (plain ? renderPlain(plain, told.language) : '')).replace(/\s+/g, ' ');
}
