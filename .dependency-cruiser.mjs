// Who may import whom: docs/architecture.md as rules. A type costs nothing at run time, so `import type` passes all but
// the rules that say otherwise.
import { roleRules } from './scripts/check/roles.mjs';
import { areaRules, registrarDoor, roots, rule, schemas, strict, tests, views } from './scripts/check/rules.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...areaRules(),
    ...roleRules,
    rule(
      'registrar-client-doors',
      'The registrar is reached from the worker and for what is looked up live, nowhere else: so the web cannot change anything there.',
      {
        pathNot: [
          '^worker/',
          '^lib/registrar/regapi/',
          '^lib/registrar/account/live-client\\.ts$',
          '^scripts/',
          '^testing/',
          '^e2e/',
          '^bench/',
          '^chaos/',
        ],
      },
      { path: registrarDoor },
    ),
    strict(
      'regapi-knows-nothing-of-us',
      'lib/registrar/regapi is a client of REG.API: it imports values and itself, never our features, database or the server-side formats of lib/registrar/regwire.',
      { path: '^lib/registrar/regapi/' },
      {
        path: ['^lib/', '^generated/', '^components/', ...roots],
        pathNot: ['^lib/registrar/regapi/', '^lib/base/values/'],
      },
    ),
    strict(
      'regwire-is-alone',
      'lib/registrar/regwire is the server side of the wire and imports nothing, so that client and simulator can only agree through the reference.',
      { path: '^lib/registrar/regwire/' },
      { path: ['^lib/', '^generated/', '^components/', ...roots], pathNot: ['^lib/registrar/regwire/'] },
    ),
    strict(
      'regwire-is-for-servers',
      'Only the simulator and the customer gateway speak the server side of REG.API.',
      { pathNot: ['^simulator/', '^lib/registrar/regwire/', '^lib/gateway/', '^app/api/regru2/'] },
      { path: '^lib/registrar/regwire/' },
    ),
    strict(
      'values-import-nothing',
      'lib/base/values is the ground: pure, imports nothing of ours but the source of chance.',
      { path: '^lib/base/values/' },
      {
        path: ['^(?!lib/base/values/)(?:lib|app|components|generated|worker|simulator|scripts)/'],
        pathNot: ['^lib/base/clock/'],
      },
    ),
    strict(
      'db-knows-no-table',
      'lib/base/db is the way to PostgreSQL, not what is stored: it imports lib/base/env, lib/base/clock and the generated client.',
      { path: '^lib/base/db/' },
      { path: ['^lib/', '^components/', ...roots], pathNot: ['^lib/base/db/', '^lib/base/env/', '^lib/base/clock/'] },
    ),
    strict(
      'nothing-imports-worker',
      'worker/ puts everything together; nothing imports it but the month, which runs its jobs by another clock. Tests start it as a process.',
      { pathNot: ['^worker/', '^chaos/month/'] },
      { path: '^worker/' },
    ),
    strict(
      'worker-imports-lib',
      'worker/ puts together what lies in lib; it draws nothing and takes no tool of ours.',
      { path: '^worker/' },
      { path: ['^app/', '^components/', ...roots.filter((root) => root !== '^app/' && root !== '^worker/')] },
    ),
    strict(
      'lib-is-drawn-by-others',
      'lib/ thinks: routes and components are made of it, never the other way round.',
      { path: '^lib/' },
      { path: ['^components/', ...roots] },
    ),
    strict(
      'nothing-imports-simulator',
      'The simulator is reached over HTTP alone; tests start it as a process. The coverage report counts its functions.',
      { pathNot: ['^simulator/', '^scripts/regapi-coverage/'] },
      { path: '^simulator/' },
    ),
    strict(
      'simulator-imports-only-regwire',
      'The simulator reads the reference itself: of ours it imports lib/registrar/regwire alone, or a mistake of ours would agree with itself.',
      { path: '^simulator/' },
      {
        path: ['^lib/', '^generated/', '^components/', '^app/', '^worker/', '^scripts/', '^testing/'],
        pathNot: ['^lib/registrar/regwire/'],
      },
    ),
    strict(
      'nothing-imports-scripts',
      'scripts/ are what npm runs.',
      { pathNot: ['^scripts/', '^testing/', '^e2e/', '^bench/', '^chaos/', '\\.config\\.ts$'] },
      { path: '^scripts/' },
    ),
    strict(
      'nothing-imports-testing',
      'testing/ is for tests.',
      { pathNot: ['^testing/', '^e2e/', '^bench/', '^chaos/', '^simulator/testing', '\\.config\\.ts$'] },
      { path: ['^testing/', '^e2e/', tests] },
    ),
    {
      ...rule(
        'browser-code-reaches-no-secret',
        'Schemas, values and DNS records run in the browser: nothing they lead to may reach the database, the configuration or the registrar.',
        {
          path: [
            schemas,
            views,
            '^lib/base/values/',
            '^lib/portfolio/dns/records/',
            '^lib/portfolio/contacts/profiles/',
          ],
        },
        {},
      ),
      to: { path: ['^lib/base/db/', '^lib/base/env/env\\.ts$', '^lib/base/crypto/', registrarDoor], reachable: true },
    },
    strict(
      'house-is-four-deep',
      'Nothing lies deeper than lib/<area>/<feature>/<folder>/<file>.',
      {},
      { path: '^lib/[^/]+/[^/]+/[^/]+/[^/]+/' },
    ),
    strict(
      'no-barrels',
      'Import the file itself. Only the tables (routes, regapi/functions, dns/records, contacts/profiles) have an index.',
      {},
      {
        path: '^(?:app|components|lib|worker|simulator|scripts|testing)/.*index\\.tsx?$',
        pathNot: [
          '^lib/base/routes/index\\.ts$',
          '^lib/registrar/regapi/functions/index\\.ts$',
          '^lib/portfolio/dns/records/index\\.ts$',
          '^lib/portfolio/contacts/profiles/index\\.ts$',
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
      name: 'no-circular-folders',
      comment: 'Folders that need each other are one feature or need a third. Types count too.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(?:lib|components)/' },
      to: { circular: true },
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
          '^bench/pages/bare/app/',
          '^(?:instrumentation|proxy)\\.ts$',
          '\\.test\\.tsx?$',
          '^(?:simulator/)?testing/',
        ],
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: [tests, '(^|/)\\.next/', '^\\.data/', '^dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
