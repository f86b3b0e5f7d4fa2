import { insertExport } from '../../src/db/queries/exports.ts';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { pointsOfSession } from '../../src/db/queries/open-points.ts';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { insertReportFile, insertSavedReport } from '../../src/db/queries/reports.ts';
import { insertTranslation } from '../../src/db/queries/translations.ts';
import { transact } from '../../src/db/transact.ts';
import { createApplicationRule } from '../../src/server/domain/applications/create.ts';
import { createDevice } from '../../src/server/domain/devices/create.ts';
import { createDeviceGroup } from '../../src/server/domain/devices/groups.ts';
import { makePageLink } from '../../src/server/domain/devices/page-link.ts';
import { uploadDevices } from '../../src/server/domain/devices/table/import.ts';
import { markOpenPoint } from '../../src/server/domain/insights/open-points.ts';
import { createIssueType } from '../../src/server/domain/issue-types/create.ts';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import type { Permission } from '../../src/server/domain/roles/permissions.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { askAgain } from '../../src/server/domain/sessions/open.ts';
import { editSummary } from '../../src/server/domain/summaries/edit.ts';
import { startEvaluation } from '../../src/server/domain/summaries/evaluate.ts';
import { giveFeedback } from '../../src/server/domain/summaries/feedback.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import type { Summary } from '../../src/server/domain/summaries/model.ts';
import { reviewSummary } from '../../src/server/domain/summaries/review.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { password } from './app.ts';
import { statement, write } from './insights.ts';
import { attestation, sampleEvents, sampleSession } from './samples.ts';
import type { Relation, World } from './world.ts';

/**
 * A request that a route carries out for whoever may send it. Every route of the application has its line here, and most
 * lines are `{ may: '…' }`: names in the path fill themselves by the noun before them (`nouns`), a GET needs nothing else. A route
 * under /sessions/:id is asked for with sessions of one's own, of one's groups and of others; one under /me or /account
 * with a record of one's own and of others.
 */
export interface Sample {
  /** The permission that opens it, said here a second time, so that no guard changes unseen. */
  readonly may: Permission | 'public';
  /** Names in the path that are not what `nouns` would put there. */
  readonly params?: (world: World, whose: Relation) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  readonly query?: string;
  /** An object: JSON for the API, a form for pages. Left out, of the API: a small value that fits the route's schema. */
  readonly body?: object | Uint8Array | ((world: World) => object | Promise<object>);
  /** The answer's status where it is allowed. Default: any below 400. */
  readonly status?: number;
}

/** What stands for a name in a path, by the word before it. */
export const nouns: Readonly<Record<string, (world: World, whose: Relation) => string>> = {
  sessions: (world, whose) => world.sessions[whose],
  accounts: (world) => world.people.foreign.id,
  members: (world) => world.people.foreign.id,
  groups: (world) => world.group(),
  devices: (world) => createDevice(world.box.ctx, { name: world.unique() }).id,
  'device-groups': (world) => createDeviceGroup(world.box.ctx, { name: world.unique() }).id,
  policies: (world) => createPolicy(world.box.ctx, { name: world.unique() }).id,
  modules: (world) => createModule(world.box.ctx, { name: world.unique() }).id,
  'application-rules': (world) => applicationRule(world),
  'issue-types': (world) => issueType(world),
  receipts: (world) => world.receipt(),
  'open-points': (world, whose) => openPoint(world, whose),
  work: (world, whose) => waitingWork(world, whose),
  roles: (world) => world.role(),
  invite: (world) => world.invited().token,
};

const applicationRule = (world: World) =>
  createApplicationRule(world.box.ctx, { kind: 'process', pattern: world.unique(), product: 'Till' }).id;
const issueType = (world: World) => {
  const code = `own-${world
    .unique()
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()}`.slice(0, 30);
  return createIssueType(world.box.ctx, { code, name: 'Own', definition: 'tills' }).code;
};
const ownType = (world: World) => ({ code: issueType(world) });
const typed = { code: 'tills', name: 'Tills', definition: 'tills and card readers', examples: 'the till is dead' };

