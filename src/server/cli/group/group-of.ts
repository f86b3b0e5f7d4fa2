import type { Group } from '../../domain/groups/model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';

/** By its name, whatever its case, else by its id; what is neither is the server's to refuse. */
export async function groupOf(client: Client, given: string): Promise<Group> {
  for (let cursor = ''; ; ) {
    const page = accepted<{ groups: Group[]; next: string | null }>(await client.send('GET', `/api/v1/groups?limit=200${cursor}`));
    const found = page.groups.find(({ name }) => sameName(name, given));
    if (found) return found;
    if (page.next === null) return accepted<Group>(await client.send('GET', groupPath(given)));
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

export function groupPath(id: string): string {
  return `/api/v1/groups/${encodeURIComponent(id)}`;
}

function sameName(left: string, right: string): boolean {
  return left.localeCompare(right, undefined, { sensitivity: 'base' }) === 0;
}
