import { allSettings } from '../../../db/queries/settings.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { checkValue } from './check.ts';
import { companyFaults } from './combinations.ts';
import type { Value } from './kinds.ts';
import { type CompanyName, companyNames, type Settings, settings } from './list.ts';

/** What holds for the company: what its variable pins, else what was set, else the default. */
export function companySettings(ctx: Ctx): Settings {
  const set = setByCompany(ctx);
  const inForce = (name: CompanyName) =>
    ctx.config.pinned[name] ?? set.get(name) ?? checkValue(settings[name], settings[name].default).value;
  return Object.fromEntries(companyNames.map((name) => [name, inForce(name)])) as unknown as Settings;
}

/** A value that another version kept, and that this one does not accept, counts as none. */
export function setByCompany(ctx: Ctx): ReadonlyMap<CompanyName, Value> {
  const kept = allSettings(ctx.db);
  return new Map(
    companyNames
      .filter((name) => Object.hasOwn(kept, name))
      .map((name) => [name, checkValue(settings[name], kept[name]).value] as const)
      .filter((entry): entry is [CompanyName, Value] => entry[1] !== undefined),
  );
}

/** What a variable pins has to go with what was set before: `settings.invalid`. */
export function checkCompanySettings(ctx: Ctx): void {
  const { pinned } = ctx.config;
  const faults = companyFaults(companySettings(ctx), (name) => (pinned[name] === undefined ? name : settings[name].env));
  if (faults.length > 0) fail('settings.invalid', { faults });
}
