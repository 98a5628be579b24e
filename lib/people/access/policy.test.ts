import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Actor, StaffRole } from '@/lib/people/access/actor';
import { actsInPerson, admits, may, policy, type Capability, type Guard } from '@/lib/people/access/policy';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';

const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const staff = (role: StaffRole): Actor => ({ kind: 'staff', role, ...session });
const customer = (seenBy: string | null): Actor => ({
  kind: 'customer',
  customerId: customerId('cus_1'),
  seenBy: seenBy === null ? null : userId(seenBy),
  ...session,
});

const actors = {
  nobody: null,
  customer: customer(null),
  seenAs: customer('usr_1'),
  viewer: staff('viewer'),
  operator: staff('operator'),
  owner: staff('owner'),
} satisfies Record<string, Actor | null>;

const admitted: Readonly<Record<Guard, readonly (keyof typeof actors)[]>> = {
  anyone: ['nobody', 'customer', 'seenAs', 'viewer', 'operator', 'owner'],
  person: ['customer', 'seenAs', 'viewer', 'operator', 'owner'],
  customer: ['customer', 'seenAs'],
  keeper: ['customer', 'seenAs', 'operator', 'owner'],
  staff: ['viewer', 'operator', 'owner'],
  operator: ['operator', 'owner'],
  owner: ['owner'],
};

test.each(Object.entries(admitted))('the guard %s admits %j and nobody else', (guard, names) => {
  const through = Object.entries(actors).filter(([, actor]) => admits(guardNamed(guard), actor));
  expect(through.map(([name]) => name)).toEqual(names);
});

test('nobody may do anything, and no customer may do what is for staff', () => {
  for (const capability of capabilities()) {
    expect(may(null, capability)).toBe(false);
    if (['staff', 'operator', 'owner'].includes(policy[capability])) {
      expect(may(actors.customer, capability)).toBe(false);
      expect(may(actors.seenAs, capability)).toBe(false);
    }
  }
});

test('a viewer changes nothing', () => {
  const changes = capabilities().filter((capability) =>
    /change|topUp|takeBack|seeAs|retry|cancel|sync|manage/.test(capability),
  );
  expect(changes.filter((capability) => capability !== 'account.change' && may(actors.viewer, capability))).toEqual([]);
});

test("prices, settings and colleagues are the owner's alone", () => {
  const owners = capabilities().filter(
    (capability) => may(actors.owner, capability) && !may(actors.operator, capability),
  );
  expect(owners).toEqual(['prices.change', 'staff.manage', 'settings.change']);
});

test('only a "see as" session is not in person', () => {
  expect(actsInPerson(actors.customer)).toBe(true);
  expect(actsInPerson(actors.owner)).toBe(true);
  expect(actsInPerson(actors.seenAs)).toBe(false);
});

function capabilities(): Capability[] {
  return Object.keys(policy).filter((name): name is Capability => name in policy);
}

function guardNamed(name: string): Guard {
  const guard = (['anyone', 'person', 'customer', 'keeper', 'staff', 'operator', 'owner'] as const).find(
    (known) => known === name,
  );
  if (!guard) throw new Error(`no guard ${name}`);
  return guard;
}

test('no query of staff takes its actor without asking what they may', () => {
  const queries = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('queries.ts'),
  );
  expect(queries.length).toBeGreaterThan(5);
  const careless = queries.filter((file) => readFileSync(join('lib', file), 'utf8').includes('_actor: StaffActor'));
  expect(careless).toEqual([]);
});
