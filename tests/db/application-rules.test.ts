import { beforeEach, describe, expect, it, test } from 'vitest';
import { changeApplicationRule } from '../../src/server/domain/applications/change.ts';
import { createApplicationRule } from '../../src/server/domain/applications/create.ts';
import { deleteApplicationRule } from '../../src/server/domain/applications/delete.ts';
import { learnApplication } from '../../src/server/domain/applications/learn.ts';
import { countApplicationRules, pageOfApplicationRules } from '../../src/server/domain/applications/list.ts';
import { mostRules } from '../../src/server/domain/applications/model.ts';
import { tryApplication } from '../../src/server/domain/applications/try.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { testContext } from '../helpers/context.ts';

let ctx: Ctx;

beforeEach(() => {
  ({ ctx } = testContext({ activated: true }));
});

const till = { kind: 'process', pattern: 'kasse.exe', product: 'Till' } as const;
const called = (app: string, title = '') => tryApplication(ctx, { app, title }).application;
const rules = () =>
  pageOfApplicationRules(ctx, { limit: 200 }).rules.map(({ kind, pattern, product, learned }) => [kind, pattern, product, learned]);
const refused = (verb: () => unknown) => {
  try {
    verb();
  } catch (error) {
    const { code, params } = error as { code: string; params: Record<string, unknown> };
    return { ...params, code };
  }
  throw new Error('it was taken');
};

describe('E2: a rule that is refused', () => {
  test.each([
    ['a pattern of nothing', { pattern: ' \u200b' }, { field: 'pattern', reason: 'empty' }],
    ['a star alone', { pattern: '*' }, { field: 'pattern', reason: 'pattern-too-open' }],
    ['one letter between two stars', { pattern: '*e*' }, { field: 'pattern', reason: 'pattern-too-open' }],
    ['a star in the middle', { pattern: 'kas*se' }, { field: 'pattern', reason: 'star-inside' }],
    ['two stars in a row', { pattern: '**kasse' }, { field: 'pattern', reason: 'star-inside' }],
    ['a product of nothing', { product: ' ' }, { field: 'product', reason: 'empty' }],
    ['a product that is too long', { product: 'x'.repeat(81) }, { field: 'product', reason: 'too-long' }],
    ['a kind that there is not', { kind: 'regex' }, { field: 'kind', reason: 'none-of' }],
  ])('%s', (_name, change, why) => {
    const { id } = createApplicationRule(ctx, { kind: 'name', pattern: 'Other', product: 'X' });
    for (const verb of [
      () => createApplicationRule(ctx, { ...till, ...change } as never),
      () => changeApplicationRule(ctx, id, change as never),
    ])
      expect(refused(verb)).toMatchObject({ code: 'input.invalid', ...why });
  });

  it('a pattern that its kind has already, however it is written; another kind may have it', () => {
    createApplicationRule(ctx, till);
    expect(refused(() => createApplicationRule(ctx, { ...till, pattern: String.raw`C:\Kassé` }))).toMatchObject({
      code: 'record.conflict',
    });
    const other = createApplicationRule(ctx, { ...till, kind: 'window' });
    expect(refused(() => changeApplicationRule(ctx, other.id, { kind: 'process' }))).toMatchObject({ code: 'record.conflict' });
  });

  it('one too many', () => {
    for (let n = 0; n < mostRules; n += 1) createApplicationRule(ctx, { ...till, pattern: `kasse${n}` });
    expect(refused(() => createApplicationRule(ctx, till))).toMatchObject({ reason: 'too-many', limit: mostRules });
    learnApplication(ctx, { from: 'Kasse', to: 'Till' });
    expect(countApplicationRules(ctx)).toBe(mostRules);
  });

  it('a trial of nothing', () => {
    expect(refused(() => tryApplication(ctx, { app: ' ' }))).toMatchObject({ code: 'input.invalid', reason: 'nothing-typed' });
  });
});

