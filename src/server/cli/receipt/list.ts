import { Command } from 'commander';
import type { Ui } from '../../../views/i18n/ui.ts';
import { whoText } from '../../../views/pages/receipts/receipt-text.ts';
import type { Receipt } from '../../domain/receipts/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';
import { type FilterOptions, filterQuery, withFilter } from './filter-options.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return listOptions(io, withFilter(new Command('list').description(t('receipts.cli.list')), t)).action(
    async ({ limit, json, ...filter }: ListOptions & FilterOptions) => {
      const asked = { path: '/api/v1/receipts', name: 'receipts', query: filterQuery(filter), limit };
      const receipts = await withClient(io, (client) => firstOf<Receipt>(io, client, asked));
      say(io, json ? JSON.stringify({ receipts }, null, 2) : table(wordsOf(io), receipts));
    },
  );
}

function table({ t, moment }: Ui, receipts: readonly Receipt[]): string {
  const heading = [
    t('cli.list.id'),
    t('receipts.at'),
    t('receipts.device'),
    t('receipts.kind'),
    t('receipts.answer'),
    t('receipts.who'),
    t('receipts.state'),
  ];
  const rows = receipts.map((receipt) => [
    receipt.id,
    moment(receipt.at),
    receipt.device,
    t(`receipts.kinds.${receipt.kind}`),
    t(`receipts.answers.${receipt.answer}`),
    whoText(t, receipt),
    receipt.withdrawnAt === null ? '' : t('receipts.withdrawn'),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
