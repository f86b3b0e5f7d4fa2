import { accepted } from './ask-server.ts';
import type { Client } from './client.ts';

export interface AccountFound {
  readonly id: string;
  readonly email: string;
}

/** By its e-mail address, else by its id; what is neither is the server's to refuse. */
export async function accountOf(client: Client, given: string): Promise<AccountFound> {
  const query = new URLSearchParams({ email: given.slice(0, 254) });
  const { accounts } = accepted<{ accounts: AccountFound[] }>(await client.send('GET', `/api/v1/accounts?${query}`));
  return accounts[0] ?? accepted<AccountFound>(await client.send('GET', accountPath(given)));
}

export function accountPath(id: string): string {
  return `/api/v1/accounts/${encodeURIComponent(id)}`;
}
