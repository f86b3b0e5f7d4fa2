import type { Db } from './client.ts';

/** Text as people search it: without case and accents ("É" is "e"). Registered as the SQL function `fold` where a query needs it. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const known = new WeakSet<Db>();

/** Makes `fold` known to the connection. */
export function knowFold(db: Db): void {
  if (known.has(db)) return;
  db.sqlite.function('fold', { deterministic: true }, (text: unknown) => fold(String(text)));
  known.add(db);
}
