import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import type { Trial } from '../../domain/redaction/try.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function testCommand(io: Io): Command {
  const { t, number } = wordsOf(io);
  return new Command('test')
    .description(t('redaction.cli.test.about'))
    .argument('[text]', t('redaction.cli.test.text'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief redaction test < chat.txt']))
    .action(async (given: string | undefined, { json }: { json?: true }) => {
      // An argument stands in the list of processes and in the shell's history: a text with a true secret comes in by the input.
      const text = given === undefined || given === '-' ? await readAll(io.in) : given;
      const trial = await withClient(io, async (client) => accepted<Trial>(await client.send('POST', '/api/v1/redaction/test', { text })));
      if (json) return say(io, JSON.stringify(trial, null, 2));
      if (trial.finds.length === 0) note(io, t('redaction.cli.test.none'));
      const rows = trial.finds.map(({ text: found, name, score, rule }) => [
        found.replace(/\s+/g, ' ').slice(0, 60),
        name,
        number(score),
        t(`redaction.rules-short.${rule}`),
      ]);
      for (const line of aligned(rows)) note(io, line);
      say(io, trial.model);
    });
}
