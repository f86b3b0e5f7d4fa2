import { accepted } from './ask-server.ts';
import type { Client } from './client.ts';

interface Named {
  readonly name: string;
}

/** The record of a list of the API that has this name, whatever its case and accents; null: none has. */
export async function findNamed<T extends Named>(client: Client, path: string, plural: string, given: string): Promise<T | null> {
  for (let cursor = ''; ; ) {
    const page = accepted<{ next: string | null } & Readonly<Record<string, T[]>>>(await client.send('GET', `${path}?limit=200${cursor}`));
    const found = page[plural]?.find(({ name }) => name.localeCompare(given, undefined, { sensitivity: 'base' }) === 0);
    if (found) return found;
    if (page.next === null) return null;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
