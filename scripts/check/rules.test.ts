import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { cruise, type IFlattenedRuleSet, type IViolation } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true }));

const config = await extractConfig('./.dependency-cruiser.mjs');
const forbidden = config.forbidden ?? [];

/** "This file imports that one", or nothing. */
type Arrow = readonly [from: string, to?: string];

test('every rule catches what it forbids', async () => {
  expect(Object.keys(broken).toSorted()).toEqual(forbidden.map(({ name }) => name ?? '').toSorted());
  const caught = await violations(Object.values(broken).flat());
  const missed = Object.entries(broken).flatMap(([rule, arrows]) =>
    arrows.filter(([from]) => !caught.some((violation) => violation.rule.name === rule && isOf(violation, from))),
  );
  expect(missed).toEqual([]);
});

/** For each rule of .dependency-cruiser.mjs, imports that it must not let pass. */
const broken: Readonly<Record<string, readonly Arrow[]>> = {
  'floor-of-base': [['lib/base/i18n/base.ts', 'lib/people/access/base.ts']],
  'floor-of-people': [['lib/people/users/people.ts', 'lib/registrar/calls/people.ts']],
  'floor-of-registrar': [['lib/registrar/calls/registrar.ts', 'lib/queue/live/registrar.ts']],
  'floor-of-queue': [['lib/queue/live/queue.ts', 'lib/money/ledger/queue.ts']],
  'floor-of-money': [['lib/money/ledger/money.ts', 'lib/portfolio/domains/money.ts']],
  'floor-of-portfolio': [
    ['lib/portfolio/domains/above.ts', 'lib/shop/cart/portfolio.ts'],
    ['lib/portfolio/domains/beside.ts', 'lib/services/market/portfolio.ts'],
  ],
  'floor-of-services': [['lib/services/market/services.ts', 'lib/portfolio/domains/services.ts']],
  'floor-of-shop': [['lib/shop/cart/shop.ts', 'lib/sync/drift/shop.ts']],
  'floor-of-sync': [['lib/sync/drift/sync.ts', 'lib/shop/cart/sync.ts']],
  'floor-of-desk': [['lib/desk/overview/desk.ts', 'lib/gateway/keys/desk.ts']],
  'floor-of-gateway': [['lib/gateway/keys/gateway.ts', 'lib/desk/overview/gateway.ts']],

  'app-routes-only': [
    ['app/noun/page.tsx', 'lib/portfolio/domains/noun.ts'],
    ['app/engine/page.tsx', 'lib/queue/engine/enqueue.ts'],
    ['app/database/page.tsx', 'lib/base/db/client.ts'],
  ],
  'components-draw': [
    ['components/portfolio/domains/database.tsx', 'lib/base/db/client.ts'],
    ['components/portfolio/domains/engine.tsx', 'lib/queue/engine/lease.ts'],
    ['components/portfolio/domains/registrar.tsx', 'lib/registrar/regapi/outcome.ts'],
    ['components/portfolio/domains/sync.tsx', 'lib/sync/drift/drift.ts'],
    ['components/portfolio/domains/operation.tsx', 'lib/portfolio/domains/operations/renew.ts'],
    ['components/portfolio/domains/route.tsx', 'app/route/page.tsx'],
  ],
  'components-take-query-types-only': [['components/portfolio/domains/query.tsx', 'lib/portfolio/domains/queries.ts']],
  'actions-do-not-call-actions': [['lib/portfolio/domains/actions.ts', 'lib/portfolio/contacts/actions.ts']],
  'actions-enqueue': [
    ['lib/shop/cart/actions.ts', 'lib/registrar/regapi/client/client.ts'],
    ['lib/money/wallet/actions.ts', 'lib/queue/engine/lease.ts'],
    ['lib/desk/registrar/actions.ts', 'lib/sync/schedule/schedule.ts'],
    ['lib/shop/checkout/actions.ts', 'lib/portfolio/domains/operations/renew.ts'],
  ],
  'queries-read': [
    ['lib/shop/cart/queries.ts', 'lib/shop/checkout/actions.ts'],
    ['lib/shop/orders/queries.ts', 'lib/queue/engine/enqueue.ts'],
    ['lib/money/wallet/queries.ts', 'lib/people/auth/session.ts'],
    ['lib/money/ledger/queries.ts', 'lib/registrar/regapi/functions/index.ts'],
    ['lib/portfolio/dns/queries.ts', 'lib/portfolio/domains/operations/renew.ts'],
  ],
  'operations-declare': [
    ['lib/portfolio/domains/operations/action.ts', 'lib/portfolio/contacts/actions.ts'],
    ['lib/portfolio/domains/operations/query.ts', 'lib/portfolio/contacts/queries.ts'],
    ['lib/portfolio/domains/operations/session.ts', 'lib/people/auth/session.ts'],
    ['lib/portfolio/domains/operations/engine.ts', 'lib/queue/engine/lease.ts'],
    ['lib/portfolio/domains/operations/client.ts', 'lib/registrar/regapi/client/client.ts'],
  ],
  'schemas-and-views-are-pure': [
    ['lib/portfolio/domains/schema.ts', 'lib/portfolio/domains/queries.ts'],
    ['lib/portfolio/contacts/schema.ts', 'lib/portfolio/domains/noun.ts'],
    ['lib/portfolio/domains/operations/renew.view.ts', 'lib/portfolio/dns/zone.ts'],
  ],
  'nouns-know-no-callers': [
    ['lib/portfolio/domains/action.ts', 'lib/portfolio/contacts/actions.ts'],
    ['lib/portfolio/domains/engine.ts', 'lib/queue/engine/lease.ts'],
    ['lib/portfolio/domains/client.ts', 'lib/registrar/regapi/client/client.ts'],
  ],
  'commands-ask-no-query': [['lib/portfolio/domains/query.ts', 'lib/portfolio/contacts/queries.ts']],
  'commands-know-no-session': [['lib/portfolio/domains/session.ts', 'lib/people/auth/session.ts']],
  'lib-knows-no-page': [['lib/portfolio/domains/redirect.ts', 'next']],
  'kinds-are-one-table': [
    ['lib/desk/operations/kind.ts', 'lib/portfolio/domains/operations/renew.ts'],
    ['lib/desk/operations/sold.ts', 'lib/shop/orders/place-order.ts'],
  ],
  'sellables-are-one-table': [
    ['lib/shop/orders/sellable.ts', 'lib/portfolio/domains/noun.ts'],
    ['lib/shop/cart/sellable.ts', 'lib/portfolio/domains/sellables/renewal.ts'],
  ],
  'queue-knows-no-feature': [
    ['lib/queue/engine/people.ts', 'lib/people/auth/session.ts'],
    ['lib/queue/engine/registrar.ts', 'lib/registrar/calls/log.ts'],
  ],
  'sync-mirrors': [
    ['lib/sync/mirrors/query.ts', 'lib/portfolio/domains/queries.ts'],
    ['lib/sync/mirrors/operation.ts', 'lib/portfolio/domains/operations/renew.ts'],
    ['lib/sync/mirrors/client.ts', 'lib/registrar/regapi/client/client.ts'],
  ],

  'registrar-client-doors': [
    ['lib/registrar/answers/client.ts', 'lib/registrar/regapi/client/client.ts'],
    ['app/client/page.tsx', 'lib/registrar/regapi/client/transport.ts'],
  ],
  'regapi-knows-nothing-of-us': [
    ['lib/registrar/regapi/database.ts', 'lib/base/db/client.ts'],
    ['lib/registrar/regapi/client/wire.ts', 'lib/registrar/regwire/form.ts'],
  ],
  'regwire-is-alone': [['lib/registrar/regwire/values.ts', 'lib/base/values/money.ts']],
  'regwire-is-for-servers': [['lib/registrar/calls/wire.ts', 'lib/registrar/regwire/form.ts']],
  'values-import-nothing': [['lib/base/values/values.ts', 'lib/base/db/client.ts']],
  'db-knows-no-table': [['lib/base/db/db.ts', 'lib/base/i18n/locales.ts']],
  'nothing-imports-worker': [['scripts/worker/worker.ts', 'worker/main.ts']],
  'worker-imports-lib': [['worker/screen.ts', 'components/ui/button.tsx']],
  'lib-is-drawn-by-others': [
    ['lib/people/mail/screen.ts', 'components/ui/button.tsx'],
    ['lib/people/mail/route.ts', 'app/route/page.tsx'],
  ],
  'nothing-imports-simulator': [['testing/world.ts', 'simulator/world.ts']],
  'simulator-imports-only-regwire': [['simulator/ours.ts', 'lib/base/values/money.ts']],
  'nothing-imports-scripts': [['lib/people/mail/script.ts', 'scripts/check/main.ts']],
  'nothing-imports-testing': [['lib/people/mail/testing.ts', 'testing/database.ts']],
  'browser-code-reaches-no-secret': [['lib/base/values/money.ts', 'lib/base/db/client.ts']],
  'house-is-four-deep': [['lib/sync/drift/deep.ts', 'lib/sync/drift/far/too/deep.ts']],
  'no-barrels': [['lib/sync/drift/barrel.ts', 'lib/sync/sources/index.ts']],
  'product-needs-no-dev-package': [['lib/sync/drift/package.ts', 'only-for-development']],
  'no-circular': [
    ['lib/sync/drift/left.ts', 'lib/sync/drift/right.ts'],
    ['lib/sync/drift/right.ts', 'lib/sync/drift/left.ts'],
  ],
  'no-circular-folders': [
    ['lib/sync/mirrors/left.ts', 'lib/sync/losses/right.ts'],
    ['lib/sync/losses/left.ts', 'lib/sync/mirrors/right.ts'],
  ],
  'no-orphans': [['lib/sync/drift/orphan.ts']],
};

