import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertAccount } from '../../src/db/queries/accounts.ts';
import { insertLogin } from '../../src/db/queries/logins.ts';
import { insertRole, updateRole } from '../../src/db/queries/roles.ts';
import {
  assertAssignable,
  assertNotBeyond,
  assignableRoles,
  countedRole,
  findRole,
  listRoles,
} from '../../src/server/domain/roles/assign.ts';
import { type BuiltInRole, builtInRoleNames, builtInRoles } from '../../src/server/domain/roles/built-in.ts';
import { changeRole } from '../../src/server/domain/roles/change.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { deleteRole } from '../../src/server/domain/roles/delete.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import type { NewRole } from '../../src/server/domain/roles/model.ts';
import {
  beyond,
  common,
  covers,
  type Grants,
  knownGrants,
  permissionNames,
  permissions,
  reachesOf,
} from '../../src/server/domain/roles/permissions.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { testContext } from '../helpers/context.ts';

const desk: NewRole = { name: 'Service desk', grants: { 'summaries.view': 'groups', 'summaries.export': 'all' } };

const holding = (ctx: Ctx, grants: Grants): Ctx => actingAs(ctx, { kind: 'account', id: 'somebody', grants }, 'page');

function account(ctx: Ctx, id: string, role: string): void {
  const facts = { email: `${id}@example.com`, name: id, language: 'en', timeZone: 'UTC', passwordHash: null };
  insertAccount(ctx.db, { ...facts, id, role, createdAt: 0, logsSessions: true, lastLoginAt: null, disabledAt: null });
  insertLogin(ctx.db, { id: `login of ${id}`, accountId: id, createdAt: 0, lastSeenAt: 0, agent: '', address: '', expiresAt: 9e15 });
}

function loginsOf(ctx: Ctx): unknown[] {
  return ctx.db.sqlite.prepare('select account_id from logins order by account_id').pluck().all();
}

describe('what is refused', () => {
  const shapes: [why: string, input: unknown, field: string][] = [
    ['no name', { name: ' \u200b ', grants: {} }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(101), grants: {} }, 'name'],
    ['a permission that nobody knows', { name: 'x', grants: { 'box.destroy': 'all' } }, 'grants'],
    ['a permission out of every object', { name: 'x', grants: JSON.parse('{"constructor": "all"}') }, 'grants'],
    ['a reach that there is not', { name: 'x', grants: { 'summaries.view': 'some' } }, 'grants.summaries.view'],
    ['a reach where the table has none', { name: 'x', grants: { 'audit.view': 'own' } }, 'grants.audit.view'],
    ['a field that nobody knows', { name: 'x', grants: {}, builtIn: true }, ''],
  ];

  it.each(shapes)('%s', (_why, input, field) => {
    const { ctx } = testContext();
    expect(() => createRole(ctx, input as NewRole)).toThrow(
      expect.objectContaining({ code: 'input.invalid', params: expect.objectContaining({ field }) }),
    );
    expect(listRoles(ctx)).toHaveLength(builtInRoleNames.length);
  });

  it.each(builtInRoleNames)('H2: %s cannot be changed or deleted, and no other role takes its name', (name) => {
    const { ctx } = testContext();
    expect(() => changeRole(ctx, name, { name: 'x' })).toThrow(expect.objectContaining({ code: 'role.built-in', params: { id: name } }));
    expect(() => deleteRole(ctx, name)).toThrow(expect.objectContaining({ code: 'role.built-in' }));
    expect(() => createRole(ctx, { name: name.toUpperCase(), grants: {} })).toThrow('record.conflict');
    expect(findRole(ctx, name)).toMatchObject({ builtIn: true, grants: builtInRoles[name] });
  });

  it('a name that is taken, whatever its case; one’s own name is free', () => {
    const { ctx } = testContext();
    const { id } = createRole(ctx, desk);
    expect(() => createRole(ctx, { ...desk, name: 'SERVICE  desk' })).toThrow('record.conflict');
    const other = createRole(ctx, { ...desk, name: 'Other' });
    expect(() => changeRole(ctx, other.id, { name: 'service DESK' })).toThrow('record.conflict');
    expect(changeRole(ctx, id, { name: 'Service DESK' }).name).toBe('Service DESK');
  });

  it('a role that is not there', () => {
    const { ctx } = testContext();
    for (const attempt of [
      () => findRole(ctx, 'none'),
      () => changeRole(ctx, 'none', {}),
      () => deleteRole(ctx, 'none'),
      () => createRole(ctx, { name: 'x', copyOf: 'none' }),
      () => assertAssignable(ctx, 'none'),
      () => findRole(ctx, '__proto__'),
    ]) {
      expect(attempt).toThrow('record.missing');
    }
  });

  it('H2: a role is not deleted while accounts have it, and says how many', () => {
    const { ctx } = testContext();
    const { id } = createRole(ctx, desk);
    account(ctx, 'ana', id);
    account(ctx, 'ben', id);
    expect(() => deleteRole(ctx, id)).toThrow(expect.objectContaining({ code: 'role.in-use', params: { accounts: 2 } }));
    expect(countedRole(ctx, id).accounts).toBe(2);
  });
});

