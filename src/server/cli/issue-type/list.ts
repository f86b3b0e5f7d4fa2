import { Command } from 'commander';
import { issueTypeName } from '../../../views/i18n/issue-type-name.ts';
import type { IssueType } from '../../domain/issue-types/model.ts';
import { accepted, withClient } from '../ask-server.ts';
import { aligned } from '../columns.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function listCommand(io: Io): Command {
  const { t, language } = wordsOf(io);
  return new Command('list')
    .description(t('issue-types.cli.list'))
    .option('--json', t('cli.json'))
    .action(async ({ json }: { json?: true }) => {
      const answer = await withClient(io, async (client) =>
        accepted<{ issueTypes: IssueType[] }>(await client.send('GET', '/api/v1/issue-types')),
      );
      if (json) return say(io, JSON.stringify(answer, null, 2));
      const heading = [t('issue-types.code'), t('form.name'), t('issue-types.state'), t('issue-types.definition')];
      const rows = answer.issueTypes.map((type) => [
        type.code,
        issueTypeName(type.code, language, { [type.code]: type }),
        t(type.active ? 'issue-types.on' : 'issue-types.off'),
        type.definition,
      ]);
      for (const line of aligned([heading, ...rows])) say(io, line);
    });
}
