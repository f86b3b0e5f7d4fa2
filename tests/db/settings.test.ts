import { expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { putSetting } from '../../src/db/queries/settings.ts';
import { changeSettings, companySettings } from '../../src/server/domain/settings/settings.ts';
import { testContext } from '../helpers/context.ts';

test('refuses a time zone that is none, and a setting that there is not; nothing is changed', () => {
  const { ctx } = testContext();
  expect(() => changeSettings(ctx, { companyName: 'X', timeZone: 'Mars/Olympus' })).toThrow('timeZone');
  expect(() => changeSettings(ctx, { colour: 'red' } as never)).toThrow('input.invalid');
  expect(companySettings(ctx)).toEqual({ companyName: '', summaryLanguage: 'en', timeZone: 'UTC' });
});

test('a change holds, and the audit log has before and after', () => {
  const { ctx } = testContext();
  changeSettings(ctx, { summaryLanguage: 'de', companyName: '' });
  expect(companySettings(ctx)).toEqual({ companyName: '', summaryLanguage: 'de', timeZone: 'UTC' });
  const records = newestRecords(ctx.db, 5);
  expect(records).toHaveLength(1);
  expect(Object.keys(JSON.parse(records[0]?.details ?? ''))).toEqual(['after', 'before']);
});

test('a setting of another version is passed over', () => {
  const { ctx } = testContext();
  putSetting(ctx.db, 'later', 1, 0);
  expect(companySettings(ctx)).toEqual({ companyName: '', summaryLanguage: 'en', timeZone: 'UTC' });
});
