import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ableAccountIds, accountById, allAccounts, updateAccount } from '../../src/db/queries/accounts.ts';
import { cancel } from '../../src/db/queries/job-leases.ts';
import { jobById } from '../../src/db/queries/jobs.ts';
import { changeAccounts } from '../../src/server/domain/accounts/bulk.ts';
import { changeAccount } from '../../src/server/domain/accounts/change.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { deleteAccount } from '../../src/server/domain/accounts/delete.ts';
import { importAccounts, uploadAccounts } from '../../src/server/domain/accounts/table/import.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { Failure } from '../../src/server/kit/errors.ts';
import { testContext } from '../helpers/context.ts';

const roles = ['administrator', 'manager', 'auditor'] as const;
const who = fc.nat(4);
const role = fc.constantFrom(...roles);

/** What somebody does next; who acts is -1, the operator, or one of the accounts. */
const step = fc.record({
  actor: fc.integer({ min: -1, max: 4 }),
  edit: fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('change'), on: who, role: fc.option(role), disabled: fc.option(fc.boolean()) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('bulk'),
        on: fc.uniqueArray(who, { minLength: 1 }),
        role: fc.option(role),
        disabled: fc.option(fc.boolean()),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), on: who }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('table'), on: fc.uniqueArray(who, { minLength: 1 }), role }) },
  ),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test('H2: whatever anybody edits, in whatever order, an administrator who can sign in remains', { timeout: 120_000 }, async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const ctx = await company();
      for (const { actor, edit } of steps) {
        const outcome = await attempt(() => carryOut(acting(ctx, actor), edit));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        expect(ableAccountIds(ctx.db, 'administrator')).not.toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
  // The steps reach what they are to test: changes that go through, and the rule itself.
  for (const outcome of ['done', 'accounts.last-administrator', 'refused table']) expect([...outcomes.keys()]).toContain(outcome);
});

/** Two administrators and one who never accepted the invitation, a manager, an auditor. */
async function company(): Promise<Ctx> {
  const { ctx } = testContext();
  for (const [index, one] of ['administrator', 'administrator', 'administrator', 'manager', 'auditor'].entries()) {
    const { id } = await createAccount(ctx, { email: `p${index}@example.com`, name: 'P', role: one });
    if (index !== 2) updateAccount(ctx.db, id, { passwordHash: 'set' });
  }
  return ctx;
}

function acting(ctx: Ctx, actor: number): Ctx {
  const account = allAccounts(ctx.db)[actor];
  if (!account) return actingAs(ctx, { kind: 'operator' }, 'cli');
  return actingAs(ctx, { kind: 'account', id: account.id, grants: grantsOf(ctx, account.role) }, 'page');
}

async function carryOut(ctx: Ctx, edit: Step['edit']): Promise<string> {
  const at = (index: number) => allAccounts(ctx.db)[index]?.id ?? 'none';
  if (edit.kind === 'delete') deleteAccount(ctx, at(edit.on as number));
  if (edit.kind === 'change' && 'disabled' in edit) {
    changeAccount(ctx, at(edit.on as number), { role: edit.role ?? undefined, disabled: edit.disabled ?? undefined });
  }
  if (edit.kind === 'bulk' && 'disabled' in edit) {
    const accounts = (edit.on as number[]).map(at);
    changeAccounts(ctx, { accounts, role: edit.role ?? undefined, disabled: edit.disabled ?? undefined });
  }
  if (edit.kind === 'table' && 'role' in edit) return importRoles(ctx, (edit.on as number[]).map(at), edit.role ?? 'auditor');
  return 'done';
}

async function importRoles(ctx: Ctx, ids: readonly string[], to: string): Promise<string> {
  const emails = ids.flatMap((id) => accountById(ctx.db, id)?.email ?? []);
  const bytes = Buffer.from(['email,role', ...emails.map((email) => `${email},${to}`)].join('\n'));
  const { id } = await uploadAccounts(ctx, { file: 'a.csv', bytes, dryRun: false, makeGroups: false });
  try {
    await importAccounts(ctx, jobById(ctx.db, id)!, () => {}, new AbortController().signal);
  } finally {
    cancel(ctx.db, id, 0);
  }
  const { result } = jobById(ctx.db, id)!.payload as { result: { faultCount: number } };
  return result.faultCount > 0 ? 'refused table' : 'done';
}

async function attempt(edit: () => Promise<string>): Promise<string> {
  try {
    return await edit();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