const waitingWork = (world: World, whose: Relation) => latestJob(world.box.ctx.db, 'summarize', world.summarizedSession(whose))?.id ?? '';
const failedWork = (world: World, whose: Relation) => {
  const id = waitingWork(world, whose);
  world.box.ctx.db.sqlite.prepare("UPDATE jobs SET status = 'dead', finished_at = 1 WHERE id = ?").run(id);
  return { id };
};
const openPoint = ({ box: { ctx }, ...world }: World, whose: Relation) => {
  const id = world.summarizedSession(whose);
  write(ctx, id, { origin: 'template', open: [statement(world.unique())] });
  return pointsOfSession(ctx.db, id)[0]?.id ?? '';
};
const donePoint = (world: World, whose: Relation) => {
  const id = openPoint(world, whose);
  markOpenPoint(world.box.ctx, { id, done: true });
  return { id };
};
const savedReport = ({ box: { ctx }, people }: World, whose: Relation) => {
  const id = ctx.id();
  const filter = { group: null, customer: null, bySupporter: false, purpose: null };
  const turn = { every: 'month', at: '06:00', weekday: 1, monthDay: 1, timeZone: 'UTC', nextAt: null } as const;
  const state = { stoppedAt: null, stoppedBecause: null, failure: null, createdAt: 0, changedAt: 0 };
  const file = { span: 'month', format: 'csv', language: 'en', keep: 1 } as const;
  insertSavedReport(ctx.db, { id, accountId: people[whose].id, name: 'Monthly', filter, ...file, ...turn, ...state });
  return { id };
};
const madeReport = (world: World, whose: Relation) => {
  const { id } = savedReport(world, whose);
  const { ctx } = world.box;
  const about = { madeAt: 0, firstDay: '2026-02-01', lastDay: '2026-02-28', format: 'csv', language: 'en', sessions: 0, byPerson: false };
  const bytes = { fileName: 'r.csv', mediaType: 'text/csv; charset=utf-8', bytes: 1, sha256: '0'.repeat(64), data: Buffer.from('x') };
  const file = ctx.id();
  insertReportFile(ctx.db, { id: file, reportId: id, ...about, ...bytes }, []);
  return { id, file };
};
/** One that waits: it can be looked at, cancelled and deleted, and has no file. */
const exported = (world: World, whose: Relation) => {
  const { ctx } = world.box;
  const id = ctx.id();
  const wish = { format: 'csv', language: null, timeZone: 'UTC', state: 'waiting', error: null, total: 1, createdAt: 0 } as const;
  const file = { finishedAt: null, expiresAt: null, fileName: null, mediaType: null, bytes: null, sha256: null };
  const owner = `account:${world.people[whose].id}`;
  insertExport(ctx.db, { id, owner, asker: owner, accountId: world.people[whose].id, ...wish, ...file }, [world.summarizedSession(whose)]);
  return { id };
};
const toExport = (world: World) => ({ sessions: [world.summarizedSession('own')], format: 'csv' });
const reportForm = {
  ...{ name: 'Monthly', group: '', customer: '', language: 'en', purpose: '', span: 'month', format: 'csv', timeZone: 'UTC' },
  ...{ every: 'month', at: '06:00', weekday: '1', monthDay: '1', keep: '12' },
};
const openSession = (world: World, whose: Relation) => ({ id: world.openSession(whose) });
const waitingSession = (world: World, whose: Relation) => ({ id: world.waitingSession(whose) });
const summarizedSession = (world: World, whose: Relation) => ({ id: world.summarizedSession(whose), version: '1' });
const editedSession = (world: World, whose: Relation) => {
  const { id } = summarizedSession(world, whose);
  editSummary(world.box.ctx, id, { version: 1, title: world.unique() });
  return { id, version: '1' };
};
const translatedSession = (world: World, whose: Relation) => {
  const { id } = summarizedSession(world, whose);
  const { ctx } = world.box;
  const { id: summaryId, content } = currentSummary(ctx, id) as Summary;
  const { provenance } = content;
  const row = { id: ctx.id(), summaryId, language: 'fr', content: { ...content, language: 'fr' }, untranslated: [], provenance };
  transact(ctx.db, () => insertTranslation(ctx.db, { ...row, createdAt: ctx.now().getTime(), createdBy: 'operator' }));
  return { id, language: 'fr' };
};
const reviewedSession = (world: World, whose: Relation) => {
  const made = summarizedSession(world, whose);
  reviewSummary(world.box.ctx, made.id, 1);
  return made;
};
/** By the account that asks, whichever way it does. */
const ratedSession = (world: World, whose: Relation) => {
  const made = summarizedSession(world, whose);
  const acting = actingAs(world.box.ctx, { kind: 'account', id: world.people.own.id, grants: { 'summaries.view': 'all' } }, 'page');
  giveFeedback(acting, made.id, 1, { useful: true });
  return made;
};
const reviewed = (world: World) => {
  reviewedSession(world, 'own');
  return {};
};
const evaluation = (world: World) => {
  reviewedSession(world, 'own');
  return { id: startEvaluation(world.box.ctx, { limit: 1 }).id };
};
const keyOf = (world: World, whose: Relation) => ({ id: world.keyId(whose) });
const companyKey = (world: World) => ({ id: world.keyId(null) });
const loginOf = async (world: World, whose: Relation) => ({ id: world.people[whose].id, login: await world.loginId(whose) });
const withFactor = (world: World) => {
  world.factor('foreign');
  return { id: world.people.foreign.id };
};
const tableImport = async (world: World) => ({ id: await world.tableImport() });
/** One at a time, so that a world has but one. */
const deviceImports = new WeakMap<World, Promise<{ readonly id: string }>>();
const deviceImport = async (world: World) => {
  const bytes = new TextEncoder().encode('name\n');
  const upload = deviceImports.get(world) ?? uploadDevices(world.box.ctx, { file: 'd.csv', bytes, dryRun: true, makeGroups: false });
  deviceImports.set(world, upload);
  return { id: (await upload).id };
};
const deviceForm = () => {
  const form = new FormData();
  form.set('file', new File(['name\n'], 'd.csv', { type: 'text/csv' }));
  form.set('dryRun', 'true');
  return form;
};
const applicationTable = (world: World) => `pattern,kind,product\n${world.unique()},process,Till\n`;
const applicationForm = (world: World) => {
  const form = new FormData();
  form.set('file', new File([applicationTable(world)], 'rules.csv', { type: 'text/csv' }));
  return form;
};
const aDevice = (world: World) => nouns['devices']?.(world, 'own') ?? '';
const tableForm = () => {
  const form = new FormData();
  form.set('file', new File(['email,name\n'], 'a.csv', { type: 'text/csv' }));
  form.set('dryRun', 'true');
  return form;
};
const recordingForm = (world: World) => {
  const form = new FormData();
  form.set('file', new File([JSON.stringify(sampleSession({ id: world.unique(), events: sampleEvents(2) }))], 'a.json'));
  form.set('basis', 'consent');
  return form;
};
const named = (world: World) => ({ name: world.unique() });
const fleets = new WeakMap<World, string>();
const fleet = (world: World) => {
  const id = fleets.get(world) ?? createPolicy(world.box.ctx, { name: world.unique() }).id;
  fleets.set(world, id);
  return id;
};
const managedDevice = (world: World, policy: string | null) => createDevice(world.box.ctx, { name: world.unique(), managed: true, policy });
const invited = (world: World) => ({ id: world.invited().id });
const newAccount = (world: World) => ({ email: `${world.unique()}@example.com`, name: 'New', role: 'supporter' });
const memberOf = async (world: World) => ({ id: world.group(), account: world.people.foreign.id });

/** What the remote person was given: a link, or the number of a receipt. */
const linkOf = (path: string) => ({ token: path.split('/').at(-1) ?? '' });
const questionLink = (world: World) => linkOf(askAgain(world.box.ctx, world.waitingSession('own')).path);
const devicePage = (world: World) => linkOf(makePageLink(world.box.ctx, createDevice(world.box.ctx, { name: world.unique() }).id).path);
const receiptOf = ({ box, unique }: World) => {
  const [session] = importSessions(box.ctx, [sampleSession({ id: unique(), events: sampleEvents(1) })], attestation);
  return { number: receiptsOfSession(box.ctx.db, session?.id ?? '')[0]?.number ?? '', confirmed: 'yes' };
};

