import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/server/cli/program.ts';

/** A command on this data folder, where no server runs and there is no model; `typed` comes in on standard input. */
export async function runCommand(folder: string, args: readonly string[], typed = '') {
  const streams = { in: new PassThrough(), out: new PassThrough(), err: new PassThrough() };
  streams.in.end(typed);
  process.exitCode = 0;
  const env = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_MODEL_DIR: '/nonexistent/models', DEBRIEF_LANGUAGE: 'en' };
  const code = await runCli(args, { ...streams, env });
  const left = code || Number(process.exitCode);
  process.exitCode = 0;
  streams.out.end();
  streams.err.end();
  return { code: left, out: await text(streams.out), err: await text(streams.err) };
}
