import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue, textOf } from '../../src/server/domain/settings/check.ts';
import { defaultOf, settingNames, settings } from '../../src/server/domain/settings/list.ts';
import { isTextKey } from '../../src/views/i18n/translator.ts';

describe.each(settingNames)('%s', (name) => {
  const setting = settings[name];

  it('accepts its own default, and its text leads back to it', () => {
    const unset = defaultOf(setting, { HOME: '/home/ana' });
    if (unset === null) return;
    const { value } = checkValue(setting, unset);
    expect(value).toBeDefined();
    expect(checkValue(setting, textOf(value ?? ''))).toEqual({ value });
  });

  it('tells of whatever it refuses why, in words that the catalogues have; what it accepts, it accepts again', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.string({ maxLength: 400, minLength: 300 }),
      fc.webUrl(),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(hostile, (given) => {
        const { value, why } = checkValue(setting, given);
        if (value !== undefined) expect(checkValue(setting, value)).toEqual({ value });
        else expect(isTextKey(`reasons.${why?.reason}`), why?.reason).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
