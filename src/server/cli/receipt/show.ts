import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { basisText, whoText } from '../../../views/pages/receipts/receipt-text.ts';
import type { Receipt } from '../../domain/receipts/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function showCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('show')
    .description(t('receipts.cli.show'))
    .argument('<id>', t('receipts.cli.id'))
    .option('--json', t('cli.json'))
    .action(async (id: string, { json }: { json?: true }) => {
      const path = `/api/v1/receipts/${encodeURIComponent(id)}`;
      const receipt = await withClient(io, async (client) => accepted<Receipt>(await client.send('GET', path)));
      say(io, json ? JSON.stringify(receipt, null, 2) : lines(wordsOf(io), receipt).join('\n'));
    });
}

function lines({ t, moment }: Ui, receipt: Receipt): string[] {
  const { number, at, answer, basis, device, platform, withdrawnAt, session, wording } = receipt;
  const facts = aligned([
    [t('receipts.number'), number],
    [t('receipts.at'), moment(at)],
    [t('receipts.answer'), t(`receipts.answers.${answer}`)],
    [t('receipts.who'), whoText(t, receipt)],
    [t('receipts.basis'), basisText(t, basis)],
    [t('receipts.device'), platform === null ? device : `${device} (${platform})`],
    ...(withdrawnAt === null ? [] : [[t('receipts.withdrawn-at'), moment(withdrawnAt)]]),
    [t('receipts.session'), session ?? t('receipts.not-seen')],
  ]);
  return [...facts, '', wording || t('receipts.no-statement')];
}
