import { Command } from 'commander';
import { isTextKey, type T } from '../../../views/i18n/translator.ts';
import type { RedactionRule } from '../../domain/redaction/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('list')
    .description(t('redaction.cli.list'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const { rules } = await withClient(io, async (client) =>
        accepted<{ rules: RedactionRule[] }>(await client.send('GET', '/api/v1/redaction/rules')),
      );
      if (json) return say(io, JSON.stringify({ rules }, null, 2));
      for (const line of aligned(rules.map((rule) => [rule.name, rule.rule, aboutOf(t, rule)]))) say(io, line);
    });
}

function aboutOf(t: T, { name, own, pattern }: RedactionRule): string {
  const key = `redaction.names.${name}`;
  return own ? (pattern ?? '') : isTextKey(key) ? t(key) : '';
}
