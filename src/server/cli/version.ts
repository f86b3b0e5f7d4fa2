import { Command } from 'commander';
import { version } from '../kit/version.ts';
import { type Io, say } from './io.ts';
import { wordsOf } from './words.ts';

export function versionCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('version').description(t('cli.version.about')).action(() => {
    say(io, `debrief ${version} (Node ${process.versions.node}, ${process.platform}-${process.arch})`);
  });
}
