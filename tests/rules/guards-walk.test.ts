import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltInRole, builtInRoleNames, builtInRoles } from '../../src/server/domain/roles/built-in.ts';
import { everywhere, type Grants, permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { testApp } from '../helpers/app.ts';
import { type GuardedRoute, routesOf } from '../helpers/routes-of-app.ts';
import { addressOf, bodyOf } from '../helpers/sample-request.ts';
import { type Sample, samples } from '../helpers/samples-of-routes.ts';
import { companyScopes, makeWorld, type Relation, relations, type World } from '../helpers/world.ts';

/**
 * SPEC H2: every route of the mounted application × who asks × whose record, each a real request, held against the table
 * of permissions. A new route fails here until it has its line in `tests/helpers/samples-of-routes.ts`.
 */
const routes = routesOf(testApp().app);

interface Asker {
  readonly name: string;
  readonly role: BuiltInRole;
  readonly grants: Grants;
  /** False: of the company, which no account's reach limits. */
  readonly hasAccount: boolean;
  credentials(world: World): Promise<{ key?: string; login?: string }>;
}

/** Of every role: a browser for pages, a key with every scope for the API. */
const ofRoles = builtInRoleNames.map(
  (role): Asker => ({
    name: role,
    role,
    grants: builtInRoles[role],
    hasAccount: true,
    credentials: async (world) => ({
      login: await world.login('own'),
      key: world.key(permissionNames.filter((name) => builtInRoles[role][name as 'self'])),
    }),
  }),
);

const others: Asker[] = [
  { name: 'nobody', role: 'supporter', grants: {}, hasAccount: false, credentials: async () => ({}) },
  {
    name: 'a key of the company',
    role: 'supporter',
    grants: everywhere(companyScopes),
    hasAccount: false,
    credentials: async (world) => ({ key: world.companyKey(companyScopes) }),
  },
  {
    name: 'an administrator’s key with one scope',
    role: 'administrator',
    grants: everywhere(['sessions.capture']),
    hasAccount: true,
    credentials: async (world) => ({ key: world.key(['sessions.capture']) }),
  },
];

type Verdict = 'allowed' | 'signing in' | 401 | 403 | 404;

/** What the table says. */
function verdict(route: GuardedRoute, { may }: Sample, asker: Asker, whose: Relation): Verdict {
  const { isApi, method } = route;
  if (may === 'public') return 'allowed';
  if (asker.name === 'nobody') return !isApi && method === 'GET' ? 'signing in' : 401;
  // A page is not there for who may not open it; a program is told which permission it lacks.
  if (!asker.grants[may]) return isApi ? 403 : 404;
  return sees(route, asker, whose) ? 'allowed' : 404;
}

function sees(route: GuardedRoute, { grants, hasAccount }: Asker, whose: Relation): boolean {
  if (about(route) === 'mine') return whose === 'own';
  if (about(route) === 'export') return hasAccount && whose === 'own';
  if (about(route) === 'report') return !hasAccount || whose === 'own';
  if (about(route) !== 'session') return true;
  const reach = grants['summaries.view'];
  if (reach === 'all') return true;
  return hasAccount && (reach === 'groups' ? whose !== 'foreign' : reach === 'own' && whose === 'own');
}

/** Which records the route is about, by its address. */
function about({ path }: GuardedRoute): 'session' | 'mine' | 'report' | 'export' | 'company' {
  if (/\/(sessions|work|open-points)\/:id/.test(path)) return 'session';
  if (/\/exports\/:id/.test(path)) return 'export';
  if (/\/reports\/(saved\/)?:id/.test(path)) return 'report';
  return /^\/(account|api\/v1\/me)\/.*:/.test(path) ? 'mine' : 'company';
}

const known = new WeakMap<World, Map<string, Promise<{ key?: string; login?: string }>>>();

async function credentialsFor({ isApi }: GuardedRoute, asker: Asker, world: World) {
  const here = known.get(world) ?? new Map();
  known.set(world, here);
  if (!here.has(asker.name)) here.set(asker.name, asker.credentials(world));
  const { key, login } = await here.get(asker.name);
  if (isApi) return key ? { key } : {};
  return login ? { login } : key ? { key } : {};
}

/** A world lasts until something in it was changed. */
const worlds = new Map<string, World>();

function worldOf({ role }: Asker): World {
  const there = worlds.get(role) ?? makeWorld(role);
  worlds.set(role, there);
  return there;
}

async function send(route: GuardedRoute, sample: Sample, asker: Asker, whose: Relation): Promise<{ response: Response; address: string }> {
  const world = worldOf(asker);
  const [address, body] = [await addressOf(route, sample, world, whose), await bodyOf(route, sample, world)];
  const response = await world.box.ask(route.method, address, { ...(await credentialsFor(route, asker, world)), ...body });
  if (route.method !== 'GET' && response.status < 400) worlds.delete(asker.role);
  return { response, address };
}

function sampleOf({ name }: GuardedRoute): Sample {
  return samples[name] ?? { may: 'public' };
}

afterAll(() => worlds.clear());

it('every route has a line in tests/helpers/samples-of-routes.ts, which says what opens it', () => {
  const missing = routes.filter(({ name, guard }) => samples[name]?.may !== guard);
  expect(missing.map(({ name, guard }) => `'${name}': { may: '${guard}' },`)).toEqual([]);
});

it('every line has a route', () => {
  expect(Object.keys(samples).filter((name) => !routes.some((route) => route.name === name))).toEqual([]);
});

describe.each([...ofRoles, ...others])('$name', (asker) => {
  const asked = routes.filter(({ name }) => Object.hasOwn(samples, name));
  const cases = asked.flatMap((route) =>
    (about(route) === 'company' ? (['foreign'] as const) : relations).map((whose) => ({ route, whose })),
  );

  it.each(cases)('$route.name, $whose', async ({ route, whose }) => {
    const sample = sampleOf(route);
    const expected = verdict(route, sample, asker, whose);
    const { response, address } = await send(route, sample, asker, whose);
    const told = `${route.name} → ${response.status} ${response.status < 400 ? '' : await response.clone().text()}`.slice(0, 600);
    switch (expected) {
      case 'allowed':
        if (sample.status) expect(response.status, told).toBe(sample.status);
        else expect(response.status, told).toBeLessThan(400);
        if (route.guard !== 'public') expect(response.headers.get('location') ?? '', told).not.toMatch(/^\/login/);
        break;
      case 'signing in':
        expect([response.status, response.headers.get('location')?.split('?')[0]], told).toEqual([303, '/login']);
        break;
      default:
        expect(response.status, told).toBe(expected);
        if (expected === 404) await likeMissing(route, sample, asker, response, address);
    }
  });
});

const missingId = '00000000-0000-7000-8000-999999999999';

/** H2: what one may not see answers like what is not there, to the byte but for ids. */
async function likeMissing(route: GuardedRoute, sample: Sample, asker: Asker, response: Response, address: string): Promise<void> {
  const world = worldOf(asker);
  const [, id = ''] = new RegExp(route.path.replace(/:\w+/, '([^/]+)').replace(/:\w+/g, '[^/]+')).exec(address) ?? [];
  // A page without a record in its address is like none at all, which has no second address to compare with.
  if (id === '') return;
  const body = await bodyOf(route, sample, world);
  const credentials = await credentialsFor(route, asker, world);
  const missing = await world.box.ask(route.method, address.replace(id, missingId), { ...credentials, ...body });
  expect(await masked(response, id)).toEqual(await masked(missing, missingId));
}

async function masked(response: Response, id: string): Promise<unknown> {
  const headers = Object.fromEntries(response.headers);
  const request = headers['x-request-id'] ?? 'none';
  const hide = (text: string) => text.replaceAll(id, 'ID').replaceAll(request, 'REQUEST').replace(/r=\d+/, 'r=N');
  return { status: response.status, headers: hide(JSON.stringify(headers)), body: hide(await response.text()) };
}