describe('E2: rules of the company’s', () => {
  it('name applications as long as they are in use', () => {
    const { id } = createApplicationRule(ctx, till);
    expect(called('KASSE.EXE')).toBe('Till');
    changeApplicationRule(ctx, id, { active: false });
    expect(called('KASSE.EXE')).toBe('KASSE');
    changeApplicationRule(ctx, id, { active: true, product: null });
    expect(tryApplication(ctx, { app: 'kasse.exe', title: 'Beleg' })).toMatchObject({
      application: null,
      place: 'shell',
      builtIn: { application: 'kasse', place: 'work', title: 'Beleg' },
    });
    deleteApplicationRule(ctx, id);
    expect(called('kasse.exe')).toBe('kasse');
  });

  it('are listed by kind and pattern, page by page', () => {
    for (const [kind, pattern] of [
      ['window', 'b1'],
      ['process', 'c1'],
      ['window', 'a1'],
    ] as const)
      createApplicationRule(ctx, { kind, pattern, product: 'X' });
    const first = pageOfApplicationRules(ctx, { limit: 2 });
    const second = pageOfApplicationRules(ctx, { limit: 2, cursor: first.next ?? '' });
    expect([...first.rules, ...second.rules].map(({ kind, pattern }) => `${kind} ${pattern}`)).toEqual([
      'process c1',
      'window a1',
      'window b1',
    ]);
    expect(second.next).toBeNull();
  });
});

describe('E2: a correction of a summary', () => {
  it.each([
    ['the same again', 'Kasse', 'Kasse'],
    ['a name that would be a pattern for everything', '*', 'Till'],
    ['a name of one letter', 'x', 'Till'],
    ['a name longer than any', 'x'.repeat(300), 'Till'],
  ])('teaches nothing: %s', (_name, from, to) => {
    learnApplication(ctx, { from, to });
    expect(rules()).toEqual([]);
  });

  it('is kept as a rule, whatever process the name came from', () => {
    learnApplication(ctx, { from: 'Outlook', to: 'Firmenpost' });
    expect(called('olk.exe')).toBe('Firmenpost');
    expect(called('OUTLOOK.EXE', 'Posteingang - Outlook')).toBe('Firmenpost');
    expect(rules()).toEqual([['name', 'Outlook', 'Firmenpost', true]]);
  });

  it('puts the rule right that gave the wrong name', () => {
    createApplicationRule(ctx, till);
    learnApplication(ctx, { from: 'Till', to: 'Kassenbuch' });
    expect(called('kasse.exe')).toBe('Kassenbuch');
    learnApplication(ctx, { from: 'Kassenbuch', to: 'Till' });
    expect(called('kasse.exe')).toBe('Till');
  });

  it('taken back, is forgotten where it came from, and never turns in a circle', () => {
    learnApplication(ctx, { from: 'Outlook', to: 'Post' });
    learnApplication(ctx, { from: 'Post', to: 'Outlook' });
    expect(called('outlook.exe')).toBe('Outlook');
    learnApplication(ctx, { from: 'Outlook', to: 'Mail' });
    expect(called('outlook.exe')).toBe('Mail');
  });

  it('A10: the audit log has it', () => {
    learnApplication(ctx, { from: 'Outlook', to: 'Post' });
    const [record] = auditedDetails(ctx, 'application-rule');
    expect(record).toMatchObject({ action: 'learned', details: { kind: 'name', pattern: 'Outlook', product: 'Post', active: true } });
  });
});

it('A10: the audit log has every change of a rule with before and after, and nothing when there is none', () => {
  const { id } = createApplicationRule(ctx, till);
  changeApplicationRule(ctx, id, till);
  changeApplicationRule(ctx, id, { product: null });
  deleteApplicationRule(ctx, id);
  const before = { ...till, active: true };
  expect(auditedDetails(ctx, 'application-rule')).toEqual([
    { action: 'created', id, details: before },
    { action: 'changed', id, details: { before, after: { ...before, product: null } } },
    { action: 'deleted', id, details: { before: { ...before, product: null } } },
  ]);
});
