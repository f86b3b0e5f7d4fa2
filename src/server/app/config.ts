import { checkValue } from '../domain/settings/check.ts';
import { boxFaults } from '../domain/settings/combinations.ts';
import { type Config, defaultOf, settingNames, settings } from '../domain/settings/list.ts';
import { noSetting } from '../domain/settings/nearest.ts';
import type { Environment } from '../domain/settings/setting.ts';
import { fail } from '../kit/errors.ts';
import type { Fault } from '../kit/why.ts';

/** Reads every setting that a variable can set; all faults are named at once. An empty variable counts as unset. */
export function readConfig(env: Environment = process.env): Config {
  const faults: Fault[] = [];
  const box: Record<string, unknown> = {};
  const pinned: Record<string, unknown> = {};
  const given = settingNames.filter((name) => env[settings[name].env]);
  for (const name of settingNames) {
    const setting = settings[name];
    const found = env[setting.env];
    const { value, why } = found ? checkValue(setting, found) : {};
    if (why) faults.push({ setting: name, at: setting.env, found, ...why });
    if (setting.where === 'company') pinned[name] = value;
    else box[name] = value ?? standard(name, env);
  }
  const config = { ...box, pinned, given, unknown: unknownIn(env) } as unknown as Config;
  faults.push(...boxFaults(config));
  if (faults.length > 0) fail('settings.invalid', { faults });
  return config;
}

function standard(name: keyof typeof settings, env: Environment): unknown {
  const unset = defaultOf(settings[name], env);
  return unset === null ? null : checkValue(settings[name], unset).value;
}

/** Variables that other parts of the house make themselves. */
const own = ['DEBRIEF_ENGINE_CHILD', 'DEBRIEF_RENDER_CHILD', 'DEBRIEF_RUNTIME'];

function unknownIn(env: Environment): Fault[] {
  const known = settingNames.map((name) => settings[name].env);
  const unknown = Object.keys(env).filter((name) => name.startsWith('DEBRIEF_') && ![...known, ...own].includes(name));
  return unknown.map((name) => noSetting(name, known));
}
