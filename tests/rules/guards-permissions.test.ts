import { describe, expect, it } from 'vitest';
import { permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { testApp } from '../helpers/app.ts';
import { routesOf } from '../helpers/routes-of-app.ts';
import { sourcesOf } from '../helpers/sources.ts';

/** Permissions that SPEC H1 names and roles can grant already, which nothing asks for yet, and why. One that is used may not stay here. */
const waiting: Readonly<Record<string, string>> = {
  'assistant.use': 'the assistant (I) is not built yet',
  'reports.view': 'connection reports (J1) are not built yet',
  'reports.modify': 'connection reports (J1) are not built yet',
  'reports.delete': 'connection reports (J1) are not built yet',
};

/** Asked for in a verb: `may(ctx, 'x')`, `reachOf(ctx, 'x')`. */
const inVerbs = sourcesOf('src/server/**/*.ts', 'src/server/**/*.tsx').flatMap(({ text }) =>
  [...text.matchAll(/\b(?:may|reachOf)\(\s*\w+(?:\.\w+)*,\s*'([^']+)'/g)].map(([, permission]) => permission),
);
const onRoutes = routesOf(testApp().app).map(({ guard }) => guard);
const asked = new Set<string | null | undefined>([...inVerbs, ...onRoutes]);

describe('a permission that can be granted', () => {
  it.each(permissionNames)('%s is asked for by a route or a verb, or says why not yet', (name) => {
    expect({ name, asked: asked.has(name) }).toEqual({ name, asked: waiting[name] === undefined });
  });

  it('is never asked for under a name that the table does not have', () => {
    expect(inVerbs.filter((name) => !(permissionNames as readonly (string | undefined)[]).includes(name))).toEqual([]);
    expect(Object.keys(waiting).filter((name) => !(permissionNames as readonly string[]).includes(name))).toEqual([]);
  });
});
