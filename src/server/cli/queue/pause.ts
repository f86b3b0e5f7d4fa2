import { Command } from 'commander';
import { accepted, withClient } from '../ask-server.ts';
import { type Io, say } from '../io.ts';
import { wordsOf } from '../words.ts';

export function pauseCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('pause').description(t('queue.cli.pause')).action(async () => {
    await withClient(io, async (client) => accepted(await client.send('POST', '/api/v1/queue/pause')));
    say(io, t('queue.done.paused'));
  });
}

export function resumeCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('resume').description(t('queue.cli.resume')).action(async () => {
    await withClient(io, async (client) => accepted(await client.send('DELETE', '/api/v1/queue/pause')));
    say(io, t('queue.done.resumed'));
  });
}
