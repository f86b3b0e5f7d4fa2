import { describe, expect, it } from 'vitest';
import { uiLanguages } from '../../../src/views/i18n/languages.ts';
import { uiOf } from '../../../src/views/i18n/ui.ts';
import type { AuditRecord } from '../../../src/views/pages/audit/props.ts';
import { plainSentence, sentenceOf } from '../../../src/views/pages/audit/sentence.ts';
import { valueText } from '../../../src/views/pages/audit/value.ts';

const ana = '00000000-0000-7000-8000-0000000000a1';
const rui = '00000000-0000-7000-8000-0000000000b2';
const digest = (digit: string) => digit.repeat(64);

const record = (change: Partial<AuditRecord>): AuditRecord => ({
  seq: 7,
  at: '2026-03-02T09:00:00.000Z',
  actor: `account:${ana}`,
  source: 'page',
  noun: 'account',
  action: 'changed',
  recordId: rui,
  details: {},
  names: { [ana]: 'Ana Lima', [rui]: 'Rui Costa' },
  hash: digest('f'),
  ...change,
});

const english = uiOf({ language: 'en', timeZone: 'UTC' });
const said = (change: Partial<AuditRecord>) => plainSentence(english, record(change));

describe('K5: a record in a plain sentence', () => {
  it.each<[Partial<AuditRecord>, string]>([
    [
      { details: { before: { role: 'supporter' }, after: { role: 'manager' } } },
      'Ana Lima changed the role of Rui Costa from Supporter to Manager',
    ],
    [
      { action: 'language-set', details: { before: 'en', after: 'pt' } },
      'Ana Lima changed the language of Rui Costa from English to Português',
    ],
    [
      { details: { before: { role: 'manager', timeZone: 'UTC' }, after: { role: 'supporter', timeZone: 'Europe/Paris' } } },
      'Ana Lima changed the account Rui Costa (role, time zone)',
    ],
    [
      {
        noun: 'setting',
        recordId: 'companyName',
        details: { before: digest('1'), after: digest('2') },
        names: { [ana]: 'Ana Lima', [digest('1')]: '', [digest('2')]: 'Contoso' },
      },
      'Ana Lima changed the setting “Company name” (none → Contoso)',
    ],
    [{ action: 'created', details: { role: 'supporter' } }, 'Ana Lima created the account Rui Costa'],
    [
      {
        noun: 'role',
        action: 'deleted',
        recordId: 'gone',
        details: { before: { name: digest('3') } },
        names: { [digest('3')]: 'Night shift' },
      },
      'Account …000000a1 deleted the role “Night shift”',
    ],
    [{ actor: `key:${ana}`, noun: 'session', action: 'opened', names: { [ana]: 'feed' } }, 'The key “feed” opened the session …000000b2'],
    [{ actor: 'operator', noun: 'audit', action: 'exported', recordId: 'log' }, 'The operator at the box exported the audit log'],
    [{ actor: 'nobody', noun: 'login', action: 'refused', recordId: 'unknown' }, 'A sign-in was refused: wrong e-mail or password'],
    [{ actor: 'system', noun: 'summary', action: 'written' }, 'The system wrote a summary'],
  ])('%j', (change, sentence) => {
    expect(said(change)).toBe(sentence);
  });

  it('of codes that nobody knows says the codes', () => {
    expect(said({ noun: 'robot', action: 'waxed', recordId: 'r2' })).toBe('Ana Lima: waxed, robot r2');
    expect(said({ noun: 'robot', action: 'created', recordId: 'r2' })).toBe('Ana Lima created robot r2');
    expect(said({ noun: 'account', action: 'waxed' })).toBe('Ana Lima: waxed, the account Rui Costa');
    expect(said({ actor: 'martian', noun: 'audit', action: 'verified' })).toBe('martian checked the audit log');
  });

  it('whatever stands in a name, it is a name', () => {
    const names = { [ana]: '{{record}} $t(audit.title) \u{F0000}record\u{F0000}', [rui]: '<b>Rui</b>' };
    expect(said({ action: 'created', names })).toBe(`${names[ana]} created the account <b>Rui</b>`);
  });

  it.each(uiLanguages)('%s: who and what stand in it, marked, with words around', (language) => {
    const ui = uiOf({ language, timeZone: 'UTC' });
    const parts = sentenceOf(ui, record({ details: { before: { role: 'supporter' }, after: { role: 'manager' } } }));
    expect(parts.filter(({ kind }) => kind !== 'words').map(({ kind, text }) => [kind, text])).toEqual([
      ['actor', 'Ana Lima'],
      ['record', 'Rui Costa'],
      ['value', ui.t('roles.built-in.supporter.name')],
      ['value', ui.t('roles.built-in.manager.name')],
    ]);
    expect(plainSentence(ui, record({ actor: 'system', noun: 'clock', action: 'jumped' }))).not.toMatch(/audit\.|\{\{/);
  });
});

describe('a value', () => {
  const text = (field: string, value: unknown, change: Partial<AuditRecord> = {}) => valueText(english, record(change), field, value);

  it.each<[field: string, value: unknown, shown: string]>([
    ['name', digest('9'), 'erased'],
    ['sha256', digest('9'), digest('9')],
    ['name', null, 'none'],
    ['groups', [], 'none'],
    ['demo', true, 'Yes'],
    ['events', 12345, '12,345'],
    ['at', Date.parse('2026-03-02T09:00:00Z'), '2 Mar 2026, 09:00'],
    ['expiresAt', '2026-03-02T09:00:00.000Z', '2 Mar 2026, 09:00'],
    ['account', rui, 'Rui Costa'],
    ['scopes', ['audit.view'], 'View audit log'],
    ['grants', { 'summaries.view': 'groups' }, 'View summaries: My groups’'],
    ['basis', 'own-device', 'own-device'],
    ['filter', { noun: 'account', from: 1_772_442_000_000 }, 'noun: account; from: 2 Mar 2026, 09:00'],
  ])('%s %j', (field, value, shown) => {
    expect(text(field, value)).toBe(shown);
  });

  it('that was never kept is not called erased: people type their password into that field', () => {
    expect(text('email', digest('9'), { noun: 'login', action: 'refused' })).toBe('not kept');
  });
});
