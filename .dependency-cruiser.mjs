/**
 * The arrows of the house: who may import whom. A folder may import itself and what its line names; nothing else of ours.
 * The patterns are regular expressions over paths; the order is that of the house, from the entry down.
 */
const server = 'src/server';

/** Each folder imports only those before it. */
const domain = [
  'audit',
  'settings',
  'roles',
  'invites',
  'factors',
  'groups',
  'tables',
  'accounts',
  'logins',
  'keys',
  'licences',
  'credits',
  'policies',
  'modules',
  'devices',
  'eligibility',
  'consent',
  'redaction',
  'sessions',
  'receipts',
  'timeline',
  'issue-types',
  'applications',
  'summaries',
  'queue',
  'assistant',
  'insights',
  'reports',
  'exports',
  'retention',
  'backup',
];

const kit = `${server}/kit/`;
const db = 'src/db/';
const verbs = `${server}/domain/`;
const http = `${server}/http/`;
const importers = `${server}/importers/`;
const taskTypes = 'src/llm/(engine|tasks)/types[.]ts$';
const pureText = 'src/llm/text/';
const measured = 'src/llm/models/measured[.]ts$';

const mayImport = {
  [`${server}/main[.]ts$`]: [kit, `${server}/cli/`, 'src/llm/engine/child[.]ts$', `${server}/jobs/exports/child[.]ts$`],
  [`${server}/cli/`]: [`${server}/app/`, verbs, importers, kit, 'src/views/', 'src/llm/models/', `${db}errors[.]ts$`, 'models/'],
  [`${server}/app/`]: [`${server}/(web|api|compat|jobs|integrations)/`, http, verbs, importers, db, kit, 'src/llm/', 'models/'],
  [`${server}/web/`]: [http, verbs, importers, kit, 'src/views/'],
  [`${server}/api/`]: [http, verbs, importers, kit, 'src/views/exports/'],
  [`${server}/compat/`]: [http, verbs, kit],
  [`${server}/jobs/`]: [verbs, db, kit, 'src/views/exports/'],
  [`${server}/http/`]: [verbs, db, kit],
  [`${server}/integrations/`]: [verbs, kit],
  [`${server}/importers/`]: [`${verbs}[^/]+/model[.]ts$`, kit],
  [verbs]: [db, kit, taskTypes, pureText, measured],
  [kit]: ['package[.]json$'],
  'src/views/': ['package[.]json$'],
  'src/llm/': ['models/'],
  [db]: [],
};

const arrows = Object.entries(mayImport).map(([from, to]) => ({
  name: `arrow: ${from}`,
  comment: `may import only itself and: ${to.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${from}` },
  to: {
    path: '^(src|models|scripts|tests)/|^package[.]json$',
    pathNot: [from, ...to].map((path) => `^${path}`),
    ...(from === kit ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

const domainOrder = domain.map((folder, index) => ({
  name: `domain order: ${folder}`,
  comment: 'a folder of the domain imports only those above it; move what both need upwards',
  severity: 'error',
  from: { path: `^${verbs}${folder}/` },
  to: { path: `^${verbs}[^/]+/`, pathNot: `^${verbs}(${domain.slice(0, index + 1).join('|')})/` },
}));

/** A package, and the one place that may know it. */
const keepers = {
  'node-llama-cpp': ['src/llm/engine/'],
  lucia: [`${server}/domain/logins/`],
  'better-sqlite3': ['src/db/'],
  'drizzle-orm': ['src/db/'],
  hono: [`${server}/(app|web|api|compat|http)/`, 'src/views/'],
  commander: [`${server}/cli/`],
};

const packages = Object.entries(keepers).map(([name, places]) => ({
  name: `only there: ${name}`,
  comment: `imported by ${places.join(', ')} alone`,
  severity: 'error',
  from: { path: '^src/', pathNot: places.map((place) => `^${place}`) },
  to: { path: `(^|/)node_modules/${name}/` },
}));

export default {
  forbidden: [
    ...arrows,
    ...domainOrder,
    ...packages,
    {
      name: 'domain folders have a place',
      comment: 'add the new folder to the list in this file, below what it imports',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `^${verbs}`, pathNot: `^${verbs}(${domain.join('|')})/` },
    },
    {
      name: 'vendors apart',
      comment: 'a vendor never imports another one',
      severity: 'error',
      from: { path: `^${server}/(integrations|compat)/([^/]+)/` },
      to: { path: `^${server}/(integrations|compat)/[^/]+/`, pathNot: `^${server}/$1/$2/` },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      comment: 'nobody imports it, and it is no entry',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/server/main[.]ts$', '^src/assets[.]d[.]ts$', '^(scripts|tests)/'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no development package in the product',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/|[.](woff2|css|svg)$' },
    },
    {
      name: 'nothing but tests imports tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests/fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
