import { Command } from 'commander';
import { errorText } from '../../../views/i18n/error-text.ts';
import { whatText } from '../../../views/i18n/queue-text.ts';
import type { Ui } from '../../../views/i18n/ui.ts';
import type { FailedWork } from '../../domain/queue/model.ts';
import { withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { firstOf, type ListOptions, listOptions } from '../list-page.ts';
import { wordsOf } from '../words.ts';

export function failuresCommand(io: Io): Command {
  const { t } = wordsOf(io);
  const path = '/api/v1/queue/failures';
  return listOptions(io, new Command('failures').description(t('queue.cli.failures'))).action(async ({ limit, json }: ListOptions) => {
    const failures = await withClient(io, (client) => firstOf<FailedWork>(io, client, { path, name: 'failures', limit }));
    if (json) return say(io, JSON.stringify({ failures }, null, 2));
    say(io, failures.length === 0 ? t('queue.cli.none-failed') : table(wordsOf(io), failures));
  });
}

function table(ui: Ui, failures: readonly FailedWork[]): string {
  const { t, moment } = ui;
  const heading = [t('queue.when'), t('queue.session'), t('queue.work'), t('queue.why')];
  const rows = failures.map((one) => [
    one.finishedAt ? moment(one.finishedAt) : '',
    one.session.id,
    whatText(ui, one),
    one.error ? errorText(t, one.error.code, one.error.params).why : t(`queue.states.${one.status}`),
  ]);
  return aligned([heading, ...rows]).join('\n');
}
