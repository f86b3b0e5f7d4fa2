import { type Argument, type Command, Help, type Option } from 'commander';
import { isTextKey, type T, type TextKey } from '../../views/i18n/translator.ts';
import { listed } from './help.ts';

/** Makes a program and its commands speak: commander's own words too, and the exit codes below every help text. */
export function speak(program: Command, t: T): Command {
  const plain = new Help();
  program
    .helpOption('-h, --help', t('cli.help.option'))
    .helpCommand('help [command]', t('cli.help.command'))
    .showHelpAfterError(t('cli.help.hint'))
    .configureOutput({ outputError: (text, write) => write(inWords(t, text)) })
    .configureHelp({
      styleTitle: (title) => titleIn(t, title),
      commandUsage: (command) => withPlaceholders(t, plain.commandUsage(command)),
      subcommandTerm: (command) => withPlaceholders(t, plain.subcommandTerm(command)),
      optionTerm: (option) => withPlaceholders(t, option.flags),
      argumentTerm: (argument) => placeholder(t, argument.name()),
      optionDescription: (option) => described(t, option, takesValue(option)),
      argumentDescription: (argument) => described(t, argument, true),
    });
  return inherit(program, t);
}

/** Settings go down to every command, those below it first coming from the one above. */
function inherit(command: Command, t: T): Command {
  command.addHelpText('after', `\n${exitCodesIn(t)}`);
  for (const sub of command.commands) inherit(sub.copyInheritedSettings(command), t);
  return command;
}

function exitCodesIn(t: T): string {
  return listed(t('cli.exit.title'), [
    ['0', t('cli.exit.ok')],
    ['1', t('cli.exit.failed')],
    ['2', t('cli.exit.wrong-use')],
    ['3', t('cli.exit.not-found')],
    ['4', t('cli.exit.locked')],
  ]);
}

const titles: Readonly<Record<string, TextKey>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
};

function titleIn(t: T, title: string): string {
  const key = titles[title];
  return key ? t(key) : title;
}

/** `<file...>` and `[options]` with the word for what stands there. */
function withPlaceholders(t: T, usage: string): string {
  return usage.replace(/([<[])([\w-]+)/g, (_, bracket: string, name: string) => bracket + placeholder(t, name));
}

function placeholder(t: T, name: string): string {
  const key = `cli.value.${name}`;
  return isTextKey(key) ? t(key) : name;
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function described(
  t: T,
  { description, argChoices, defaultValue, defaultValueDescription }: Argument | Option,
  showDefault: boolean,
): string {
  const extras = [
    ...(argChoices ? [t('cli.help.choices', { list: argChoices.join(', ') })] : []),
    ...(showDefault && defaultValue !== undefined
      ? [t('cli.help.default', { value: defaultValueDescription ?? [defaultValue].flat().join(', ') })]
      : []),
  ];
  return [description, ...extras.map((extra) => `(${extra})`)].join(' ');
}

/** How commander 15 words its refusals; a test holds every one of them against the package. */
const refusals: readonly [RegExp, TextKey, readonly string[]][] = [
  [/^unknown option '(.+)'$/, 'cli.wrong.unknown-option', ['name']],
  [/^unknown command '(.+)'$/, 'cli.wrong.unknown-command', ['name']],
  [/^missing required argument '(.+)'$/, 'cli.wrong.missing-argument', ['name']],
  [/^option '(.+)' argument missing$/, 'cli.wrong.option-without-value', ['name']],
  [/^required option '(.+)' not specified$/, 'cli.wrong.missing-option', ['name']],
  [/^option '(.+)' cannot be used with option '(.+)'$/, 'cli.wrong.conflicting-options', ['name', 'other']],
  [/^too many arguments.*: (.+)\.$/, 'cli.wrong.too-many-arguments', ['list']],
  [/^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/, 'cli.wrong.option-value', ['name', 'value', 'list']],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/,
    'cli.wrong.argument-value',
    ['value', 'name', 'list'],
  ],
];

function inWords(t: T, refusal: string): string {
  const [first = '', second = ''] = refusal.replace(/^error: /, '').split('\n');
  const meant = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(second)?.[1];
  const lines = [t('cli.wrong.error', { what: wrongIn(t, first) }), ...(meant ? [t('cli.wrong.meant', { list: meant })] : [])];
  return `${lines.join('\n')}\n`;
}

function wrongIn(t: T, wrong: string): string {
  for (const [pattern, key, names] of refusals) {
    const found = pattern.exec(wrong);
    if (!found) continue;
    const params = Object.fromEntries(names.map((name, n) => [name, withPlaceholders(t, found[n + 1] ?? '')]));
    return params['list'] && key !== 'cli.wrong.too-many-arguments'
      ? `${t(key, params)}. ${t('cli.wrong.choices', params)}`
      : t(key, params);
  }
  return wrong;
}
