import { insertAccount } from '../../src/db/queries/accounts.ts';
import { addMember } from '../../src/db/queries/groups.ts';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { transact } from '../../src/db/transact.ts';
import { createGroup } from '../../src/server/domain/groups/create.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { testApp } from './app.ts';
import { registerDevice } from './context.ts';
import { sampleEvents, sampleSession } from './samples.ts';

/** Account ids, and the role of each. */
const people = {
  root: 'administrator',
  /** Sees all summaries and may do nothing with them. */
  reader: 'reader',
  manager: 'manager',
  ana: 'supporter',
  ben: 'supporter',
  cem: 'supporter',
} as const;
type Person = keyof typeof people;

/** Accounts whose sessions wait for the model: ana and ben share a group, cem is in none. Nothing runs until a test says so. */
export async function queueBox() {
  const box = testApp(undefined, { activated: true });
  const { ctx } = box;
  const reader = createRole(ctx, { name: 'Reader', grants: { 'summaries.view': 'all' } }).id;
  for (const id of Object.keys(people) as Person[]) {
    const facts = {
      id,
      email: `${id}@example.com`,
      name: `${id} Lima`,
      language: 'en',
      timeZone: 'UTC',
      role: id === 'reader' ? reader : people[id],
    };
    insertAccount(ctx.db, { ...facts, passwordHash: null, createdAt: 0, logsSessions: true, lastLoginAt: null, disabledAt: null });
  }
  const team = createGroup(ctx, { name: 'Team' }).id;
  transact(ctx.db, () => {
    for (const name of ['manager', 'ana', 'ben'] as const) addMember(ctx.db, team, name);
  });
  const logins = new Map<Person, string>();
  const loginOf = async (who: Person) => {
    const login = logins.get(who) ?? (await box.login(who));
    logins.set(who, login);
    return login;
  };
  const known = new Set(['PC-17']);
  /** One at which nobody has to be asked. */
  const managed = (name: string) => {
    if (!known.has(name)) registerDevice(ctx, name);
    known.add(name);
  };
  let count = 0;
  /** An ended session whose summary waits; its id and that of the work. */
  const waiting = (whose: 'ana' | 'ben' | 'cem', device = 'PC-17', isKnown = false) => {
    if (!isKnown) managed(device);
    const supporter = { name: whose, email: `${whose}@example.com` };
    const told = sampleSession({ id: `q${++count}`, supporter, device: { name: device }, events: sampleEvents(4) });
    const { id } = openSession(ctx, told).session;
    endOpenSession(ctx, id);
    return { id, work: latestJob(ctx.db, 'summarize', id)?.id ?? '' };
  };
  /** As the runner would leave it. */
  const put = (work: string, status: 'running' | 'done' | 'failed' | 'dead', more: { seconds?: number; done?: number } = {}) => {
    const now = ctx.now().getTime();
    const { seconds = 0, done = 0 } = more;
    const isOver = status !== 'running';
    const error = status === 'done' || !isOver ? null : JSON.stringify({ code: 'engine.failed', params: { reason: 'crashed' } });
    ctx.db.sqlite
      .prepare('UPDATE jobs SET status = ?, attempts = 1, started_at = ?, finished_at = ?, error = ?, progress = ?, lease = ? WHERE id = ?')
      .run(
        status,
        now - seconds * 1000,
        isOver ? now : null,
        error,
        isOver ? null : JSON.stringify({ phase: 'writing', done, parts: { problem: 'secret words' } }),
        isOver ? null : 'lease',
        work,
      );
  };
  const api = async (who: Person, method: string, path: string, body?: object) =>
    box.ask(method, `/api/v1${path}`, { login: await loginOf(who), ...(body && { body }) });
  const read = async (who: Person, path: string) => (await (await api(who, 'GET', path)).json()) as never;
  const page = async (who: Person, path: string) => box.ask('GET', path, { login: await loginOf(who) });
  const post = async (who: Person, path: string, fields: Record<string, string> = {}) =>
    box.ask('POST', path, { login: await loginOf(who), body: new URLSearchParams(fields) });
  return { box, ctx, waiting, put, api, read, page, post };
}
