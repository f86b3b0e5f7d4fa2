import { allSettings } from '../../../db/queries/settings.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { checkValue } from './check.ts';
import { companyFaults } from './combinations.ts';
import { type CompanyName, companyNames, type Settings, settings } from './list.ts';

/** What holds for the company: what its variable pins, else what was set, else the default. */
export function companySettings(ctx: Ctx): Settings {
  const kept = allSettings(ctx.db);
  return Object.fromEntries(companyNames.map((name) => [name, ctx.config.pinned[name] ?? keptOr(name, kept[name])])) as Settings;
}

/** A value that another version kept, and that this one does not accept, counts as none. */
function keptOr(name: CompanyName, kept: unknown) {
  const { value } = kept === undefined ? {} : checkValue(settings[name], kept);
  return value ?? checkValue(settings[name], settings[name].default).value;
}

/** What a variable pins has to go with what was set before: `settings.invalid`. */
export function checkCompanySettings(ctx: Ctx): void {
  const { pinned } = ctx.config;
  const faults = companyFaults(companySettings(ctx), (name) => (pinned[name] === undefined ? name : settings[name].env));
  if (faults.length > 0) fail('settings.invalid', { faults });
}