/** Areas and routes that the rules know before they are built. */
const unborn = /^\^?(?:lib\/(?:services|gateway)|app\/api\/regru2)\//;

test('every place that a rule names is there', () => {
  const missing = forbidden.flatMap(({ name, ...rule }) =>
    placesIn({ ...rule, comment: null })
      .filter((place) => !unborn.test(place) && !isThere(place))
      .map((place) => `${name}: ${place}`),
  );
  expect(missing).toEqual([]);
});

/** The paths of a rule, each alternative by itself. */
function placesIn(rule: unknown): readonly string[] {
  if (typeof rule === 'string') return alternatives(rule).filter((place) => /^\^?[a-z]+\//.test(place));
  return typeof rule === 'object' && rule !== null ? Object.values(rule).flatMap(placesIn) : [];
}

/** "a/(?:b|c)" is "a/b" and "a/c". */
function alternatives(pattern: string): readonly string[] {
  const [group, inside] = /\((?:\?:)?([^()]*\|[^()]*)\)/.exec(pattern) ?? [];
  if (group === undefined || inside === undefined) return [pattern];
  return inside.split('|').flatMap((one) => alternatives(pattern.replace(group, () => one)));
}

/** A place that is written out is there; of a pattern, the folder that it begins with. */
function isThere(place: string): boolean {
  const [literal = ''] = /^\^?(?:[\w/@-]|\\\.)*/.exec(place) ?? [];
  const path = literal.replace('^', '').replaceAll('\\', '');
  if (place === `${literal}$`) return existsSync(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  const start = path.slice(folder.length + 1);
  return existsSync(folder) && readdirSync(folder).some((entry) => entry.startsWith(start));
}

/** A file, or the folder that it lies in, stands at the foot of the arrow or in the circle. */
function isOf({ from, cycle = [] }: IViolation, file: string): boolean {
  return [from, ...cycle.map(({ name }) => name)].some((name) => name === file || name === dirname(file));
}

/** What a house in which these files import each other is told. */
async function violations(arrows: readonly Arrow[]): Promise<readonly IViolation[]> {
  const imports = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    imports.set(from, [...(imports.get(from) ?? []), ...(to ? [to] : [])]);
    if (to && !isPackage(to) && !imports.has(to)) imports.set(to, []);
  }
  for (const [file, wanted] of imports) write(file, wanted.map((to) => `import '${pathTo(file, to)}';\n`).join(''));
  for (const name of ['next', 'only-for-development']) write(`node_modules/${name}/index.js`, '');
  write(
    'package.json',
    JSON.stringify({ dependencies: { next: '1' }, devDependencies: { 'only-for-development': '1' } }),
  );
  const { tsConfig: _, enhancedResolveOptions, ...options } = config.options ?? {};
  const ruleSet: IFlattenedRuleSet = { forbidden };
  const { output } = await cruise(
    ['.'],
    { ...options, baseDir: house, validate: true, ruleSet },
    { ...enhancedResolveOptions, extensions: ['.ts', '.tsx', '.js'] },
  );
  return typeof output === 'string' ? [] : output.summary.violations;
}

const isPackage = (to: string): boolean => !to.includes('/');

function pathTo(file: string, to: string): string {
  if (isPackage(to)) return to;
  const path = posix.relative(dirname(file), to).replace(/\.tsx?$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
