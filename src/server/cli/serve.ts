import { Command } from 'commander';
import { readConfig } from '../app/config.ts';
import { startServer } from '../app/start.ts';
import { endSignal } from './end-signal.ts';
import { exitHelp } from './exit.ts';
import { type Io, say } from './io.ts';

export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description('serve the pages and the API until Ctrl-C or SIGTERM')
    .option('--host <address>', 'address to listen on (DEBRIEF_HOST; default 127.0.0.1, this machine alone)')
    .option('--port <number>', 'port to listen on (DEBRIEF_PORT; default 8420)')
    .addHelpText('after', exitHelp)
    .action(async (options: { host?: string; port?: string }) => {
      const ended = endSignal();
      const given = { ...(options.host && { DEBRIEF_HOST: options.host }), ...(options.port && { DEBRIEF_PORT: options.port }) };
      const server = await startServer({ config: readConfig({ ...io.env, ...given }) });
      say(io, `Debrief is at ${server.url} (Ctrl-C ends it)`);
      await ended;
      await server.stop();
    });
}
