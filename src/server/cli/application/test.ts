import { Command } from 'commander';
import type { ApplicationTrial } from '../../domain/applications/try.ts';
import { accepted, withClient } from '../ask-server.ts';
import { examples } from '../help.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function testCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('test')
    .description(t('applications.cli.test.about'))
    .option('--app <name>', t('applications.cli.test.app'))
    .option('--title <text>', t('applications.cli.test.title'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief application test --app chrome.exe --title "INC001 - ServiceNow"']))
    .action(async ({ json, app, title }: { app?: string; title?: string; json?: true }) => {
      const trial = await withClient(io, async (client) =>
        accepted<ApplicationTrial>(await client.send('POST', '/api/v1/applications/test', { app, title })),
      );
      if (json) return say(io, JSON.stringify(trial, null, 2));
      say(io, trial.application ?? t('applications.no-application'));
      if (trial.place !== 'work') say(io, t(`applications.try.place.${trial.place}`));
    });
}
