import type { Policy } from '../../domain/policies/model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { findNamed } from '../find-named.ts';

/** By its name, whatever its case, else by its id; what is neither is the server's to refuse. */
export async function policyOf(client: Client, given: string): Promise<Policy> {
  const found = await findNamed<Policy>(client, '/api/v1/policies', 'policies', given);
  return found ?? accepted<Policy>(await client.send('GET', policyPath(given)));
}

export function policyPath(id: string): string {
  return `/api/v1/policies/${encodeURIComponent(id)}`;
}
