import type { Fault } from '../../kit/why.ts';
import { boxSettings } from './box.ts';
import { companySettings } from './company.ts';
import type { Environment, Setting, ValueOf } from './setting.ts';

/** Everything that can be set. The start, the page, the API, the command line and docs/settings.md come out of this one list. */
export const settings = { ...boxSettings, ...companySettings };

export type SettingName = keyof typeof settings;
export type CompanyName = keyof typeof companySettings;

/** What holds for the company, checked. */
export type Settings = { readonly [Name in CompanyName]: ValueOf<(typeof companySettings)[Name]> };

/** What the program was started with, checked. */
export type Config = { readonly [Name in keyof typeof boxSettings]: ValueOf<(typeof boxSettings)[Name]> } & {
  /** Settings of the company that their variables pin. */
  readonly pinned: Partial<Settings>;
  /** Settings that a variable sets; the others have their defaults. */
  readonly given: readonly SettingName[];
  /** Variables that look like settings and are none: most often a spelling mistake. */
  readonly unknown: readonly Fault[];
};

export const settingNames = Object.keys(settings) as SettingName[];
export const companyNames = Object.keys(companySettings) as CompanyName[];

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** As text; null: may stay unset. */
export function defaultOf(setting: Setting, env: Environment): string | null {
  return typeof setting.default === 'function' ? setting.default(env) : setting.default;
}
