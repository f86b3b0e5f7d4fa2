import type { TextParams } from '../../views/i18n/translator.ts';
import { readConfig } from '../app/config.ts';
import { type Answer, type Client, connect } from './client.ts';
import { Refused } from './exit.ts';
import type { Io } from './io.ts';

/** Connects, lets `use` ask, and closes again whatever happens. */
export async function withClient<T>(
  io: Io,
  use: (client: Client) => Promise<T>,
  { jobs = false }: { jobs?: boolean | 'records' } = {},
): Promise<T> {
  const client = await connect(readConfig(io.env), { jobs });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

/** The answer's body; a refusal is thrown with its code and parameters. */
export function accepted<T>(answer: Answer): T {
  if (answer.status < 400) return answer.body as T;
  const { error } = answer.body as { error?: { code?: string; message?: string; params?: TextParams } };
  throw new Refused(error?.code ?? 'internal', error?.message ?? `HTTP ${answer.status}`, error?.params);
}
