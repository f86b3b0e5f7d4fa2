import type { QueueState } from '../../domain/queue/model.ts';
import { accepted } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { type Io, note } from '../io.ts';
import { wordsOf } from '../words.ts';

/** For commands that wait for the model: says that the queue is paused, if it is. True: nobody can resume it while they wait. */
export async function isHeld(io: Io, client: Client): Promise<boolean> {
  const { paused } = accepted<QueueState>(await client.send('GET', '/api/v1/queue/state'));
  if (!paused) return false;
  note(io, wordsOf(io).t('queue.cli.paused-wait'));
  return !client.isServer;
}
