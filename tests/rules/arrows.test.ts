import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** An import that must fail, from a file to a file (or to a package), and the rule that must name it. */
const forbidden: [from: string, to: string, rule: string][] = [
  ['src/server/domain/audit/a.ts', 'src/server/http/h.ts', 'arrow: src/server/domain/'],
  ['src/server/domain/audit/b.ts', 'src/views/v.ts', 'arrow: src/server/domain/'],
  ['src/server/domain/audit/c.ts', 'src/llm/tasks/summarize.ts', 'arrow: src/server/domain/'],
  ['src/server/domain/audit/d.ts', 'src/server/domain/sessions/verb.ts', 'domain order: audit'],
  ['src/server/domain/credits/a.ts', 'src/server/domain/devices/a.ts', 'domain order: credits'],
  ['src/server/domain/backup/z.ts', 'src/server/domain/misc/m.ts', 'domain folders have a place'],
  ['src/server/web/a.ts', 'src/db/client.ts', 'arrow: src/server/web/'],
  ['src/server/web/b.ts', 'src/llm/engine/engine.ts', 'arrow: src/server/web/'],
  ['src/server/web/c.ts', 'src/server/api/a.ts', 'arrow: src/server/web/'],
  ['src/server/api/b.ts', 'src/views/v.ts', 'arrow: src/server/api/'],
  ['src/server/api/c.ts', 'src/db/client.ts', 'arrow: src/server/api/'],
  ['src/server/http/b.ts', 'src/server/web/d.ts', 'arrow: src/server/http/'],
  ['src/server/jobs/a.ts', 'src/server/app/start.ts', 'arrow: src/server/jobs/'],
  ['src/server/app/b.ts', 'src/server/cli/c.ts', 'arrow: src/server/app/'],
  ['src/server/cli/d.ts', 'src/db/client.ts', 'arrow: src/server/cli/'],
  ['src/server/importers/a.ts', 'src/server/domain/sessions/verb.ts', 'arrow: src/server/importers/'],
  ['src/server/kit/a.ts', 'src/db/client.ts', 'arrow: src/server/kit/'],
  ['src/views/a.ts', 'src/server/kit/errors.ts', 'arrow: src/views/'],
  ['src/views/b.ts', 'src/llm/text/words.ts', 'arrow: src/views/'],
  ['src/llm/text/a.ts', 'src/server/kit/errors.ts', 'arrow: src/llm/'],
  ['src/llm/text/b.ts', 'src/db/client.ts', 'arrow: src/llm/'],
  ['src/db/a.ts', 'src/server/kit/errors.ts', 'arrow: src/db/'],
  ['src/db/b.ts', 'tests/helpers/t.ts', 'arrow: src/db/'],
  ['src/server/integrations/one/a.ts', 'src/server/integrations/two/a.ts', 'vendors apart'],
  ['src/server/compat/one/a.ts', 'src/server/compat/two/a.ts', 'vendors apart'],
  ['src/llm/tasks/a.ts', 'node-llama-cpp', 'only there: node-llama-cpp'],
  ['src/server/domain/accounts/a.ts', 'lucia', 'only there: lucia'],
  ['src/server/domain/accounts/b.ts', 'drizzle-orm', 'only there: drizzle-orm'],
  ['src/server/app/c.ts', 'better-sqlite3', 'only there: better-sqlite3'],
  ['src/server/domain/accounts/c.ts', 'hono', 'only there: hono'],
  ['src/server/kit/b.ts', 'esbuild', 'no development package in the product'],
  ['src/server/web/round.ts', 'src/server/web/trip.ts', 'no cycles'],
  ['src/server/web/gone.ts', 'src/server/web/nowhere.ts', 'resolvable'],
];

/** Closes the circle above; a circle is reported once. */
const wayBack: [from: string, to: string] = ['src/server/web/trip.ts', 'src/server/web/round.ts'];

const allowed: [from: string, to: string][] = [
  ['src/server/main.ts', 'src/server/cli/c.ts'],
  ['src/server/cli/c.ts', 'src/server/app/start.ts'],
  ['src/server/app/start.ts', 'src/llm/engine/engine.ts'],
  ['src/server/app/start.ts', 'src/server/web/ok.ts'],
  ['src/server/web/ok.ts', 'src/server/domain/sessions/verb.ts'],
  ['src/server/web/ok.ts', 'src/views/v.ts'],
  ['src/server/domain/sessions/verb.ts', 'src/server/domain/audit/ok.ts'],
  ['src/server/domain/sessions/verb.ts', 'src/db/client.ts'],
  ['src/server/domain/sessions/verb.ts', 'src/llm/text/words.ts'],
  ['src/server/importers/ok.ts', 'src/server/domain/sessions/model.ts'],
  ['src/llm/engine/engine.ts', 'node-llama-cpp'],
  ['src/db/client.ts', 'better-sqlite3'],
];

const house = mkdtempSync(join(tmpdir(), 'debrief-arrows-'));
let found: { from: string; to: string; rule: string }[] = [];

beforeAll(() => {
  for (const file of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) copyFileSync(file, join(house, file));
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  const imports = Map.groupBy([...forbidden, wayBack, ...allowed], ([from]) => from);
  const targets = [...forbidden, ...allowed].map(([, to]) => to).filter((to) => to.includes('/') && !to.includes('nowhere'));
  for (const file of new Set([...imports.keys(), ...targets])) write(file, imports.get(file)?.map(([, to]) => to) ?? []);
  const cruise = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  const { summary } = JSON.parse(runIn(house, 'depcruise', cruise)) as {
    summary: { violations: ((typeof found)[number] & { rule: { name: string } })[] };
  };
  found = summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
});
afterAll(() => rmSync(house, { recursive: true }));

function write(file: string, imports: string[]): void {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  const lines = imports.map((to) => (to.includes('/') ? `./${relative(dirname(file), to)}` : to)).map((from) => `import '${from}';`);
  writeFileSync(join(house, file), `${lines.join('\n')}\nexport {};\n`);
}

/** It ends with an error as it finds violations; the report is on its output all the same. */
function runIn(cwd: string, program: string, args: string[]): string {
  try {
    return execFileSync(join(cwd, 'node_modules/.bin', program), args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const leadsTo = (target: string) => (violation: { to: string }) =>
  target.includes('/')
    ? violation.to === target || violation.to.endsWith(target.slice(target.lastIndexOf('/')))
    : violation.to.includes(`node_modules/${target}/`);

describe('a forbidden arrow fails', () => {
  test.each(forbidden)('%s -> %s', (from, to, rule) => {
    const rules = found
      .filter((violation) => violation.from === from)
      .filter(leadsTo(to))
      .map((violation) => violation.rule);
    expect(rules).toContain(rule);
  });
});

describe('an allowed arrow passes', () => {
  test.each(allowed)('%s -> %s', (from, to) => {
    expect(found.filter((violation) => violation.from === from).filter(leadsTo(to))).toEqual([]);
  });
});

test('a file that nobody imports is an orphan', () => {
  write('src/server/domain/audit/forgotten.ts', []);
  const report = runIn(house, 'depcruise', ['--config', '.dependency-cruiser.mjs', 'src/server/domain/audit']);
  expect(report).toContain('no orphans: src/server/domain/audit/forgotten.ts');
});