export const samples: Readonly<Record<string, Sample>> = {
  'GET /': { may: 'self' },
  'GET /assets/:file': { may: 'public', params: () => ({ file: 'none.css' }), status: 404 },
  'POST /language': { may: 'public', body: { language: 'fr', next: '/' } },
  'GET /login': { may: 'public' },
  'POST /login': { may: 'public', body: { email: 'root@example.com', password, next: '/' } },
  'POST /logout': { may: 'public', body: {} },

  'GET /insights': { may: 'summaries.view' },
  'GET /insights/news': { may: 'summaries.view' },
  'GET /insights/devices': { may: 'summaries.view' },
  'GET /sessions': { may: 'summaries.view' },
  'GET /sessions/import': { may: 'sessions.capture' },
  'POST /sessions/import': { may: 'sessions.capture', body: recordingForm, status: 201 },
  'GET /sessions/:id': { may: 'summaries.view' },
  'GET /sessions/:id/panel': { may: 'summaries.view' },
  'GET /sessions/:id/timeline': { may: 'summaries.view' },
  'GET /sessions/:id/progress': { may: 'summaries.view' },
  'POST /sessions/:id/question': { may: 'sessions.capture', params: waitingSession, body: {}, status: 201 },
  'POST /sessions/:id/summary': { may: 'summaries.generate', body: {} },

  'GET /sessions/:id/variants': { may: 'summaries.view', params: translatedSession },
  'POST /sessions/:id/variants': { may: 'summaries.generate', params: summarizedSession, body: { language: 'fr' } },
  'GET /sessions/:id/summary/export': { may: 'summaries.export', params: summarizedSession, query: 'format=text' },
  'POST /sessions/:id/summary/export/translation': {
    may: 'summaries.generate',
    params: summarizedSession,
    body: { language: 'fr', format: 'pdf' },
  },
  'GET /sessions/:id/note': { may: 'summaries.view', params: summarizedSession },
  'GET /sessions/:id/versions': { may: 'summaries.view', params: editedSession, query: 'from=1&to=2' },
  'POST /sessions/:id/versions/:version/restoration': { may: 'summaries.edit', params: editedSession, body: {} },
  'POST /sessions/:id/review': { may: 'summaries.edit', params: summarizedSession, body: { version: '1', state: 'reviewed' } },
  'POST /sessions/:id/feedback': { may: 'summaries.view', params: summarizedSession, body: { version: '1', useful: 'yes' } },
  'GET /sessions/:id/edit': { may: 'summaries.edit' },
  'POST /sessions/:id/edit': {
    may: 'summaries.edit',
    params: summarizedSession,
    body: (world) => ({ version: '1', title: world.unique(), 'was.title': 'before' }),
  },
  'GET /sessions/:id/summary/deletion': { may: 'summaries.delete' },
  'POST /sessions/:id/summary/deletion': { may: 'summaries.delete', params: summarizedSession, body: { part: 'summary' } },
  'GET /sessions/:id/log/deletion': { may: 'logs.delete' },
  'POST /sessions/:id/log/deletion': { may: 'logs.delete', params: summarizedSession, body: {} },

  'GET /late-summaries': { may: 'summaries.generate' },
  'GET /late-summaries/forecast': { may: 'summaries.generate' },
  'POST /late-summaries': { may: 'summaries.generate', body: {} },

  'GET /queue': { may: 'summaries.view' },
  'GET /queue/live': { may: 'summaries.view' },
  'POST /queue/pause': { may: 'settings.manage', body: { state: 'paused' } },
  'POST /queue/work/:id/cancellation': { may: 'summaries.generate', body: {} },
  'POST /queue/work/:id/retry': { may: 'summaries.generate', params: failedWork, body: {} },
  'GET /open-points': { may: 'summaries.view' },
  'POST /open-points/:id/mark': { may: 'summaries.edit', body: { as: 'done' } },
  'GET /exports': { may: 'summaries.export' },
  'POST /exports': {
    may: 'summaries.export',
    body: (world) => ({ sessions: world.summarizedSession('own'), format: 'csv', into: '', scope: 'selected' }),
  },
  'GET /exports/new': { may: 'summaries.export', query: 'scope=all' },
  'GET /exports/:id': { may: 'summaries.export', params: exported },
  'GET /exports/:id/live': { may: 'summaries.export', params: exported },
  'GET /exports/:id/file': { may: 'summaries.export', params: exported, status: 409 },
  'POST /exports/:id/cancellation': { may: 'summaries.export', params: exported, body: {} },
  'POST /exports/:id/deletion': { may: 'summaries.export', params: exported, body: {} },
  'GET /reports': { may: 'summaries.view' },
  'GET /reports/file': { may: 'summaries.export', query: 'format=csv' },
  'GET /reports/saved': { may: 'summaries.export' },
  'POST /reports/saved': { may: 'summaries.export', body: (world) => ({ ...reportForm, account: world.people.own.id }) },
  'GET /reports/saved/new': { may: 'summaries.export' },
  'GET /reports/saved/:id': { may: 'summaries.export', params: savedReport },
  'POST /reports/saved/:id': { may: 'summaries.export', params: savedReport, body: reportForm },
  'POST /reports/saved/:id/making': { may: 'summaries.export', params: savedReport, body: {} },
  'POST /reports/saved/:id/deletion': { may: 'summaries.export', params: savedReport, body: {} },
  'GET /reports/saved/:id/files/:file': { may: 'summaries.export', params: madeReport },

  'GET /login/code': { may: 'public' },
  'POST /login/code': { may: 'public', body: { code: '123456' } },
  'GET /invite/:token': { may: 'public' },
  'POST /invite/:token': { may: 'public', body: { password: 'a long enough phrase of words' } },
  'GET /consent/:token': { may: 'public', params: questionLink },
  'POST /consent/:token': { may: 'public', params: questionLink, body: { answer: 'allowed', platform: 'windows' } },
  'GET /receipt': { may: 'public' },
  'POST /receipt': { may: 'public', body: receiptOf },
  'POST /receipt/download': { may: 'public', body: receiptOf },
  'POST /receipt/withdrawal': { may: 'public', body: receiptOf },
  'GET /device/:token': { may: 'public', params: devicePage },
  'POST /device/:token': { may: 'public', params: devicePage, body: { access: 'denied' } },

  'GET /admin/keys': { may: 'integrations.manage' },
  'POST /admin/keys': { may: 'integrations.manage', body: (world) => ({ name: world.unique(), scopes: 'audit.view', days: '30' }) },
  'GET /admin/keys/new': { may: 'integrations.manage' },
  'GET /admin/keys/:id': { may: 'integrations.manage', params: companyKey },
  'POST /admin/keys/:id/rotation': { may: 'integrations.manage', params: companyKey, body: { hours: '24' } },
  'GET /admin/keys/:id/revocation': { may: 'integrations.manage', params: companyKey },
  'POST /admin/keys/:id/revocation': { may: 'integrations.manage', params: companyKey, body: {} },
  'GET /account/keys': { may: 'self' },
  'POST /account/keys': { may: 'self', body: (world) => ({ name: world.unique(), scopes: 'self', days: '30' }) },
  'GET /account/keys/new': { may: 'self' },
  'GET /account/keys/:id': { may: 'self', params: keyOf },
  'POST /account/keys/:id/rotation': { may: 'self', params: keyOf, body: { hours: '24' } },
  'GET /account/keys/:id/revocation': { may: 'self', params: keyOf },
  'POST /account/keys/:id/revocation': { may: 'self', params: keyOf, body: {} },

  'GET /account': { may: 'self' },
  'POST /account': { may: 'self', body: { name: 'New name', language: 'de', timeZone: 'Europe/Berlin' } },
  'GET /account/password': { may: 'self' },
  'POST /account/password': { may: 'self', body: { present: password, password: 'another phrase of many words' } },
  'GET /account/factor': { may: 'self' },
  'POST /account/factor': { may: 'self', body: (world) => world.factorForm('own') },
  'POST /account/factor/recovery-codes': { may: 'self', body: (world) => world.factor('own') },
  'POST /account/factor/removal': { may: 'self', body: (world) => world.factor('own') },
  'GET /account/logins': { may: 'self' },
  'POST /account/logins/end': { may: 'self', body: {} },
  'POST /account/logins/:login/end': { may: 'self', params: loginOf, body: {} },

  'GET /admin/accounts/:id/logins': { may: 'accounts.manage' },
  'POST /admin/accounts/:id/logins/end': { may: 'accounts.manage', body: {} },
  'POST /admin/accounts/:id/logins/:login/end': { may: 'accounts.manage', params: loginOf, body: {} },
  'POST /admin/accounts/:id/factor-removal': { may: 'accounts.manage', params: withFactor, body: {} },

  'GET /admin/accounts': { may: 'accounts.manage' },
  'POST /admin/accounts': { may: 'accounts.manage', body: (world) => ({ ...newAccount(world), language: 'en', timeZone: 'UTC' }) },
  'GET /admin/accounts/new': { may: 'accounts.manage' },
  'GET /admin/accounts/export': { may: 'accounts.manage' },
  'POST /admin/accounts/changes': { may: 'accounts.manage', body: (world) => ({ accounts: world.people.foreign.id, do: 'disable' }) },
  'POST /admin/accounts/invitations': { may: 'accounts.manage', body: {} },
  'GET /admin/accounts/imports/new': { may: 'accounts.manage' },
  'POST /admin/accounts/imports': { may: 'accounts.manage', body: tableForm },
  'GET /admin/accounts/imports/:id': { may: 'accounts.manage', params: tableImport },
  'GET /admin/accounts/imports/:id/progress': { may: 'accounts.manage', params: tableImport },
  'GET /admin/accounts/:id': { may: 'accounts.manage' },
  'POST /admin/accounts/:id': { may: 'accounts.manage', body: { name: 'Renamed', 'was.name': 'stranger' } },
  'POST /admin/accounts/:id/state': { may: 'accounts.manage', body: { disabled: 'true' } },
  'POST /admin/accounts/:id/invitation': { may: 'accounts.manage', params: invited, body: {} },
  'POST /admin/accounts/:id/deletion': { may: 'accounts.manage', params: invited, body: {} },

  'GET /admin/groups': { may: 'accounts.manage' },
  'POST /admin/groups': { may: 'accounts.manage', body: named },
  'GET /admin/groups/:id': { may: 'accounts.manage' },
  'POST /admin/groups/:id': { may: 'accounts.manage', body: named },
  'POST /admin/groups/:id/deletion': { may: 'accounts.manage', body: {} },
  'POST /admin/groups/:id/members': { may: 'accounts.manage', body: { emails: 'stranger@example.com' } },
  'POST /admin/groups/:id/members/removal': { may: 'accounts.manage', body: (world) => ({ accounts: world.people.foreign.id }) },

  'GET /admin/devices': { may: 'devices.manage' },
  'POST /admin/devices': { may: 'devices.manage', body: (world) => ({ name: world.unique(), platform: 'windows' }) },
  'GET /admin/devices/new': { may: 'devices.manage' },
  'GET /admin/devices/export': { may: 'devices.manage' },
  'POST /admin/devices/changes': { may: 'devices.manage', body: (world) => ({ devices: aDevice(world), do: 'group', group: '' }) },
  'GET /admin/devices/imports/new': { may: 'devices.manage' },
  'POST /admin/devices/imports': { may: 'devices.manage', body: deviceForm },
  'GET /admin/devices/imports/:id': { may: 'devices.manage', params: deviceImport },
  'GET /admin/devices/imports/:id/progress': { may: 'devices.manage', params: deviceImport },
  'GET /admin/devices/:id': { may: 'devices.manage' },
  'POST /admin/devices/:id': { may: 'devices.manage', body: (world) => ({ name: world.unique(), 'was.name': 'before' }) },
  'POST /admin/devices/:id/page-link': { may: 'devices.manage', body: {} },
  'POST /admin/devices/:id/deletion': { may: 'devices.manage', body: {} },
  'GET /admin/device-groups': { may: 'devices.manage' },
  'POST /admin/device-groups': { may: 'devices.manage', body: named },
  'GET /admin/device-groups/:id': { may: 'devices.manage' },
  'POST /admin/device-groups/:id': { may: 'devices.manage', body: named },
  'POST /admin/device-groups/:id/deletion': { may: 'devices.manage', body: {} },
  'GET /admin/policies': { may: 'devices.manage' },
  'POST /admin/policies': { may: 'devices.manage', body: named },
  'GET /admin/policies/new': { may: 'devices.manage' },
  'GET /admin/policies/:id': { may: 'devices.manage' },
  'POST /admin/policies/:id': { may: 'devices.manage', body: (world) => ({ name: world.unique(), 'was.name': 'before' }) },
  'POST /admin/policies/:id/devices': { may: 'devices.manage', body: (world) => ({ names: managedDevice(world, null).name }) },
  'POST /admin/policies/:id/devices/removal': {
    may: 'devices.manage',
    params: (world) => ({ id: fleet(world) }),
    body: (world) => ({ devices: managedDevice(world, fleet(world)).id }),
  },
  'GET /admin/policies/:id/deletion': { may: 'devices.manage' },
  'POST /admin/policies/:id/deletion': { may: 'devices.manage', body: {} },
  'GET /admin/modules': { may: 'devices.manage' },
  'POST /admin/modules': { may: 'devices.manage', body: named },
  'GET /admin/modules/:id': { may: 'devices.manage' },
  'POST /admin/modules/:id': { may: 'devices.manage', body: (world) => ({ name: world.unique(), 'was.name': 'before' }) },
  'POST /admin/modules/:id/deletion': { may: 'devices.manage', body: {} },

  'GET /admin/ai': { may: 'settings.manage' },
  'POST /admin/ai': { may: 'settings.manage', body: { creditWarning: '7', 'was.creditWarning': '5' } },
  'POST /admin/ai/activation': { may: 'settings.manage', body: { state: 'on' } },
  'POST /admin/ai/reset': { may: 'settings.manage', body: { name: 'creditWarning' } },
  'GET /admin/ai/simulator': { may: 'settings.manage', query: 'outgoingSummaries=modules&of=100' },
  'GET /admin/credits': { may: 'credits.manage' },
  'GET /admin/credits/grants': { may: 'credits.manage' },
  'GET /admin/credits/charges': { may: 'credits.manage' },
  'GET /admin/credits/verification': { may: 'credits.manage' },
  'GET /admin/licence': { may: 'credits.manage' },
  'POST /admin/licence': { may: 'credits.manage', body: { text: 'no licence' }, status: 422 },
  'POST /admin/licence/clock': { may: 'credits.manage', body: { shown: '2026-03-02T09:00:00Z' }, status: 409 },
  'GET /admin/licence/request': { may: 'credits.manage', query: 'packSize=50' },
  'GET /admin/licence/request/file': { may: 'credits.manage', query: 'packSize=50' },

  'GET /admin/issue-types': { may: 'settings.manage' },
  'GET /admin/issue-types/new': { may: 'settings.manage' },
  'POST /admin/issue-types/new': { may: 'settings.manage', body: typed },
  'GET /admin/issue-types/types/:code': { may: 'settings.manage', params: () => ({ code: 'printing' }) },
  'POST /admin/issue-types/types/:code': {
    may: 'settings.manage',
    params: () => ({ code: 'printing' }),
    body: { name: 'Printers', active: 'true', place: '2' },
  },
  'POST /admin/issue-types/types/:code/deletion': { may: 'settings.manage', params: ownType, body: {} },
  'GET /admin/applications': { may: 'settings.manage' },
  'POST /admin/applications': { may: 'settings.manage', body: (world) => ({ kind: 'process', pattern: world.unique(), product: 'Till' }) },
  'POST /admin/applications/test': { may: 'settings.manage', body: { app: 'outlook.exe' } },
  'GET /admin/applications/export': { may: 'settings.manage' },
  'GET /admin/applications/imports/new': { may: 'settings.manage' },
  'POST /admin/applications/imports': { may: 'settings.manage', body: applicationForm },
  'GET /admin/applications/rules/:id': { may: 'settings.manage', params: (world) => ({ id: applicationRule(world) }) },
  'POST /admin/applications/rules/:id': {
    may: 'settings.manage',
    params: (world) => ({ id: applicationRule(world) }),
    body: (world) => ({ kind: 'window', pattern: world.unique(), product: '' }),
  },
  'POST /admin/applications/rules/:id/deletion': { may: 'settings.manage', params: (world) => ({ id: applicationRule(world) }), body: {} },
  'GET /admin/redaction': { may: 'settings.manage' },
  'POST /admin/redaction': { may: 'settings.manage', body: { email: 'disk', 'was.email': 'model' } },
  'GET /admin/redaction/new': { may: 'settings.manage' },
  'POST /admin/redaction/new': {
    may: 'settings.manage',
    body: (world) => ({ name: world.unique(), rule: 'model', words: '', pattern: 'EMP-[0-9]{6}', score: '0.6' }),
  },
  'GET /admin/redaction/test': { may: 'settings.manage' },
  'POST /admin/redaction/test': { may: 'settings.manage', body: { text: 'a@example.com' } },
  'GET /admin/redaction/view': { may: 'settings.manage' },
  'GET /admin/redaction/rules/:name': { may: 'settings.manage', params: () => ({ name: 'email' }) },
  'POST /admin/redaction/rules/:name': { may: 'settings.manage', params: () => ({ name: 'email' }), body: { rule: 'disk', words: '' } },
  'POST /admin/redaction/rules/:name/deletion': { may: 'settings.manage', params: () => ({ name: 'email' }), body: {} },
  'GET /sessions/:id/model-view': { may: 'settings.manage' },
  'GET /admin/settings': { may: 'settings.manage' },
  'POST /admin/settings': { may: 'settings.manage', body: { loginIdleMinutes: '30', 'was.loginIdleMinutes': '' } },
  'POST /admin/settings/reset': { may: 'settings.manage', body: { name: 'loginIdleMinutes' } },

  'GET /admin/roles': { may: 'accounts.manage' },
  'POST /admin/roles': { may: 'accounts.manage', body: named },
  'GET /admin/roles/new': { may: 'accounts.manage' },
  'GET /admin/roles/comparison': { may: 'accounts.manage' },
  'GET /admin/roles/:id': { may: 'accounts.manage' },
  'POST /admin/roles/:id': { may: 'accounts.manage', body: named },
  'GET /admin/roles/:id/edit': { may: 'accounts.manage' },
  'GET /admin/roles/:id/deletion': { may: 'accounts.manage' },
  'POST /admin/roles/:id/deletion': { may: 'accounts.manage', body: {} },

  'GET /admin/receipts': { may: 'audit.view' },
  'GET /admin/receipts/export': { may: 'audit.view' },
  'GET /admin/receipts/:id': { may: 'audit.view' },
  'GET /admin/receipts/:id/withdrawal': { may: 'devices.manage' },
  'POST /admin/receipts/:id/withdrawal': { may: 'devices.manage', body: {} },

  'GET /admin/audit': { may: 'audit.view' },
  'GET /admin/audit/export': { may: 'audit.view' },
  'GET /admin/audit/public-key': { may: 'audit.view' },
  'GET /admin/audit/verification': { may: 'audit.view' },
  'POST /admin/audit/verification': { may: 'audit.view', body: {} },

  'GET /api-docs': { may: 'public' },
  'GET /api-docs/areas/:area': { may: 'public', params: () => ({ area: 'roles' }) },
  'GET /api-docs/schemas': { may: 'public' },
  'GET /api-docs/errors': { may: 'public' },

  'GET /api/v1/health': { may: 'public' },
  'GET /api/v1/openapi.json': { may: 'public' },

  'GET /api/v1/sessions': { may: 'summaries.view' },
  'POST /api/v1/sessions': { may: 'sessions.capture', body: (world) => sampleSession({ id: world.unique() }) },
  'GET /api/v1/sessions/:id': { may: 'summaries.view' },
  'GET /api/v1/sessions/:id/decision': { may: 'summaries.view' },
  'POST /api/v1/sessions/:id/question': { may: 'sessions.capture', params: waitingSession, status: 201 },
  'POST /api/v1/sessions/:id/end': { may: 'sessions.capture', params: openSession, body: {} },
  'POST /api/v1/sessions/:id/events': { may: 'sessions.capture', params: openSession, body: { events: sampleEvents(1) } },
  'GET /api/v1/sessions/:id/summary': { may: 'summaries.view' },
  'POST /api/v1/sessions/:id/summary': { may: 'summaries.generate', body: {} },
  'PATCH /api/v1/sessions/:id/summary': {
    may: 'summaries.edit',
    params: summarizedSession,
    body: (world) => ({ version: 1, title: world.unique() }),
  },
  'PUT /api/v1/sessions/:id/summary/review': { may: 'summaries.edit', params: summarizedSession, body: { version: 1 } },
  'DELETE /api/v1/sessions/:id/summary/review': { may: 'summaries.edit', params: reviewedSession, query: 'version=1' },
  'GET /api/v1/sessions/:id/summary/versions': { may: 'summaries.view' },
  'GET /api/v1/sessions/:id/summary/versions/:version': { may: 'summaries.view', params: editedSession },
  'GET /api/v1/sessions/:id/summary/differences': { may: 'summaries.view', params: editedSession, query: 'from=1&to=2' },
  'POST /api/v1/sessions/:id/summary/versions/:version/restoration': { may: 'summaries.edit', params: editedSession, body: {} },
  'GET /api/v1/sessions/:id/summary/export': { may: 'summaries.export', params: summarizedSession, query: 'format=text' },
  'GET /api/v1/export-schemas/summaries': { may: 'summaries.export' },
  'GET /api/v1/sessions/:id/summary/translations': { may: 'summaries.view', params: translatedSession },
  'POST /api/v1/sessions/:id/summary/translations': { may: 'summaries.generate', params: summarizedSession, body: { language: 'fr' } },
  'GET /api/v1/sessions/:id/summary/translations/:language': { may: 'summaries.view', params: translatedSession },
  'GET /api/v1/sessions/:id/summary/translations/:language/work': { may: 'summaries.view', params: translatedSession },
  'PUT /api/v1/sessions/:id/summary/versions/:version/feedback': {
    may: 'summaries.view',
    params: summarizedSession,
    body: { useful: false, reasons: ['missing-facts'] },
  },
  'DELETE /api/v1/sessions/:id/summary/versions/:version/feedback': { may: 'summaries.view', params: ratedSession },
  'GET /api/v1/sessions/:id/summary/deletion': { may: 'summaries.delete' },
  'DELETE /api/v1/sessions/:id/summary': { may: 'summaries.delete', params: summarizedSession },
  'GET /api/v1/sessions/:id/log/deletion': { may: 'logs.delete' },
  'DELETE /api/v1/sessions/:id/log': { may: 'logs.delete', params: summarizedSession },
  'POST /api/v1/evaluations': { may: 'settings.manage', body: reviewed },
  'GET /api/v1/evaluations/:id': { may: 'settings.manage', params: evaluation },
  'POST /api/v1/imports': {
    may: 'sessions.capture',
    query: 'basis=consent&filename=a.json',
    body: new TextEncoder().encode(JSON.stringify(sampleSession({ events: sampleEvents(3), end: '2026-03-02T08:20:00Z' }))),
  },
  'GET /api/v1/queue': { may: 'summaries.view' },
  'GET /api/v1/queue/state': { may: 'summaries.view' },
  'GET /api/v1/queue/failures': { may: 'summaries.view' },
  'POST /api/v1/queue/pause': { may: 'settings.manage', body: {} },
  'DELETE /api/v1/queue/pause': { may: 'settings.manage' },
  'DELETE /api/v1/queue/work/:id': { may: 'summaries.generate' },
  'POST /api/v1/queue/work/:id/retry': { may: 'summaries.generate', params: failedWork, body: {} },
  'GET /api/v1/late-summaries': { may: 'summaries.generate' },
  'POST /api/v1/late-summaries': { may: 'summaries.generate', body: {} },
  'GET /api/v1/sessions/:id/similar': { may: 'summaries.view' },
  'GET /api/v1/exports': { may: 'summaries.export' },
  'POST /api/v1/exports': { may: 'summaries.export', body: toExport, status: 202 },
  'GET /api/v1/exports/:id': { may: 'summaries.export', params: exported },
  'GET /api/v1/exports/:id/file': { may: 'summaries.export', params: exported, status: 409 },
  'DELETE /api/v1/exports/:id': { may: 'summaries.export', params: exported },
  'GET /api/v1/reports/proof-of-service': { may: 'summaries.view', query: 'from=2026-03-01&to=2026-03-31' },
  'GET /api/v1/reports/proof-of-service/file': { may: 'summaries.export', query: 'from=2026-03-01&to=2026-03-31&format=csv' },
  'GET /api/v1/export-schemas/proof-of-service': { may: 'self' },
  'GET /api/v1/reports': { may: 'summaries.export' },
  'POST /api/v1/reports': {
    may: 'summaries.export',
    body: (world) => ({ name: 'Monthly', language: 'en', timeZone: 'UTC', account: world.people.own.id }),
    status: 201,
  },
  'GET /api/v1/reports/:id': { may: 'summaries.export', params: savedReport },
  'PATCH /api/v1/reports/:id': { may: 'summaries.export', params: savedReport, body: { keep: 3 } },
  'DELETE /api/v1/reports/:id': { may: 'summaries.export', params: savedReport },
  'POST /api/v1/reports/:id/making': { may: 'summaries.export', params: savedReport, body: {} },
  'GET /api/v1/reports/:id/files': { may: 'summaries.export', params: savedReport },
  'GET /api/v1/reports/:id/files/:file': { may: 'summaries.export', params: madeReport },
  'GET /api/v1/insights': { may: 'summaries.view' },
  'GET /api/v1/insights/figures': { may: 'summaries.view' },
  'GET /api/v1/insights/choices': { may: 'summaries.view' },
  'GET /api/v1/insights/open-points': { may: 'summaries.view' },
  'GET /api/v1/insights/open-points/counts': { may: 'summaries.view' },
  'POST /api/v1/insights/open-points/:id/mark': { may: 'summaries.edit', body: {} },
  'DELETE /api/v1/insights/open-points/:id/mark': { may: 'summaries.edit', params: donePoint },
  'GET /api/v1/insights/verification': { may: 'settings.manage' },
  'POST /api/v1/insights/rebuild': { may: 'settings.manage', body: {} },

  'GET /api/v1/permissions': { may: 'accounts.manage' },
  'GET /api/v1/roles': { may: 'accounts.manage' },
  'POST /api/v1/roles': { may: 'accounts.manage', body: (world) => ({ name: world.unique(), grants: {} }) },
  'GET /api/v1/roles/:id': { may: 'accounts.manage' },
  'PATCH /api/v1/roles/:id': { may: 'accounts.manage', body: named },
  'DELETE /api/v1/roles/:id': { may: 'accounts.manage' },

  'GET /api/v1/accounts': { may: 'accounts.manage' },
  'POST /api/v1/accounts': { may: 'accounts.manage', body: newAccount },
  'POST /api/v1/accounts/changes': { may: 'accounts.manage', body: (world) => ({ accounts: [world.people.foreign.id], disabled: true }) },
  'GET /api/v1/accounts/:id': { may: 'accounts.manage' },
  'PATCH /api/v1/accounts/:id': { may: 'accounts.manage', body: { name: 'Renamed' } },
  'DELETE /api/v1/accounts/:id': { may: 'accounts.manage', params: invited },
  'POST /api/v1/accounts/:id/invitation': { may: 'accounts.manage', params: invited, body: {} },
  'POST /api/v1/invitations': { may: 'accounts.manage', body: (world) => ({ accounts: [world.invited().id] }) },
  'POST /api/v1/exports/invitations': { may: 'accounts.manage' },
  'GET /api/v1/exports/accounts': { may: 'accounts.manage' },
  'POST /api/v1/imports/accounts': {
    may: 'accounts.manage',
    query: 'filename=a.csv&dryRun=true',
    body: new TextEncoder().encode('email,name\n'),
  },
  'GET /api/v1/imports/accounts/:id': { may: 'accounts.manage', params: tableImport },

  'GET /api/v1/accounts/:id/logins': { may: 'accounts.manage' },
  'DELETE /api/v1/accounts/:id/logins': { may: 'accounts.manage' },
  'DELETE /api/v1/accounts/:id/logins/:login': { may: 'accounts.manage', params: loginOf },
  'GET /api/v1/accounts/:id/factor': { may: 'accounts.manage', params: withFactor },
  'POST /api/v1/accounts/:id/factor/removal': { may: 'accounts.manage', params: withFactor },

  'GET /api/v1/me': { may: 'self' },
  'PATCH /api/v1/me': { may: 'self', body: { language: 'de' } },
  'PUT /api/v1/me/password': { may: 'self', body: { present: password, password: 'another phrase of many words' } },
  'GET /api/v1/me/logins': { may: 'self' },
  'DELETE /api/v1/me/logins': { may: 'self' },
  'DELETE /api/v1/me/logins/:login': { may: 'self', params: loginOf },
  'POST /api/v1/me/factor/setup': { may: 'self' },
  'PUT /api/v1/me/factor': { may: 'self', body: (world) => world.factorForm('own') },
  'POST /api/v1/me/factor/recovery-codes': { may: 'self', body: (world) => world.factor('own') },
  'POST /api/v1/me/factor/removal': { may: 'self', body: (world) => world.factor('own') },

  'GET /api/v1/groups': { may: 'accounts.manage' },
  'POST /api/v1/groups': { may: 'accounts.manage', body: named },
  'GET /api/v1/groups/:id': { may: 'accounts.manage' },
  'PATCH /api/v1/groups/:id': { may: 'accounts.manage', body: named },
  'DELETE /api/v1/groups/:id': { may: 'accounts.manage' },
  'GET /api/v1/groups/:id/members': { may: 'accounts.manage' },
  'PUT /api/v1/groups/:id/members/:account': { may: 'accounts.manage', params: memberOf },
  'DELETE /api/v1/groups/:id/members/:account': { may: 'accounts.manage', params: memberOf },

  'GET /api/v1/keys': { may: 'integrations.manage' },
  'POST /api/v1/keys': { may: 'integrations.manage', body: (world) => ({ name: world.unique(), scopes: ['audit.view'] }) },
  'GET /api/v1/keys/:id': { may: 'integrations.manage', params: companyKey },
  'DELETE /api/v1/keys/:id': { may: 'integrations.manage', params: companyKey },
  'POST /api/v1/keys/:id/rotation': { may: 'integrations.manage', params: companyKey, body: {} },
  'GET /api/v1/me/keys': { may: 'self' },
  'POST /api/v1/me/keys': { may: 'self', body: (world) => ({ name: world.unique(), scopes: ['self'] }) },
  'GET /api/v1/me/keys/:id': { may: 'self', params: keyOf },
  'DELETE /api/v1/me/keys/:id': { may: 'self', params: keyOf },
  'POST /api/v1/me/keys/:id/rotation': { may: 'self', params: keyOf, body: {} },

  'GET /api/v1/devices': { may: 'devices.manage' },
  'POST /api/v1/devices': { may: 'devices.manage', body: named },
  'POST /api/v1/devices/changes': { may: 'devices.manage', body: (world) => ({ devices: [aDevice(world)], group: null }) },
  'GET /api/v1/devices/:id': { may: 'devices.manage' },
  'PATCH /api/v1/devices/:id': { may: 'devices.manage', body: { managed: true } },
  'DELETE /api/v1/devices/:id': { may: 'devices.manage' },
  'POST /api/v1/devices/:id/page-link': { may: 'devices.manage', body: {} },
  'POST /api/v1/imports/devices': {
    may: 'devices.manage',
    query: 'filename=d.csv&dryRun=true',
    body: new TextEncoder().encode('name\n'),
  },
  'GET /api/v1/imports/devices/:id': { may: 'devices.manage', params: deviceImport },
  'GET /api/v1/exports/devices': { may: 'devices.manage' },
  'POST /api/v1/imports/application-rules': {
    may: 'settings.manage',
    query: 'filename=r.csv',
    body: (world) => new TextEncoder().encode(applicationTable(world)),
  },
  'GET /api/v1/exports/application-rules': { may: 'settings.manage' },
  'GET /api/v1/device-groups': { may: 'devices.manage' },
  'POST /api/v1/device-groups': { may: 'devices.manage', body: named },
  'GET /api/v1/device-groups/:id': { may: 'devices.manage' },
  'PATCH /api/v1/device-groups/:id': { may: 'devices.manage', body: named },
  'DELETE /api/v1/device-groups/:id': { may: 'devices.manage' },
  'GET /api/v1/policies': { may: 'devices.manage' },
  'POST /api/v1/policies': { may: 'devices.manage', body: named },
  'GET /api/v1/policies/:id': { may: 'devices.manage' },
  'PATCH /api/v1/policies/:id': { may: 'devices.manage', body: named },
  'DELETE /api/v1/policies/:id': { may: 'devices.manage' },
  'GET /api/v1/policies/:id/devices': { may: 'devices.manage' },
  'GET /api/v1/modules': { may: 'devices.manage' },
  'POST /api/v1/modules': { may: 'devices.manage', body: named },
  'GET /api/v1/modules/:id': { may: 'devices.manage' },
  'PATCH /api/v1/modules/:id': { may: 'devices.manage', body: named },
  'DELETE /api/v1/modules/:id': { may: 'devices.manage' },

  'GET /api/v1/issue-types': { may: 'summaries.view' },
  'POST /api/v1/issue-types': { may: 'settings.manage', body: { code: 'tills', name: 'Tills', definition: 'tills and card readers' } },
  'GET /api/v1/issue-types/:code': { may: 'summaries.view', params: () => ({ code: 'printing' }) },
  'PATCH /api/v1/issue-types/:code': { may: 'settings.manage', params: () => ({ code: 'printing' }), body: { active: false } },
  'DELETE /api/v1/issue-types/:code': { may: 'settings.manage', params: ownType, status: 204 },
  'GET /api/v1/application-rules': { may: 'settings.manage' },
  'POST /api/v1/application-rules': {
    may: 'settings.manage',
    body: (world) => ({ kind: 'process', pattern: world.unique(), product: 'Till' }),
  },
  'GET /api/v1/application-rules/:id': { may: 'settings.manage' },
  'PATCH /api/v1/application-rules/:id': { may: 'settings.manage', body: { active: false } },
  'DELETE /api/v1/application-rules/:id': { may: 'settings.manage', status: 204 },
  'POST /api/v1/applications/test': { may: 'settings.manage', body: { app: 'outlook.exe' } },
  'GET /api/v1/redaction/rules': { may: 'settings.manage' },
  'GET /api/v1/redaction/rules/:name': { may: 'settings.manage', params: () => ({ name: 'email' }) },
  'PUT /api/v1/redaction/rules/:name': { may: 'settings.manage', params: () => ({ name: 'email' }), body: { rule: 'disk' } },
  'DELETE /api/v1/redaction/rules/:name': { may: 'settings.manage', params: () => ({ name: 'email' }), status: 204 },
  'POST /api/v1/redaction/test': { may: 'settings.manage', body: { text: 'a@example.com' } },
  'GET /api/v1/sessions/:id/model-view': { may: 'settings.manage' },
  'GET /api/v1/summary-languages': { may: 'summaries.view' },
  'GET /api/v1/settings': { may: 'settings.manage' },
  'PATCH /api/v1/settings': { may: 'settings.manage', body: { loginIdleMinutes: 30 } },
  'POST /api/v1/simulations': { may: 'settings.manage', body: {} },

  'GET /api/v1/licence': { may: 'credits.manage' },
  'POST /api/v1/licence/files': { may: 'credits.manage', body: { file: 'none of the vendor' }, status: 422 },
  'POST /api/v1/licence/inspections': { may: 'credits.manage', body: { file: 'none of the vendor' }, status: 422 },
  'POST /api/v1/licence/requests': { may: 'credits.manage' },
  'POST /api/v1/licence/clock-confirmations': { may: 'credits.manage', status: 409 },
  'GET /api/v1/credits': { may: 'credits.manage' },
  'GET /api/v1/credits/grants': { may: 'credits.manage' },
  'GET /api/v1/credits/charges': { may: 'credits.manage' },
  'GET /api/v1/credits/verification': { may: 'credits.manage' },

  'GET /api/v1/receipts': { may: 'audit.view' },
  'GET /api/v1/receipts/:id': { may: 'audit.view' },
  'POST /api/v1/receipts/:id/withdrawal': { may: 'devices.manage' },
  'GET /api/v1/exports/receipts': { may: 'audit.view' },

  'GET /api/v1/audit': { may: 'audit.view' },
  'GET /api/v1/audit/verification': { may: 'audit.view' },
  'POST /api/v1/audit/verification': { may: 'audit.view', body: {} },
  'GET /api/v1/audit/export': { may: 'audit.view' },
  'GET /api/v1/audit/public-key': { may: 'audit.view' },
};
