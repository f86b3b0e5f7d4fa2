import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { builtInRoleNames, builtInRoles } from '../../src/server/domain/roles/built-in.ts';
import type { NewRole } from '../../src/server/domain/roles/model.ts';
import type { Grants } from '../../src/server/domain/roles/permissions.ts';
import { type Place, places } from '../../src/views/layouts/places.ts';
import { crawl, leadsOn } from '../helpers/crawl.ts';
import { routeAt, routesOf } from '../helpers/routes-of-app.ts';
import { makeWorld, type World } from '../helpers/world.ts';

const everyPlace = Object.keys(places) as Place[];

/** Somebody who manages accounts and keys within a narrow role of their own: most of what pages offer is beyond it. */
const clerk = {
  name: 'Clerk',
  grants: { 'accounts.manage': 'all', 'integrations.manage': 'all', 'summaries.view': 'own' },
} as const satisfies NewRole;

interface Reader {
  readonly name: string;
  readonly role: string | NewRole;
  readonly grants: Grants;
}

const readers: Reader[] = [
  ...builtInRoleNames.map((name) => ({ name, role: name, grants: builtInRoles[name] })),
  { name: 'a clerk', role: clerk, grants: { ...clerk.grants, self: 'all' } },
];

/** SPEC H2: what one may not do is neither shown nor reachable; and what is shown can be reached. */
describe.each(readers)('$name', ({ role, grants }) => {
  it('meets no link, fragment or form on any page that is refused', async () => {
    const world = furnished(role);
    const login = await world.login('own');
    const { seen, refused } = await crawl(world.box, login, ['/', ...(await leadsOfRefusals(world, login))]);
    expect(refused).toEqual([]);
    const opened = openPlaces(world, grants).map((place) => `GET ${places[place].href}`);
    expect([...seen]).toEqual(expect.arrayContaining(opened));
  });

  it('finds in the menus exactly the places that their guards open', async () => {
    const world = makeWorld(role);
    const login = await world.login('own');
    const open = openPlaces(world, grants);
    const shown = new Set<string>();
    for (const place of everyPlace) {
      const response = await world.box.ask('GET', places[place].href, { login });
      expect([place, response.status]).toEqual([place, open.includes(place) ? 200 : 404]);
      for (const href of menusOf(await response.text())) shown.add(href);
    }
    expect(everyPlace.filter((place) => shown.has(places[place].href))).toEqual(open);
  });
});

it('nobody meets a refusal on the pages before signing in', async () => {
  const world = makeWorld('supporter');
  const { token } = world.invited();
  const { refused } = await crawl(world.box, 'no login', ['/login', `/invite/${token}`]);
  expect(refused.filter((one) => !/→ \/login/.test(one))).toEqual([]);
});

/** Where the pages lead that say what is not there, or not allowed. */
async function leadsOfRefusals({ box }: World, login: string): Promise<string[]> {
  const pages = await Promise.all(
    ['/nowhere', '/sessions/none', '/admin/settings', '/admin/audit'].map(async (address) =>
      (await box.ask('GET', address, { login })).text(),
    ),
  );
  return pages.flatMap(leadsOn).flatMap(({ method, address }) => (method === 'GET' ? [address] : []));
}

/** What the guards of the places' own routes let this role open. */
function openPlaces({ box }: World, grants: Grants): Place[] {
  const routes = routesOf(box.app);
  return everyPlace.filter((place) => {
    const guard = routeAt(routes, 'GET', places[place].href)?.guard;
    return guard && guard !== 'public' && grants[guard] !== undefined;
  });
}

function menusOf(html: string): string[] {
  return parse(html)
    .querySelectorAll('nav, .account-sheet')
    .flatMap((menu) => leadsOn(menu.outerHTML))
    .map(({ address }) => address);
}

/** With one of everything that pages show differently. */
function furnished(role: string | NewRole): World {
  const world = makeWorld(role);
  world.role();
  world.group();
  world.keyId(null);
  for (const whose of ['own', 'foreign'] as const) world.keyId(whose);
  world.invited();
  world.openSession('own');
  world.factor('foreign');
  return world;
}