describe('H1: nobody hands out more than they hold', () => {
  const mine: Grants = { 'accounts.manage': 'all', 'summaries.view': 'groups', 'summaries.export': 'all', self: 'all' };
  const more: [what: string, grants: NewRole['grants'], missing: string][] = [
    ['another permission', { 'audit.view': 'all' }, 'audit.view'],
    ['a wider reach', { 'summaries.view': 'all' }, 'summaries.view'],
    ['both', { 'summaries.view': 'all', 'logs.delete': 'all', 'accounts.manage': 'all' }, 'summaries.view, logs.delete'],
  ];

  it.each(more)('%s: not made, not written into a role, not assigned', (_what, grants, missing) => {
    const { ctx } = testContext();
    const there = createRole(ctx, { name: 'Beyond', grants });
    const within = createRole(ctx, desk);
    const acting = holding(ctx, mine);
    const refused = expect.objectContaining({ code: 'role.beyond-own', params: { missing } });
    expect(() => createRole(acting, { name: 'New', grants })).toThrow(refused);
    expect(() => createRole(acting, { name: 'New', copyOf: there.id })).toThrow(refused);
    expect(() => changeRole(acting, within.id, { grants })).toThrow(refused);
    expect(() => changeRole(acting, there.id, { name: 'Mine now' })).toThrow(refused);
    expect(() => changeRole(acting, there.id, { grants: {} })).toThrow(refused);
    expect(() => deleteRole(acting, there.id)).toThrow(refused);
    expect(() => assertAssignable(acting, there.id)).toThrow(refused);
    expect(() => assertNotBeyond(acting, there.id)).toThrow(refused);
    expect(findRole(ctx, there.id)).toEqual(there);
    expect(findRole(ctx, within.id)).toEqual(within);
  });

  it('what is held may be handed out, as far or less far; one’s own account needs no holding', () => {
    const { ctx } = testContext();
    const { self: _, ...company } = mine;
    const acting = holding(ctx, company);
    const made = createRole(acting, { name: 'Mine', grants: { 'summaries.view': 'own', 'summaries.export': 'all' } });
    assertAssignable(acting, made.id);
    changeRole(acting, made.id, { grants: company as NewRole['grants'] & object });
    expect(findRole(ctx, made.id).grants).toEqual(mine);
    deleteRole(acting, made.id);
  });

  it('a form offers only what can be given', () => {
    const { ctx } = testContext();
    const within = createRole(ctx, desk);
    createRole(ctx, { name: 'Beyond', grants: { 'audit.view': 'all' } });
    const offered = (grants: Grants) => assignableRoles(holding(ctx, grants)).map(({ id }) => id);
    expect(offered(mine)).toEqual([within.id]);
    expect(offered(builtInRoles.administrator)).toEqual(listRoles(ctx).map(({ id }) => id));
    expect(offered({})).toEqual([]);
  });

  it('an account whose role is gone is beyond nobody', () => {
    const { ctx } = testContext();
    assertNotBeyond(holding(ctx, mine), 'gone');
    expect(grantsOf(ctx, 'gone')).toEqual({});
  });
});

describe('H2: the last way to administer', () => {
  it('whatever becomes of the roles that were made, an Administrator holds everything', () => {
    const { ctx } = testContext();
    account(ctx, 'root', 'administrator');
    const copy = createRole(ctx, { name: 'Administration too', copyOf: 'administrator' });
    account(ctx, 'deputy', copy.id);
    const acting = actingAs(ctx, { kind: 'account', id: 'deputy', grants: grantsOf(ctx, copy.id) }, 'page');
    changeRole(acting, copy.id, { grants: {} });
    expect(grantsOf(ctx, copy.id)).toEqual({ self: 'all' });
    expect(permissionNames.filter((name) => grantsOf(ctx, 'administrator')[name] !== 'all')).toEqual([]);
  });

  it('Auditor and Administrator cannot be made to pass for one another', () => {
    const { ctx } = testContext();
    expect(covers(builtInRoles.administrator, builtInRoles.auditor)).toBe(true);
    expect(() => assertAssignable(holding(ctx, builtInRoles.auditor), 'administrator')).toThrow('role.beyond-own');
  });
});

