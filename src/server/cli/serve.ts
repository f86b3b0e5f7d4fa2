import { Command } from 'commander';
import { readConfig } from '../app/config.ts';
import { startServer } from '../app/start.ts';
import { endSignal } from './end-signal.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

export function serveCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('serve')
    .description(t('cli.serve.about'))
    .option('--host <address>', t('cli.serve.host'))
    .option('--port <number>', t('cli.serve.port'))
    .action(async (options: { host?: string; port?: string }) => {
      const ended = endSignal();
      const given = { ...(options.host && { DEBRIEF_HOST: options.host }), ...(options.port && { DEBRIEF_PORT: options.port }) };
      const server = await startServer({ config: readConfig({ ...io.env, ...given }) });
      say(io, t('cli.serve.started', { url: server.url }));
      await ended;
      await server.stop();
    });
}
