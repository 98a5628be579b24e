import { registrarDoor, roots, rule, schemas, strict, views } from './rules.mjs';

/** "lib/portfolio/domains/": what a reseller's customers and staff know by name. */
const feature = '^lib/((?:people|money|portfolio|services|shop|desk|gateway)/[^/]+)/';
const actions = '^lib/[^/]+/[^/]+/actions\\.ts$';
const queries = '^lib/[^/]+/[^/]+/queries\\.ts$';
const operations = ['^lib/[^/]+/[^/]+/operations/[^/.]+\\.ts$'];
const access = '^lib/people/access/';
const pure = ['^lib/base/values/', '^lib/base/i18n/', '^lib/base/routes/'];

/** What each kind of file may take: routes, components, actions, queries, operations, schemas, nouns, queue and sync. */
export const roleRules = [
  rule(
    'app-routes-only',
    'app/ reads params, calls one query and draws. From lib it takes queries, actions, schemas, auth, access and base; anything else belongs in a query or an action.',
    { path: '^app/' },
    {
      path: ['^lib/', '^generated/', ...roots.slice(1)],
      pathNot: [actions, queries, schemas, access, '^lib/people/auth/', '^lib/shop/sign-in/next-auth\\.ts$', ...pure],
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
        '^lib/base/(?:crypto|db|env)',
        '^lib/queue/engine/',
        '^lib/(?:registrar|sync)/',
        '^lib/desk/health/',
        ...operations,
      ],
      // What a person does (actions) and how an address is read are theirs whatever the folder.
      // The words of a segment are no code.
      pathNot: [
        actions,
        schemas,
        views,
        '^lib/registrar/answers/refusal-words\\.ts$',
        '^generated/client-words/[\\w.-]+\\.json$',
      ],
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
    'An action is what a person does; two features meet in a command that takes `tx`, in one transaction.',
    { path: '^lib/([^/]+/[^/]+)/actions\\.ts$' },
    { path: actions, pathNot: '^lib/$1/' },
  ),
  rule(
    'actions-enqueue',
    'An action changes our database and enqueues the rest; it never calls the registrar or the sync itself.',
    { path: actions },
    {
      path: [
        '^lib/registrar/(?:regapi|calls)/',
        '^lib/sync/',
        '^lib/queue/engine/(?!enqueue|by-hand)',
        ...operations,
        ...roots,
      ],
      pathNot: [
        '^lib/registrar/regapi/outcome\\.ts$',
        '^lib/sync/(?:losses/decide|sources/(?:request|source-names))\\.ts$',
      ],
    },
  ),
  rule(
    'queries-read',
    'A query reads the database. It imports its own folder, base, access, queue/live and other queries or nouns; no action, session, queue or registrar.',
    { path: `${feature}queries\\.ts$` },
    {
      path: [
        actions,
        ...operations,
        '^lib/people/auth/',
        '^lib/queue/engine/(?!faults)',
        '^lib/registrar/regapi/(?:client|functions|services)/',
        '^components/',
        ...roots,
      ],
      // Of the mechanism of auth they take what reads one row of its own: a limit, a second factor.
      pathNot: ['^lib/$1/', '^lib/people/auth/(?:rate-limit|second-factor|totp)\\.ts$'],
    },
  ),
  rule(
    'operations-declare',
    "A kind of operation declares what it asks of the registrar: own folder, queue/engine/define, registrar, base, other features' nouns; what one leads to it may enqueue. No actions, queries, sessions or screens.",
    { path: operations },
    {
      path: [
        actions,
        queries,
        '^lib/people/auth/',
        '^lib/queue/engine/(?!define|enqueue)',
        '^components/',
        registrarDoor,
        ...roots,
      ],
    },
  ),
  rule(
    'schemas-and-views-are-pure',
    'A schema or a view runs in the browser and on the server: it imports zod, base/values and pure files of its own folder, other schemas and the tables of records and profiles.',
    { path: [schemas, views] },
    {
      path: ['^lib/', '^components/', '^generated/', ...roots],
      pathNot: [
        ...pure,
        schemas,
        views,
        '^lib/portfolio/(?:dns/records|contacts/profiles)/',
        '^lib/people/access/actor\\.ts$',
        '^lib/queue/live/(?!queries)',
        '^lib/queue/engine/(?:remedies|view)\\.ts$',
        '^lib/registrar/account/availability-state\\.ts$',
        '^lib/sync/sources/source-names\\.ts$',
        '^lib/$1/(?!actions|queries|operations/)',
      ],
    },
  ),
  rule(
    'nouns-know-no-callers',
    'A noun or a command is called by actions, queries and operations, never the other way round; it knows no screen and no registrar client.',
    { path: feature, pathNot: [actions, queries, ...operations] },
    {
      path: [
        actions,
        '^components/',
        '^lib/queue/engine/(?!defin|enqueue|by-hand|faults|states)',
        registrarDoor,
        ...roots,
      ],
      pathNot: ['^lib/$1/'],
    },
  ),
  rule(
    'commands-ask-no-query',
    'A command takes nouns of other features that work in its transaction; their queries answer people, in one of their own.',
    { path: feature, pathNot: [actions, queries] },
    { path: queries, pathNot: ['^lib/$1/'] },
  ),
  rule(
    'commands-know-no-session',
    'A command takes the actor: sessions, requests and replies to forms are for actions. Only signing in and what keeps a cookie work on them.',
    {
      path: '^lib/(?:queue|money|portfolio|services|shop|sync|desk|gateway)/',
      pathNot: [actions, queries, schemas, '^lib/shop/sign-in/', '-cookie\\.ts$'],
    },
    { path: '^lib/people/auth/', pathNot: '^lib/people/auth/(?:rate-limit|form-shape)\\.ts$' },
  ),
  rule(
    'lib-knows-no-page',
    'Only actions, sessions and the language of a visitor know the request; a command answers a code, and its action goes to another page.',
    { path: '^lib/', pathNot: [actions, '^lib/people/(?:auth|language)/', '-cookie\\.ts$'] },
    { path: '(?:^|/)node_modules/next/' },
  ),
  strict(
    'kinds-are-one-table',
    'What staff do with an operation is the same for every kind: of features they know kinds.ts alone, and what all priced kinds share (shop/repricing).',
    { path: '^lib/desk/operations/', pathNot: ['^lib/desk/operations/kinds\\.ts$'] },
    { path: ['^lib/(?:portfolio|services)/', '^lib/shop/(?!repricing/)'] },
  ),
  strict(
    'sellables-are-one-table',
    'A cart, an order and a correction are the same whatever is sold: of features they know shop/sellables alone.',
    { path: '^lib/shop/(?:cart|orders|repricing)/' },
    { path: '^lib/(?:portfolio|services)/' },
  ),
  strict(
    'queue-knows-no-feature',
    'lib/queue is the engine and what a page shows of an operation: of what lies below it takes base, access, the outcome of a call and how a letter is declared. Features hand it definitions.',
    { path: '^lib/queue/' },
    {
      path: ['^lib/people/', '^lib/registrar/', '^components/', ...roots],
      pathNot: [
        access,
        '^lib/registrar/regapi/(?:outcome|per-item|refusals|stale-reads)\\.ts$',
        '^lib/registrar/regapi/client/client\\.ts$',
        '^lib/people/mail/letter\\.ts$',
      ],
    },
  ),
  rule(
    'sync-mirrors',
    'lib/sync imports the registrar, base and mirror functions (nouns) of features; no actions, queries, sessions or operations.',
    { path: '^lib/sync/', pathNot: [actions, queries] },
    { path: [actions, queries, ...operations, '^lib/people/auth/', '^components/', registrarDoor, ...roots] },
  ),
];
