import type { SettingProps, SettingsSection } from '../../../views/pages/settings/props.ts';
import { textOf } from '../../domain/settings/check.ts';
import { type DescribedSetting, describeSettings } from '../../domain/settings/describe.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** Of the company's, those that have a page of their own. */
const elsewhere = new Set([
  'aiFeatures',
  'outgoingSummaries',
  'incomingSummaries',
  'consentMinutes',
  'idleMinutes',
  'creditWarning',
  'summaryLanguage',
]);

/** The settings as the page shows them; those of commands are none of the running server's. */
export function presentSettings(ctx: Ctx): { sections: SettingsSection[]; box: SettingsSection[] } {
  const shown = describeSettings(ctx).filter(({ name, section }) => section !== 'commands' && !elsewhere.has(name));
  const sectionsOf = (where: DescribedSetting['where']) => {
    const bySection = Map.groupBy(shown, ({ where: place, section }) => (place === where ? section : null));
    return [...bySection].flatMap(([name, settings]) => (name ? [{ name, settings: settings.map(inText) }] : []));
  };
  return { sections: sectionsOf('company'), box: sectionsOf('box') };
}

/** As a form writes it. */
export function inText(setting: DescribedSetting): SettingProps {
  const { value, default: unset } = setting;
  return { ...setting, value: value === null ? null : textOf(value), default: unset === null ? null : textOf(unset) };
}
