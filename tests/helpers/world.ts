import { Secret, TOTP } from 'otpauth';
import { insertAccount } from '../../src/db/queries/accounts.ts';
import { addMember } from '../../src/db/queries/groups.ts';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { transact } from '../../src/db/transact.ts';
import { uploadAccounts } from '../../src/server/domain/accounts/table/import.ts';
import { keepFactor, offerSetup } from '../../src/server/domain/factors/set-up.ts';
import { createGroup } from '../../src/server/domain/groups/create.ts';
import { createInvite } from '../../src/server/domain/invites/create.ts';
import { createKey } from '../../src/server/domain/keys/create.ts';
import { startLogin } from '../../src/server/domain/logins/logins.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import type { NewRole } from '../../src/server/domain/roles/model.ts';
import { type Permission, permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { random, sha256 } from '../../src/server/kit/crypto.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { hashPassword } from '../../src/server/kit/passwords.ts';
import { password, type TestApp, testApp } from './app.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from './samples.ts';

/** Whose record it is, seen from the account that asks: its own, of somebody in one of its groups, of neither. */
export const relations = ['own', 'group', 'foreign'] as const;
export type Relation = (typeof relations)[number];

export interface Person {
  readonly id: string;
  readonly email: string;
}

/**
 * Three accounts, the first and second of which share a group; sessions, keys and logins of each; an administrator besides.
 * Everybody's password is `password` of `app.ts`. What a function makes is made anew on each call.
 */
export interface World {
  readonly box: TestApp;
  readonly people: Readonly<Record<Relation, Person>>;
  /** The administrator. */
  readonly root: Person;
  /** Ended, with events and a summary. */
  readonly sessions: Readonly<Record<Relation, string>>;
  openSession(whose: Relation): string;
  /** One more like those of `sessions`. */
  summarizedSession(whose: Relation): string;
  /** One to a device that nobody registered: the remote person is asked. */
  waitingSession(whose: Relation): string;
  /** The id of one, of an imported session of a stranger. */
  receipt(): string;
  role(): string;
  group(): string;
  /** The id of a key: of somebody, or of the company. */
  keyId(whose: Relation | null): string;
  /** The secret of a key of the account that asks. */
  key(scopes: readonly Permission[]): string;
  companyKey(scopes: readonly Permission[]): string;
  login(whose: Relation): Promise<string>;
  /** The id of a login that is open. */
  loginId(whose: Relation): Promise<string>;
  /** What turns a second factor on, as its form sends it. */
  factorForm(whose: Relation): { readonly setup: string; readonly code: string; readonly password: string };
  /** A second factor, which stays, and what proves it. */
  factor(whose: Relation): { readonly password: string; readonly code: string };
  /** An account that has not accepted its invitation, and the link's token. */
  invited(): Person & { readonly token: string };
  /** The id of an import of accounts. */
  tableImport(): Promise<string>;
  /** A word that nothing else is called by. */
  unique(): string;
}

const passwordHash = await hashPassword(password, random);

/** `role`: of the account that asks, a built-in one or one to be made; the others are supporters. */
export function makeWorld(given: string | NewRole): World {
  const box = testApp(undefined, { activated: true });
  const { ctx } = box;
  const role = typeof given === 'string' ? given : createRole(ctx, given).id;
  let count = 0;
  const unique = () => `thing${++count}`;
  const person = (name: string, theirRole: string, hasPassword = true): Person => {
    const row = { id: ctx.id(), email: `${name}@example.com`, name, language: 'en', timeZone: 'UTC', role: theirRole };
    const times = { createdAt: ctx.now().getTime(), logsSessions: true, lastLoginAt: null, disabledAt: null };
    insertAccount(ctx.db, { ...row, ...times, passwordHash: hasPassword ? passwordHash : null });
    return row;
  };
  const root = person('root', 'administrator');
  const people = { own: person('me', role), group: person('mate', 'supporter'), foreign: person('stranger', 'supporter') };
  share(box, 'Team', [people.own, people.group]);
  share(box, 'Others', [people.foreign]);
  const open = (whose: Relation, device = 'PC-17') => {
    const supporter = { name: whose, email: people[whose].email };
    return openSession(ctx, sampleSession({ id: unique(), supporter, device: { name: device }, events: sampleEvents(3) })).session.id;
  };
  const summarized = (whose: Relation) => {
    const id = open(whose);
    endOpenSession(ctx, id);
    saveSummary(ctx, id, { ...sampleSummary(`summary of ${whose}`), origin: 'extract' });
    return id;
  };
  const roles = { own: role, group: 'supporter', foreign: 'supporter' };
  /** Everybody makes their own: a key with `self` is nobody else's to make. */
  const keyOf = (whose: Relation, scopes: readonly Permission[]) => {
    const { id } = people[whose];
    const acting = actingAs(ctx, { kind: 'account', id, grants: grantsOf(ctx, roles[whose]) }, 'page');
    return createKey(acting, { name: unique(), accountId: id, scopes });
  };
  const companyKey = (scopes: readonly Permission[]) => createKey(ctx, { name: unique(), accountId: null, scopes });
  const login = async (whose: Relation) => (await startLogin(ctx, people[whose].id, { agent: 'test', address: '127.0.0.1' })).token;
  const factors = new Map<Relation, string>();
  const factor = (whose: Relation) => {
    const { seed } = offerSetup(ctx, people[whose]);
    if (!factors.has(whose)) transact(ctx.db, () => keepFactor(ctx, people[whose].id, { seed, step: 0 }));
    factors.set(whose, factors.get(whose) ?? seed);
    return { password, code: codeOf(ctx, factors.get(whose) ?? '') };
  };
  let upload: Promise<{ id: string }> | undefined;
  return {
    box,
    root,
    people,
    sessions: { own: summarized('own'), group: summarized('group'), foreign: summarized('foreign') },
    openSession: (whose) => open(whose),
    summarizedSession: summarized,
    waitingSession: (whose) => open(whose, unique()),
    receipt: () => {
      const recording = sampleSession({
        id: unique(),
        supporter: { name: 'stranger', email: people.foreign.email },
        events: sampleEvents(2),
      });
      const [taken] = importSessions(ctx, [recording], attestation);
      return receiptsOfSession(ctx.db, taken?.id ?? '')[0]?.id ?? '';
    },
    role: () => createRole(ctx, { name: unique(), grants: {} }).id,
    group: () => createGroup(ctx, { name: unique() }).id,
    keyId: (whose) => (whose ? keyOf(whose, ['self']) : companyKey(['audit.view'])).id,
    key: (scopes) => keyOf('own', scopes).key,
    companyKey: (scopes) => companyKey(scopes).key,
    login,
    loginId: async (whose) => sha256(await login(whose)),
    factorForm: (whose) => {
      const { sealed, seed } = offerSetup(ctx, people[whose]);
      return { setup: sealed, code: codeOf(ctx, seed), password };
    },
    factor,
    invited: () => {
      const invited = person(unique(), 'supporter', false);
      return { ...invited, token: createInvite(ctx, invited.id).token };
    },
    tableImport: async () => {
      const bytes = new TextEncoder().encode('email,name\n');
      upload ??= uploadAccounts(ctx, { file: 'a.csv', bytes, dryRun: true, makeGroups: false });
      return (await upload).id;
    },
    unique,
  };
}

/** Every scope that a key of the company can have. */
export const companyScopes: readonly Permission[] = permissionNames.filter((name) => name !== 'self');

function codeOf({ now }: Ctx, seed: string): string {
  return new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: now().getTime() });
}

function share({ ctx }: TestApp, name: string, members: readonly Person[]): void {
  const { id } = createGroup(ctx, { name });
  transact(ctx.db, () => {
    for (const member of members) addMember(ctx.db, id, member.id);
  });
}
