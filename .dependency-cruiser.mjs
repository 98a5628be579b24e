// Who may import whom: docs/architecture.md as rules. A type costs nothing at run time, so `import type` passes all but
// the rules that say otherwise.
const tests = '\\.test\\.tsx?$';
const feature = '^lib/(?!(?:auth|calls|crypto|db|health|i18n|live|operations|regapi|regwire|sync|values)/)([^/]+)/';
const role = '(?:actions|queries|operations|schema)\\.ts$';
const actions = '^lib/([^/]+)/actions\\.ts$';
const queries = '^lib/[^/]+/queries\\.ts$';
const schemas = '^lib/([^/]+)/schema\\.ts$';
const featureOperations = `${feature}operations\\.ts$`;
const roots = ['^app/', '^worker/', '^simulator/', '^scripts/', '^testing/', '^e2e/', '^bench/'];
const registrarDoor = '^lib/regapi/(?:client|transport|credentials)\\.ts$';
const pure = ['^lib/values/', '^lib/i18n/', '^lib/routes\\.ts$'];

/** Values and types alike. */
function strict(name, comment, from, to) {
  return { name, comment, severity: 'error', from: { ...from, pathNot: [tests, ...(from.pathNot ?? [])] }, to };
}

function rule(name, comment, from, to) {
  return strict(name, comment, from, { ...to, dependencyTypesNot: ['type-only'] });
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule(
      'app-routes-only',
      'app/ reads params, calls one query and draws. From lib it takes queries, actions, schemas, auth, values, i18n and routes; anything else belongs in a query or an action.',
      { path: '^app/' },
      {
        path: ['^lib/', '^generated/', ...roots.slice(1)],
        pathNot: [actions, queries, schemas, '^lib/auth/', ...pure],
      },
    ),
    rule(
      'components-draw',
      'components/ draw what they are given. They take schemas, actions, pure nouns, values, i18n and routes; never the database, the queue, the registrar or a route.',
      { path: '^components/' },
      {
        path: [
          ...roots,
          '^generated/',
          '^lib/(?:calls|crypto|db|health|operations|regapi|regwire|sync)/',
          '^lib/env',
          featureOperations,
        ],
        // What a person does (actions), and how an address is read (search), are theirs whatever the folder.
        pathNot: ['^lib/(?:calls|sync)/(?:actions|schema|search)\\.ts$'],
      },
    ),
    rule(
      'components-take-query-types-only',
      'A component never reads data: import the type of what the query answers (`import type`) and take the value as a prop.',
      { path: '^components/' },
      { path: queries },
    ),
    strict(
      'actions-do-not-call-actions',
      'An action is what a person does; two features meet in a `<noun>` function that takes `tx`, in one transaction.',
      { path: '^lib/([^/]+)/actions\\.ts$' },
      { path: actions, pathNot: '^lib/$1/' },
    ),
    rule(
      'actions-enqueue',
      'An action changes our database and enqueues the rest; it never calls the registrar or the sync itself.',
      { path: actions },
      {
        path: [
          '^lib/regapi/',
          '^lib/sync/(?!request)',
          '^lib/calls/',
          '^lib/operations/(?!enqueue|by-hand|defin|actions|queries)',
          featureOperations,
          ...roots,
        ],
        pathNot: ['^lib/regapi/outcome\\.ts$', '^lib/$1/'],
      },
    ),
    rule(
      'queries-read',
      'A query reads the database. It imports its own folder, lib/db, values and other queries or nouns; no action, queue or registrar.',
      { path: `${feature}queries\\.ts$` },
      { path: [actions, '^lib/operations/enqueue', registrarDoor, '^lib/regapi/functions/', '^components/', ...roots] },
    ),
    rule(
      'operations-declare',
      "A feature's operations.ts declares what it asks of the registrar: own folder, lib/operations/define, lib/regapi, lib/db, other features' nouns. No actions, queries of others, sessions or screens.",
      { path: featureOperations },
      {
        path: [
          actions,
          '^lib/(?!$1/)[^/]+/(?:queries|operations)\\.ts$',
          '^lib/auth/',
          '^lib/operations/(?!define)',
          '^components/',
          registrarDoor,
          ...roots,
        ],
      },
    ),
    rule(
      'schema-is-pure',
      'A schema runs in the browser and on the server: it imports zod, values and pure files of its own folder, other schemas and the tables of records and profiles.',
      { path: schemas },
      {
        path: ['^lib/', '^components/', '^generated/', ...roots],
        pathNot: [
          ...pure,
          schemas,
          '^lib/(?:dns/records|contacts/profiles)/',
          '^lib/auth/actor\\.ts$',
          '^lib/$1/(?!actions|queries|operations)',
        ],
      },
    ),
    rule(
      'nouns-know-no-callers',
      'A `<noun>` is called by actions, queries and operations, never the other way round; it knows no session, screen or registrar client.',
      { path: feature, pathNot: [`${feature}${role}`, '^lib/catalogue/availability\\.ts$'] },
      {
        path: [actions, '^components/', '^lib/operations/(?!defin|enqueue|by-hand)', registrarDoor, ...roots],
        pathNot: ['^lib/$1/'],
      },
    ),
    strict(
      'operations-know-no-feature',
      'lib/operations is the queue engine: it imports lib/db, lib/regapi/outcome and values, and no feature. Features hand it definitions.',
      { path: '^lib/operations/', pathNot: ['^lib/operations/(?:actions|queries)\\.ts$'] },
      { path: [feature, '^lib/auth/', '^lib/sync/', '^lib/calls/', '^components/', ...roots] },
    ),
    rule(
      'sync-mirrors',
      'lib/sync imports lib/regapi, lib/db, values and mirror functions (nouns) of features; no actions, queries, sessions or operations.',
      { path: '^lib/sync/', pathNot: ['^lib/sync/(?:actions|queries)\\.ts$'] },
      { path: [actions, queries, featureOperations, '^lib/auth/', '^components/', registrarDoor, ...roots] },
    ),
    rule(
      'registrar-client-doors',
      'The registrar is reached from the worker and from the live availability check, nowhere else: so the web cannot change anything there.',
      {
        pathNot: [
          '^worker/',
          '^lib/regapi/',
          '^lib/catalogue/availability\\.ts$',
          '^scripts/',
          '^testing/',
          '^e2e/',
          '^bench/',
        ],
      },
      { path: registrarDoor },
    ),
    strict(
      'regapi-knows-nothing-of-us',
      'lib/regapi is a client of REG.API: it imports values and itself, never our features, database or the server-side formats of lib/regwire.',
      { path: '^lib/regapi/' },
      { path: ['^lib/', '^generated/', '^components/', ...roots], pathNot: ['^lib/regapi/', '^lib/values/'] },
    ),
    strict(
      'regwire-is-alone',
      'lib/regwire is the server side of the wire and imports nothing, so that client and simulator can only agree through the reference.',
      { path: '^lib/regwire/' },
      { path: ['^lib/', '^generated/', '^components/', ...roots], pathNot: ['^lib/regwire/'] },
    ),
    strict(
      'regwire-is-for-servers',
      'Only the simulator and the customer gateway speak the server side of REG.API.',
      { pathNot: ['^simulator/', '^lib/regwire/', '^lib/gateway/', '^app/api/regru2/'] },
      { path: '^lib/regwire/' },
    ),
    strict(
      'values-import-nothing',
      'lib/values is the ground: pure, imports nothing of ours.',
      { path: '^lib/values/' },
      { path: ['^(?!lib/values/)(?:lib|app|components|generated|worker|simulator|scripts)/'] },
    ),
    strict(
      'db-knows-no-table',
      'lib/db is the way to PostgreSQL, not what is stored: it imports lib/env and the generated client.',
      { path: '^lib/db/' },
      { path: ['^lib/', '^components/', ...roots], pathNot: ['^lib/db/', '^lib/env'] },
    ),
    strict(
      'nothing-imports-worker',
      'worker/ puts everything together; nothing imports it. Tests start it as a process.',
      { pathNot: ['^worker/'] },
      { path: '^worker/' },
    ),
    strict(
      'nothing-imports-simulator',
      'The simulator is reached over HTTP alone; tests start it as a process. The coverage report counts its functions.',
      { pathNot: ['^simulator/', '^scripts/regapi-coverage/'] },
      { path: '^simulator/' },
    ),
    strict(
      'simulator-imports-only-regwire',
      'The simulator reads the reference itself: of ours it imports lib/regwire alone, or a mistake of ours would agree with itself.',
      { path: '^simulator/' },
      {
        path: ['^lib/', '^generated/', '^components/', '^app/', '^worker/', '^scripts/', '^testing/'],
        pathNot: ['^lib/regwire/'],
      },
    ),
    strict(
      'nothing-imports-scripts',
      'scripts/ are what npm runs.',
      { pathNot: ['^scripts/', '^testing/', '^e2e/', '^bench/', '\\.config\\.ts$'] },
      { path: '^scripts/' },
    ),
    strict(
      'nothing-imports-testing',
      'testing/ is for tests.',
      { pathNot: ['^testing/', '^e2e/', '^bench/', '^simulator/testing', '\\.config\\.ts$'] },
      { path: ['^testing/', '^e2e/', tests] },
    ),
    {
      ...rule(
        'browser-code-reaches-no-secret',
        'Schemas, values and DNS records run in the browser: nothing they lead to may reach the database, the configuration or the registrar.',
        { path: [schemas, '^lib/values/', '^lib/dns/records/', '^lib/contacts/profiles/'] },
        {},
      ),
      to: { path: ['^lib/db/', '^lib/env\\.ts$', '^lib/crypto/', registrarDoor], reachable: true },
    },
    strict(
      'house-is-three-deep',
      'Nothing lies deeper than lib/<feature>/<folder>/<file>.',
      {},
      { path: '^lib/[^/]+/[^/]+/[^/]+/' },
    ),
    strict(
      'no-barrels',
      'Import the file itself. Only the tables (regapi/functions, dns/records, contacts/profiles) have an index.',
      {},
      {
        path: '^(?:app|components|lib|worker|simulator|scripts|testing)/.*index\\.tsx?$',
        pathNot: [
          '^lib/regapi/functions/index\\.ts$',
          '^lib/dns/records/index\\.ts$',
          '^lib/contacts/profiles/index\\.ts$',
        ],
      },
    ),
    strict(
      'product-needs-no-dev-package',
      'This package is installed for development alone: move it to dependencies or do without.',
      {
        path: '^(?:app|components|lib|worker|simulator|scripts/(?:start|build|launch|database)|[^/]+\\.(?:ts|mjs)$)',
        pathNot: ['(?:^|/)(?:vitest|playwright)\\.config\\.ts$', '^\\.dependency-cruiser\\.mjs$'],
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    ),
    {
      name: 'no-circular',
      comment: 'Files that need each other are one idea or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file and it imports nobody: delete it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '(?:^|/)\\.?[^/]+\\.(?:mjs|config\\.ts)$',
          '^app/',
          '^(?:instrumentation|proxy)\\.ts$',
          '\\.test\\.tsx?$',
          '^testing/',
        ],
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: ['^\\.next/', '^\\.data/', '^dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
