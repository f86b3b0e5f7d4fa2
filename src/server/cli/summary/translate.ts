import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import type { TranslationWork } from '../../domain/summaries/request-translation.ts';
import type { Translation } from '../../domain/summaries/translation-model.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { accepted, withClient } from '../ask-server.ts';
import type { Client } from '../client.ts';
import { exitCodes } from '../exit.ts';
import { examples } from '../help.ts';
import { type Io, note, say } from '../io.ts';
import { isHeld } from '../queue/held.ts';
import { wordsOf } from '../words.ts';
import { summaryPath } from './answer.ts';
import { summaryText } from './text.ts';

interface Options {
  readonly number?: string;
  readonly wait?: true;
  readonly json?: true;
}

export function translateCommand(io: Io): Command {
  const { t } = wordsOf(io);
  return new Command('translate')
    .description(t('summary.cli.translate'))
    .argument('<session>', t('session.cli.id'))
    .argument('<language>', t('summary.cli.translate-language', { list: summaryLanguages.join(', ') }))
    .addOption(new Option('--number <number>', t('summary.cli.translate-version')))
    .option('--wait', t('summary.cli.translate-wait'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, ['debrief summary translate 019a2f6e-7d1a-7c2e-9d5f-0d9a6a0b7c11 fr --wait']))
    .action(async (id: string, language: string, { number, wait, json }: Options) => {
      await withClient(io, (client) => translate(io, client, { id, language, version: number, wait: wait === true, json: json === true }), {
        jobs: wait === true,
      });
    });
}

interface Asked {
  readonly id: string;
  readonly language: string;
  readonly version: string | undefined;
  readonly wait: boolean;
  readonly json: boolean;
}

async function translate(io: Io, client: Client, { id, language, version, wait, json }: Asked): Promise<void> {
  const { t } = wordsOf(io);
  const path = `${summaryPath(id)}/translations`;
  const wish = { language, ...(version !== undefined && { version: Number(version) }) };
  const asked = accepted<TranslationWork>(await client.send('POST', path, wish));
  const one = `${path}/${encodeURIComponent(language)}`;
  const work = wait && !(await isHeld(io, client)) ? await finished(client, `${one}/work?version=${asked.version}`, asked) : asked;
  if (work.state === 'done') return tell(io, accepted<Translation>(await client.send('GET', `${one}?version=${work.version}`)), json);
  if (json) say(io, JSON.stringify(work, null, 2));
  else if (work.state === 'queued' && !wait) say(io, t('summary.cli.translate-queued', { id, position: work.position ?? 1 }));
  else note(io, t('summary.cli.translate-state', { id, state: t(`queue.states.${work.state}`) }));
  if (wait) process.exitCode = exitCodes.failed;
  else if (!client.isServer && !json) note(io, t('imports.later'));
}

async function finished(client: Client, path: string, asked: TranslationWork): Promise<TranslationWork> {
  let work = asked;
  while (work.state === 'queued' || work.state === 'running') {
    await sleep(500);
    work = accepted<TranslationWork>(await client.send('GET', path));
  }
  return work;
}

function tell(io: Io, translation: Translation, json: boolean): void {
  if (json) {
    say(io, JSON.stringify(translation, null, 2));
    return;
  }
  const words = wordsOf(io);
  const count = translation.untranslated.length;
  const from = new Intl.DisplayNames(words.language, { type: 'language' }).of(translation.from) ?? translation.from;
  say(io, `[${words.t('summary.cli.translated', { from })}]`);
  if (count > 0) say(io, words.t('summary.cli.untranslated', { count }));
  say(io, `\n${summaryText(words, translation.content)}`);
}