describe('a role that is made, changed, deleted', () => {
  it('keeps what was given, cleaned; a copy keeps the grants', () => {
    const { ctx } = testContext();
    const made = createRole(ctx, { ...desk, name: '  Service\u202e   desk ', description: 'For\n the desk' });
    expect(made).toMatchObject({
      name: 'Service desk',
      description: 'For the desk',
      builtIn: false,
      createdAt: '2026-03-02T09:00:00.000Z',
    });
    expect(made.grants).toEqual({ ...desk.grants, self: 'all' });
    expect(createRole(ctx, { name: 'Copy', copyOf: 'manager' }).grants).toEqual(builtInRoles.manager);
    expect(createRole(ctx, { name: 'Changed copy', copyOf: 'manager', grants: {} }).grants).toEqual({ self: 'all' });
    expect(listRoles(ctx).map(({ name }) => name)).toEqual([...builtInRoleNames, 'Changed copy', 'Copy', 'Service desk']);
  });

  it('other grants take effect at once and end the logins of those who have it, of nobody else', () => {
    const { ctx } = testContext();
    const { id } = createRole(ctx, desk);
    account(ctx, 'ana', id);
    account(ctx, 'ben', 'supporter');
    changeRole(ctx, id, { name: 'Desk', description: 'new words' });
    expect(loginsOf(ctx)).toEqual(['ana', 'ben']);
    changeRole(ctx, id, { grants: desk.grants as object });
    expect(loginsOf(ctx)).toEqual(['ana', 'ben']);
    changeRole(ctx, id, { grants: { 'summaries.view': 'own' } });
    expect(loginsOf(ctx)).toEqual(['ben']);
    expect(grantsOf(ctx, id)).toEqual({ 'summaries.view': 'own', self: 'all' });
  });

  it('K5: tells the log before and after, names as digests; the same again tells nothing', () => {
    const { ctx } = testContext();
    const { id } = createRole(ctx, desk);
    account(ctx, 'ana', id);
    changeRole(ctx, id, { name: 'Desk', grants: { 'summaries.view': 'own' } });
    changeRole(ctx, id, { name: 'Desk', description: '', grants: { 'summaries.view': 'own' } });
    ctx.db.sqlite.prepare('update accounts set role = ?').run('supporter');
    deleteRole(ctx, id);
    const before = { name: 'Service desk', grants: desk.grants };
    const after = { name: 'Desk', grants: { 'summaries.view': 'own' } };
    expect(auditedDetails(ctx, 'role')).toEqual([
      { action: 'created', id, details: { ...before, description: '', copyOf: null } },
      { action: 'changed', id, details: { before, after, loginsEnded: 1 } },
      { action: 'deleted', id, details: { before: { ...after, description: '' } } },
    ]);
    expect(() => findRole(ctx, id)).toThrow('record.missing');
  });
});

describe('grants that a later version wrote', () => {
  const stored = {
    'summaries.view': 'groups',
    'audit.view': 'own',
    'reports.view': 'galaxy',
    'box.fly': 'all',
    __proto__: { 'logs.delete': 'all' },
  };

  it('grant nothing here, and stay until the grants are changed', () => {
    const { ctx } = testContext();
    insertRole(ctx.db, { id: 'later', name: 'Later', description: '', grants: {}, createdAt: 0 });
    updateRole(ctx.db, 'later', { grants: stored as never });
    expect(grantsOf(ctx, 'later')).toEqual({ 'summaries.view': 'groups', self: 'all' });
    const kept = () => JSON.parse(String(ctx.db.sqlite.prepare('select grants from roles').pluck().get()));
    changeRole(ctx, 'later', { name: 'Renamed' });
    expect(kept()).toHaveProperty(['box.fly'], 'all');
    changeRole(ctx, 'later', { grants: { 'summaries.view': 'own' } });
    expect(kept()).toEqual({ 'summaries.view': 'own' });
  });
});

describe('the order of grants', () => {
  const grants = fc
    .tuple(...permissionNames.map((name) => fc.option(fc.constantFrom(...reachesOf(name)), { nil: undefined })))
    .map((reaches) => knownGrants(Object.fromEntries(permissionNames.map((name, index) => [name, reaches[index]]))));

  it('common is the most that both cover; covering is transitive; beyond names what fails it', () => {
    fc.assert(
      fc.property(grants, grants, grants, (a, b, c) => {
        const both = common(a, b);
        expect(covers(a, both) && covers(b, both)).toBe(true);
        if (covers(a, c) && covers(b, c)) expect(covers(both, c)).toBe(true);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
        expect(covers(a, b)).toBe(beyond(a, b).length === 0);
        expect(covers(a, a)).toBe(true);
      }),
    );
  });

  it.each(builtInRoleNames)('%s grants a reach only where the table has one', (name: BuiltInRole) => {
    expect(knownGrants(builtInRoles[name])).toEqual(builtInRoles[name]);
    expect(Object.keys(builtInRoles[name]).filter((one) => !Object.hasOwn(permissions, one))).toEqual([]);
  });
});
