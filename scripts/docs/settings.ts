import { defaultOf, type SettingName, settingNames, settings } from '../../src/server/domain/settings/list.ts';
import { sections } from '../../src/server/domain/settings/setting.ts';
import { reasonText } from '../../src/views/i18n/error-text.ts';
import { settingText } from '../../src/views/i18n/setting-text.ts';
import { type TextKey, translator } from '../../src/views/i18n/translator.ts';

const t = translator('en');

/** docs/settings.md: every setting, from the one list and the English catalogue. */
export function settingsPage(): string {
  return `# Settings

<!-- Written by \`npm run docs\` from src/server/domain/settings and the catalogue; changed there, not here. -->

Settings of the **company** are changed while Debrief runs, and a change is in force at once: on the page *Admin settings >
Settings*, with \`debrief setting set NAME=VALUE\`, or with \`PATCH /api/v1/settings\`. Each change is in the audit log with
before and after. A setting whose variable is set is pinned: shown, and changed nowhere else.

Settings of the **box** are variables that are read when Debrief starts. They may stand in a file, a \`NAME=value\` on each
line, that \`DEBRIEF_ENV_FILE\` names; a variable that is set already wins. An empty variable counts as unset. Everything that
is wrong is named at once, and Debrief does not start then; a variable that looks like a setting and is none is warned of.

# Of the company

${tables('company')}

# Of the box

${tables('box')}

# What does not go together

${combinations()}
`;
}

function tables(where: 'box' | 'company'): string {
  return sections
    .map((section) => ({
      section,
      names: settingNames.filter((name) => settings[name].where === where && settings[name].section === section),
    }))
    .filter(({ names }) => names.length > 0)
    .map(
      ({ section, names }) =>
        `## ${t(`settings.section.${section}` as TextKey)}\n\n${where === 'box' ? boxTable(names) : companyTable(names)}`,
    )
    .join('\n\n');
}

function boxTable(names: readonly SettingName[]): string {
  const rows = names.map((name) => [`\`${settings[name].env}\``, standard(name), `${settingText(t, name, 'doc')}${accepted(name)}`]);
  return table(['Variable', 'Default', 'What it is for'], rows);
}

function companyTable(names: readonly SettingName[]): string {
  const rows = names.map((name) => [
    `\`${name}\``,
    standard(name),
    `${settingText(t, name, 'label')}. ${settingText(t, name, 'doc')}${accepted(name)}`,
    `\`${settings[name].env}\``,
  ]);
  return table(['Name', 'Default', 'What it is for', 'Pinned by'], rows);
}

/** With folders as anybody's, not those of whoever writes the page. */
function standard(name: SettingName): string {
  const value = defaultOf(settings[name], { HOME: '~' });
  return value ? `\`${value}\`` : '–';
}

function accepted(name: SettingName): string {
  const { input, choices, min, max } = settings[name].kind;
  if (choices) return ` One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  if (input === 'number') return ` ${min}–${max}.`;
  if (input === 'list') return ' Several are separated by commas.';
  return input === 'time-zone' ? ' A name such as `Europe/Paris`.' : '';
}

function combinations(): string {
  const refused: [SettingName, object][] = [
    ['trustedProxies', { reason: 'setting.trusts-everybody', detail: '0.0.0.0/0' }],
    ['trustedProxies', { reason: 'setting.out-of-reach', detail: '10.0.0.5 → 127.0.0.1' }],
    ['loginIdleMinutes', { reason: 'setting.longer-than-login', limit: 480 }],
    ['model', { reason: 'setting.unknown-model', list: '…' }],
    ['port', { reason: 'setting.port-taken' }],
    ['host', { reason: 'setting.not-this-machine' }],
  ];
  return refused.map(([name, why]) => `- \`${settings[name].env}\`: ${reasonText(t, { ...why })}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
