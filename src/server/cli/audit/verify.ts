import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Verification } from '../../domain/audit/verification.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes, Refused } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { startProgress } from '../progress.ts';
import { wordsOf } from '../words.ts';
import { verifyFile } from './verify-file.ts';

interface Options {
  readonly key?: string;
  readonly json?: true;
}

export function verifyCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('verify')
    .description(t('audit.cli.verify.about'))
    .argument('[file]', t('audit.cli.verify.file'))
    .option('--key <file>', t('audit.cli.verify.key'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief audit verify', 'debrief audit verify audit.jsonl --key box.pub']))
    .action(async (file: string | undefined, options: Options) => {
      if (!file && options.key) throw new Refused('input.invalid', t('audit.cli.verify.box-key'));
      const isWhole = file ? await verifyFile(io, file, options) : await verifyBox(io, options);
      process.exitCode = isWhole ? exitCodes.ok : exitCodes.failed;
    });
}

async function verifyBox(io: Io, { json }: Options): Promise<boolean> {
  const state = await withClient(io, (client) => check(io, client));
  if (json) say(io, JSON.stringify(state));
  else tell(io, state);
  return state.last?.broken === null;
}

const pauseMs = 200;

async function check(io: Io, client: Client): Promise<Verification> {
  const words = wordsOf(io);
  const progress = startProgress(io.err, words, 'records');
  let state = accepted<Verification>(await client.send('POST', '/api/v1/audit/verification'));
  while (state.running) {
    progress.update(words.t('audit.cli.verify.progress'), state.running.done, state.running.total);
    await sleep(pauseMs);
    state = accepted<Verification>(await client.send('GET', '/api/v1/audit/verification'));
  }
  progress.end();
  return state;
}

function tell(io: Io, { last, signed }: Verification): void {
  const { t } = wordsOf(io);
  if (!last?.broken) {
    say(io, t('audit.cli.verify.intact', { count: last?.records ?? 0, hash: last?.hash }));
    if (signed && last?.signedTo) say(io, t('audit.cli.verify.signed', { seq: last.signedTo, key: signed.keyId }));
    return;
  }
  const { seq, reason } = last.broken;
  say(io, t('audit.cli.verify.broken', { seq, reason: t(`audit.reason.${reason}`) }));
  note(io, t('audit.cli.verify.vouched', { seq: last.signedTo }));
}
