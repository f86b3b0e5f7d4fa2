import { Command } from 'commander';
import type { Invited } from '../../domain/accounts/invite-many.ts';
import type { AccountDetail } from '../../domain/accounts/model.ts';
import { accountOf } from '../account-of.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { aligned } from '../columns.ts';
import { Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { wordsOf } from '../words.ts';

interface Options {
  readonly all?: true;
  readonly json?: true;
}

/** Accounts in one request. */
const most = 200;

export function inviteCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('invite')
    .description(t('accounts.cli.invite.about'))
    .argument('[account...]', t('accounts.cli.account'))
    .option('--all', t('accounts.cli.invite.all'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief account invite rui@example.com', 'debrief account invite --all --json > links.json']))
    .action(async (given: string[], { all, json }: Options) => {
      if ((given.length === 0) === (all === undefined)) throw new Refused('input.invalid', t('accounts.cli.invite.neither'));
      const invitations = await withClient(io, async (client) => {
        const ids = all ? await withoutPassword(client) : await Promise.all(given.map(async (one) => (await accountOf(client, one)).id));
        return invite(client, ids);
      });
      if (json) return say(io, JSON.stringify({ invitations }, null, 2));
      for (const line of aligned(invitations.map(({ email, path }) => [email, path]))) say(io, line);
      if (invitations.length > 0) note(io, t('accounts.cli.invite.once'));
    });
}

async function withoutPassword(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ''; ; ) {
    const answer = await client.send('GET', `/api/v1/accounts?state=invited&limit=${most}${cursor}`);
    const { accounts, next } = accepted<{ accounts: AccountDetail[]; next: string | null }>(answer);
    ids.push(...accounts.map(({ id }) => id));
    if (next === null) return ids;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

async function invite(client: Client, ids: readonly string[]): Promise<Invited[]> {
  const made: Invited[] = [];
  for (let at = 0; at < ids.length; at += most) {
    const body = { accounts: ids.slice(at, at + most) };
    made.push(...accepted<{ invitations: Invited[] }>(await client.send('POST', '/api/v1/invitations', body)).invitations);
  }
  return made;
}
