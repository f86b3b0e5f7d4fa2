import { expect, it } from 'vitest';
import { nameOf, newestRecords } from '../../src/db/queries/audit.ts';
import { allSettings, putSetting } from '../../src/db/queries/settings.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { companySettings } from '../../src/server/domain/settings/settings.ts';
import { Failure } from '../../src/server/kit/errors.ts';
import { testContext } from '../helpers/context.ts';

function faultsOf(change: () => unknown) {
  try {
    change();
  } catch (error) {
    if (error instanceof Failure && error.code === 'settings.invalid') return (error as Failure<'settings.invalid'>).params.faults;
    throw error;
  }
  return [];
}

it.each([
  ['timeZone', 'Mars/Olympus', 'no-time-zone'],
  ['summaryLanguage', 'tlh', 'none-of'],
  ['pageLanguage', 'it', 'none-of'],
  ['loginIdleMinutes', '4', 'too-small'],
  ['loginIdleMinutes', 4.5, 'no-whole-number'],
  ['loginIdleMinutes', '10081', 'too-large'],
  ['loginLongestHours', 'for ever', 'no-number'],
  ['loginLongestHours', ['1'], 'no-number'],
  ['companyName', 'x'.repeat(201), 'too-long'],
  ['companyName', { toString: 'x' }, 'no-text'],
  ['port', '80', 'setting.set-at-start'],
  ['compnyName', 'x', 'setting.misspelt'],
  ['colour', 'red', 'setting.no-setting'],
  ['__proto__', 'x', 'setting.no-setting'],
  ['constructor', 'x', 'setting.no-setting'],
])('refuses %s = %j: %s', (name, value, reason) => {
  const { ctx } = testContext();
  expect(faultsOf(() => changeSettings(ctx, Object.fromEntries([[name, value]])))).toMatchObject([{ at: name, reason }]);
  expect(allSettings(ctx.db)).toEqual({});
});

it('names every fault at once, and changes nothing of it', () => {
  const { ctx } = testContext();
  const faults = faultsOf(() => changeSettings(ctx, { companyName: 'Lima', timeZone: 'Mars/Olympus', host: '0.0.0.0' }));
  expect(faults.map(({ at }) => at)).toEqual(['timeZone', 'host']);
  expect(companySettings(ctx).companyName).toBe('');
  expect(newestRecords(ctx.db, 5)).toEqual([]);
});

it('refuses a login that may be unused for longer than it lasts, whichever of the two is changed', () => {
  const { ctx } = testContext();
  for (const change of [{ loginLongestHours: 11 }, { loginIdleMinutes: 121, loginLongestHours: 2 }]) {
    expect(faultsOf(() => changeSettings(ctx, change))).toMatchObject([
      { setting: 'loginIdleMinutes', reason: 'setting.longer-than-login' },
    ]);
  }
  changeSettings(ctx, { loginIdleMinutes: 120, loginLongestHours: 2 });
  expect(companySettings(ctx)).toMatchObject({ loginIdleMinutes: 120, loginLongestHours: 2 });
});

it('refuses to change what a variable pins, and the pin wins over what was set', () => {
  const { ctx } = testContext({ env: { DEBRIEF_SUMMARY_LANGUAGE: 'de' } });
  putSetting(ctx.db, 'summaryLanguage', 'fr', 0);
  for (const value of ['en', null]) {
    const faults = faultsOf(() => changeSettings(ctx, { summaryLanguage: value }));
    expect(faults).toMatchObject([{ reason: 'setting.pinned', detail: 'DEBRIEF_SUMMARY_LANGUAGE' }]);
  }
  expect(companySettings(ctx).summaryLanguage).toBe('de');
});

it('A10: a change holds at once, and the audit log has before and after; the same again is none', () => {
  const { ctx } = testContext();
  changeSettings(ctx, { summaryLanguage: 'de', companyName: '', loginIdleMinutes: '30' });
  changeSettings(ctx, { summaryLanguage: 'de', loginIdleMinutes: 30 });
  expect(companySettings(ctx)).toMatchObject({ summaryLanguage: 'de', companyName: '', loginIdleMinutes: 30 });
  const records = newestRecords(ctx.db, 5).map(({ action, recordId, details }) => ({ action, recordId, details: JSON.parse(details) }));
  expect(records).toEqual([
    { action: 'changed', recordId: 'loginIdleMinutes', details: { before: 720, after: 30 } },
    { action: 'changed', recordId: 'summaryLanguage', details: { before: expect.any(String), after: expect.any(String) } },
  ]);
});

it('K9: a name stands in the side table alone', () => {
  const { ctx } = testContext();
  changeSettings(ctx, { companyName: 'Lima & Filhos' });
  const [record] = newestRecords(ctx.db, 1);
  expect(record?.details).not.toContain('Lima');
  expect(nameOf(ctx.db, JSON.parse(record?.details ?? '').after)).toBe('Lima & Filhos');
});

it('a reset goes back to the default, and is told once', () => {
  const { ctx } = testContext();
  changeSettings(ctx, { timeZone: 'Europe/Paris' });
  changeSettings(ctx, { timeZone: null, companyName: null });
  expect(companySettings(ctx).timeZone).toBe('UTC');
  expect(allSettings(ctx.db)).toEqual({});
  expect(newestRecords(ctx.db, 5).map(({ action }) => action)).toEqual(['reset', 'changed']);
});

it('what another version kept is passed over: a name that there is not, a value that does not go', () => {
  const { ctx } = testContext();
  putSetting(ctx.db, 'later', 1, 0);
  putSetting(ctx.db, 'loginIdleMinutes', 1, 0);
  putSetting(ctx.db, 'timeZone', { zone: 'UTC' }, 0);
  expect(companySettings(ctx)).toMatchObject({ loginIdleMinutes: 720, timeZone: 'UTC' });
});

it('a new account starts with the language and the time zone of the company, unless it says its own', async () => {
  const { ctx } = testContext();
  changeSettings(ctx, { pageLanguage: 'pt', timeZone: 'America/Sao_Paulo' });
  const facts = { name: 'Ana', role: 'supporter', password: 'correct horse battery' };
  expect(await createAccount(ctx, { ...facts, email: 'a@example.com' })).toMatchObject({ language: 'pt', timeZone: 'America/Sao_Paulo' });
  const own = { language: 'de', timeZone: 'Europe/Berlin' };
  expect(await createAccount(ctx, { ...facts, ...own, email: 'b@example.com' })).toMatchObject(own);
});
