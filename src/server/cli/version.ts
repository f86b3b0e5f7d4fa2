import { Command } from 'commander';
import { version } from '../kit/version.ts';
import { type Io, say } from './io.ts';

export function versionCommand(io: Io): Command {
  return new Command('version').description('print the version, and the runtime it stands on').action(() => {
    say(io, `debrief ${version} (Node ${process.versions.node}, ${process.platform}-${process.arch})`);
  });
}
