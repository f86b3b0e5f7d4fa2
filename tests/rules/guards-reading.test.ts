import { describe, expect, it } from 'vitest';
import { permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { testApp } from '../helpers/app.ts';
import { routesOf } from '../helpers/routes-of-app.ts';
import { addressOf } from '../helpers/sample-request.ts';
import { samples } from '../helpers/samples-of-routes.ts';
import { makeWorld, type World } from '../helpers/world.ts';

/**
 * What reading leaves behind and nothing else: the record of who read, and when a login or a key was last used.
 * SPEC K5 asks for the first, and the lists of logins and keys show the second.
 */
const traces = /^(audit.*|logins|api_keys)$/;

const reading = routesOf(testApp().app).filter(({ name, method }) => method === 'GET' && Object.hasOwn(samples, name));

describe('GET changes nothing', () => {
  const world = makeWorld('administrator');
  const login = world.login('own');
  const key = world.key(permissionNames);

  it.each(reading)('$name', async (route) => {
    const address = await addressOf(route, samples[route.name] ?? { may: 'public' }, world, 'own');
    const before = stateOf(world);
    const response = await world.box.ask('GET', address, route.isApi ? { key } : { login: await login });
    await response.arrayBuffer();
    expect(stateOf(world)).toEqual(before);
  });
});

function stateOf({ box }: World): Record<string, unknown> {
  const { sqlite } = box.ctx.db;
  const names = sqlite
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.filter((name) => !traces.test(name)).map((name) => [name, sqlite.prepare(`select * from "${name}"`).all()]),
  );
}
