import { PassThrough } from 'node:stream';
import { Argument, Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/server/cli/commander-words.ts';
import { createProgram, runCli } from '../../../src/server/cli/program.ts';
import { uiLanguages } from '../../../src/views/i18n/languages.ts';
import { isTextKey, translator } from '../../../src/views/i18n/translator.ts';
import { paper } from '../models/make.ts';

function shell(env: Readonly<Record<string, string>>) {
  const out = paper();
  const err = paper();
  return { io: { in: new PassThrough(), out: out.out, err: err.out, env }, out, err };
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { io, out, err } = shell(env);
  return { code: await runCli(args, io), out: out.text(), err: err.text() };
}

/** commander's own words: none of them may be left standing. */
const english =
  /Usage:|Options:|Arguments:|Commands:|\[command\]|display help|choices:|default:|error:|unknown (command|option)|missing|too many|invalid|Did you mean|Exit codes|Examples?:/;

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

describe('the language of the command line', () => {
  it.each([
    [{}, 'Usage:'],
    [{ LANG: 'C' }, 'Usage:'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'POSIX' }, 'Usage:'],
    [{ LANG: 'ja_JP.UTF-8' }, 'Usage:'],
    [{ LANG: 'fr_CA.UTF-8' }, 'Utilisation'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'pt_BR' }, 'Uso:'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'de_AT@euro' }, 'Aufruf:'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'Utilisation'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C', DEBRIEF_LANGUAGE: 'es' }, 'Uso:'],
  ])('is that of %j', async (env, word) => {
    expect((await run(['--help'], env)).out).toMatch(new RegExp(`^${word}`));
  });

  it.each(uiLanguages)('%s: every command explains itself, and nothing of commander’s is left in English', (language) => {
    const program = createProgram(shell({ DEBRIEF_LANGUAGE: language }).io);
    const commands = everyCommand(program);
    expect(commands.length).toBeGreaterThan(12);
    for (const command of commands) {
      const { out, text } = paper();
      command.configureOutput({ writeOut: (help) => void out.write(help) }).outputHelp();
      expect(command.description(), command.name()).not.toBe('');
      if (language !== 'en' && language !== 'es') expect(text(), command.name()).not.toMatch(english);
      expect(text(), command.name()).not.toMatch(/\bcli\.|undefined|\{\{/);
    }
  });
});

it('every placeholder of an option or an argument has a word', () => {
  const commands = everyCommand(createProgram(shell({}).io));
  const usages = commands.flatMap(({ options, registeredArguments }) => [
    ...options.map(({ flags }) => flags),
    ...registeredArguments.map((argument) => `<${argument.name()}>`),
  ]);
  const names = new Set(usages.flatMap((usage) => [...usage.matchAll(/[<[]([\w-]+)/g)].map(([, name]) => name)));
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => !isTextKey(`cli.value.${name}`))).toEqual([]);
});

describe('commander’s refusals', () => {
  const program = (language: (typeof uiLanguages)[number], write: (text: string) => void) => {
    const go = new Command('go')
      .addArgument(new Argument('<where>').choices(['up', 'down']))
      .option('--fast')
      .addOption(new Option('--slow').conflicts('fast'))
      .addOption(new Option('--way <way>').choices(['left', 'right']))
      .requiredOption('--name <name>')
      .action(() => {});
    const root = new Command('test').exitOverride().configureOutput({ writeErr: write, writeOut: write }).addCommand(go);
    return speak(root, translator(language));
  };

  it.each([
    [['fly'], 'fly'],
    [['gp'], 'go'],
    [['go', 'up', '--name', 'x', '--quick'], '--quick'],
    [['go', 'up', '--name', 'x', '--fats'], '--fast'],
    [['go', '--name', 'x'], 'where'],
    [['go', 'up', '--name'], '--name'],
    [['go', 'up'], '--name'],
    [['go', 'up', '--name', 'x', '--fast', '--slow'], '--slow'],
    [['go', 'up', 'and', 'down', '--name', 'x'], 'and, down'],
    [['go', 'up', '--name', 'x', '--way', 'back'], 'left, right'],
    [['go', 'away', '--name', 'x'], 'up, down'],
  ])('%j is refused in every language, with what is wrong', async (args, named) => {
    const said = new Map<string, string>();
    for (const language of uiLanguages) {
      let text = '';
      await program(language, (more) => {
        text += more;
      })
        .parseAsync(args, { from: 'user' })
        .catch(() => {});
      said.set(language, text);
      expect(text, language).toContain(named);
      if (language !== 'en') expect(text.replace(/^error: /, ''), language).not.toMatch(english);
    }
    expect(new Set(said.values()).size).toBe(uiLanguages.length);
  });
});
