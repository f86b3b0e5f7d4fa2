import { expect, test } from 'vitest';
import { changeAccount } from '../../src/server/domain/accounts/change.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { createGroup } from '../../src/server/domain/groups/create.ts';
import { deleteGroup } from '../../src/server/domain/groups/delete.ts';
import { endLoginsOf } from '../../src/server/domain/logins/end.ts';
import { startLogin } from '../../src/server/domain/logins/logins.ts';
import { builtInRoles } from '../../src/server/domain/roles/built-in.ts';
import type { Grants } from '../../src/server/domain/roles/permissions.ts';
import { countSeenSessions, listSessions } from '../../src/server/domain/sessions/list.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { sampleSession } from '../helpers/samples.ts';

/** Manages accounts, and sees their own sessions alone. */
const clerkGrants: Grants = { ...builtInRoles.supporter, 'accounts.manage': 'all' };

async function office() {
  const { ctx } = testContext();
  const password = 'correct horse battery';
  const make = (email: string, role: string) => createAccount(ctx, { email, name: email, role, password });
  const [chief, clerk] = [await make('chief@example.com', 'administrator'), await make('clerk@example.com', 'supporter')];
  return { ctx, chief, clerk, asClerk: actingAs(ctx, { kind: 'account', id: clerk.id, grants: clerkGrants }, 'api') };
}

test('H1: whoever sees only their own sessions gains nobody’s by taking over an address', async () => {
  const { ctx, clerk, asClerk } = await office();
  openSession(ctx, sampleSession({ supporter: { name: 'Kim', email: 'kim@example.com' } }));
  changeAccount(asClerk, clerk.id, { email: 'kim@example.com' });
  expect(countSeenSessions(asClerk)).toBe(0);
  changeAccount(ctx, clerk.id, { email: 'clerk@example.com' });
  changeAccount(ctx, clerk.id, { email: 'kim@example.com' });
  expect(countSeenSessions(asClerk)).toBe(1);
});

test('H1: somebody who may do more is neither thrown out nor taken out of a group, not with the whole group either', async () => {
  const { ctx, chief, asClerk } = await office();
  await startLogin(ctx, chief.id, { agent: 'Firefox', address: '10.0.0.7' });
  expect(() => endLoginsOf(asClerk, chief.id)).toThrow('role.beyond-own');
  const group = createGroup(ctx, { name: 'Heads' });
  changeAccount(ctx, chief.id, { groups: [group.id] });
  expect(() => deleteGroup(asClerk, group.id)).toThrow('role.beyond-own');
  expect(endLoginsOf(ctx, chief.id)).toBe(1);
  deleteGroup(ctx, group.id);
});

test('K5: a list tells facts alone; what a sender added of its own is read one session at a time', () => {
  const { ctx } = testContext();
  openSession(ctx, sampleSession({ ticket: 'the password is swordfish' }));
  expect(JSON.stringify(listSessions(ctx, { limit: 10 }))).not.toContain('swordfish');
});
