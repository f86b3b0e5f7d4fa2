import { type Command, Option } from 'commander';
import type { T } from '../../../views/i18n/translator.ts';

export interface FilterOptions {
  readonly from?: string;
  readonly to?: string;
  readonly answer?: string;
  readonly kind?: string;
  readonly withdrawn?: string;
}

export function withFilter(command: Command, t: T): Command {
  return command
    .option('--from <time>', t('receipts.cli.from'))
    .option('--to <time>', t('receipts.cli.to'))
    .addOption(new Option('--answer <code>', t('receipts.cli.answer')).choices(['allowed', 'denied']))
    .addOption(new Option('--kind <code>', t('receipts.cli.kind')).choices(['consent', 'attested']))
    .addOption(new Option('--withdrawn <code>', t('receipts.cli.withdrawn')).choices(['true', 'false']));
}

/** As the API takes it. */
export function filterQuery({ from, to, answer, kind, withdrawn }: FilterOptions): Record<string, string | undefined> {
  return { from, to, answer, kind, withdrawn };
}
