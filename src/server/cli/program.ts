import { Command } from 'commander';
import { version } from '../kit/version.ts';
import { auditCommand } from './audit.ts';
import { demoCommand } from './demo.ts';
import { exitCodes, exitHelp, explain } from './exit.ts';
import { importCommand } from './import.ts';
import { type Io, processIo } from './io.ts';
import { keyCommand } from './key.ts';
import { modelCommand } from './model.ts';
import { serveCommand } from './serve.ts';
import { userCommand } from './user.ts';
import { versionCommand } from './version.ts';

const introduction =
  'Session insights that never leave your network: turns remote-support sessions into short, checkable summaries, written by a language model on this machine.';

const examples = `
First steps:
  debrief demo                       look at it: sample sessions, nothing kept
  debrief user add you@example.com   make the first account (asks for a password)
  debrief serve                      open http://127.0.0.1:8420
  debrief import session.json --basis consent
                                     bring a recording in; --help tells the formats
  debrief key create --user you@example.com --name feed
                                     a key for programs that send sessions to /api/v1

Where things are: DEBRIEF_DATA names the data folder (default ~/.local/share/debrief), DEBRIEF_PORT and DEBRIEF_HOST
the address. Commands speak to the server that runs on the data folder, or work in it alone when none runs.`;

export function createProgram(io: Io): Command {
  const program = new Command('debrief')
    .description(introduction)
    .version(version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText('after', examples + exitHelp)
    .showHelpAfterError('("debrief help" explains the commands)')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => void io.out.write(text), writeErr: (text) => void io.err.write(text) });
  for (const command of [serveCommand, demoCommand, importCommand, userCommand, keyCommand, modelCommand, auditCommand, versionCommand]) {
    program.addCommand(command(io));
  }
  return noExit(program);
}

/** Runs one command line (without node and script) and answers the exit code. */
export async function runCli(args: readonly string[], io: Io = processIo()): Promise<number> {
  try {
    await createProgram(io).parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.ok);
  } catch (error) {
    return explain(io, error);
  }
}

/** commander would end the process by itself, at every level. */
function noExit(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) noExit(sub).copyInheritedSettings(command);
  return command;
}
