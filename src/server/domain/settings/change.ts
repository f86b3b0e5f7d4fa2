import { allSettings, deleteSetting, putSetting } from '../../../db/queries/settings.ts';
import { transact } from '../../../db/transact.ts';
import type { Json } from '../../kit/canonical.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { Fault } from '../../kit/why.ts';
import { audit, named } from '../audit/append.ts';
import { checkValue, textOf } from './check.ts';
import { companyFaults } from './combinations.ts';
import type { Value } from './kinds.ts';
import { type CompanyName, isSetting, type Settings, settingNames, settings } from './list.ts';
import { noSetting } from './nearest.ts';
import { companySettings } from './settings.ts';

/**
 * Sets settings of the company, by name; null goes back to the default, and text is read as a form's. All of them or none:
 * `settings.invalid` names every fault at once.
 */
export function changeSettings(ctx: Ctx, change: Readonly<Record<string, unknown>>): Settings {
  return transact(ctx.db, () => {
    const before = companySettings(ctx);
    const { faults, values } = checkAll(ctx, change);
    const after = { ...before, ...Object.fromEntries(values.map(({ name, value }) => [name, value])) };
    const wrong = faults.length > 0 ? faults : companyFaults(after, (name) => name);
    if (wrong.length > 0) fail('settings.invalid', { faults: wrong });
    const kept = allSettings(ctx.db);
    for (const { name, value, reset } of values) {
      if (reset ? !Object.hasOwn(kept, name) : textOf(before[name]) === textOf(value)) continue;
      if (reset) deleteSetting(ctx.db, name);
      else putSetting(ctx.db, name, value, ctx.now().getTime());
      const details = { before: told(ctx, before[name]), after: told(ctx, value) };
      audit(ctx, { action: reset ? 'reset' : 'changed', noun: 'setting', id: name, details });
    }
    return after;
  });
}

interface NewValue {
  readonly name: CompanyName;
  readonly value: Value;
  readonly reset: boolean;
}

function checkAll(ctx: Ctx, change: Readonly<Record<string, unknown>>): { faults: Fault[]; values: NewValue[] } {
  const faults: Fault[] = [];
  const values: NewValue[] = [];
  for (const [name, given] of Object.entries(change)) {
    const read = checkOne(ctx, name, given);
    if ('at' in read) faults.push(read);
    else values.push(read);
  }
  return { faults, values };
}

function checkOne(ctx: Ctx, name: string, given: unknown): Fault | NewValue {
  if (!isSetting(name)) return noSetting(name, settingNames);
  const setting = settings[name];
  if (setting.where === 'box') return { setting: name, at: name, reason: 'setting.set-at-start', detail: setting.env };
  const company = name as CompanyName;
  if (ctx.config.pinned[company] !== undefined) return { setting: name, at: name, reason: 'setting.pinned', detail: setting.env };
  const reset = given === null;
  const { value, why } = checkValue(setting, reset ? setting.default : given);
  return why ? { setting: name, at: name, ...why } : { name: company, value, reset };
}

/** Text may be somebody's name, so the log holds its digest; a number stands as it is. */
function told(ctx: Ctx, value: Value): Json {
  return typeof value === 'number' ? value : named(ctx, textOf(value));
}
