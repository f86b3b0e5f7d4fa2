import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const lists = { 'device-groups': 'groups', policies: 'policies' } as const;

/** One of a list of the API by its name, whatever its case, else by its id; what is neither is the server's to refuse. */
export async function namedIn<T extends Named>(client: Client, list: keyof typeof lists, given: string): Promise<T> {
  for (let cursor = ''; ; ) {
    const page = accepted<{ next: string | null } & Readonly<Record<string, T[]>>>(
      await client.send('GET', `/api/v1/${list}?limit=200${cursor}`),
    );
    const found = page[lists[list]]?.find(({ name }) => name.localeCompare(given, undefined, { sensitivity: 'base' }) === 0);
    if (found) return found;
    if (page.next === null) return accepted<T>(await client.send('GET', `/api/v1/${list}/${encodeURIComponent(given)}`));
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}

/** As the API takes it: `none` is null, nothing said stays nothing. */
export async function idIn(client: Client, list: keyof typeof lists, given: string | undefined): Promise<string | null | undefined> {
  if (given === undefined) return undefined;
  return given === 'none' ? null : (await namedIn(client, list, given)).id;
}
