import type { Actor, CustomerActor, StaffActor, StaffRole } from '@/lib/people/access/actor';

/**
 * Who a guard lets through. `operator` is an operator or the owner; `person` is anybody signed in; `keeper` looks after a
 * customer's things: the customer, or an operator in their place.
 */
export type GuardedActors = {
  readonly anyone: Actor | null;
  readonly person: Actor;
  readonly customer: CustomerActor;
  readonly keeper: CustomerActor | StaffActor;
  readonly staff: StaffActor;
  readonly operator: StaffActor;
  readonly owner: StaffActor;
};

export type Guard = keyof GuardedActors;

/** Everything that may be allowed or not, with the guard that decides. Ownership of a row is checked by its query. */
export const policy = {
  'shop.order': 'customer',
  'domains.change': 'keeper',
  'contacts.change': 'customer',
  'folders.change': 'customer',
  'notices.change': 'customer',
  'customers.stopSeeingAs': 'customer',
  'account.change': 'person',
  'customers.view': 'staff',
  'customers.change': 'operator',
  'customers.seeAs': 'operator',
  'users.manage': 'operator',
  'wallet.topUp': 'operator',
  'wallet.takeBack': 'operator',
  'operations.view': 'staff',
  'operations.retry': 'operator',
  'operations.cancel': 'operator',
  'registrar.view': 'staff',
  'registrar.sync': 'operator',
  'bills.change': 'operator',
  'audit.view': 'staff',
  'letters.view': 'staff',
  'prices.view': 'staff',
  'prices.change': 'owner',
  'staff.manage': 'owner',
  'settings.change': 'owner',
} as const satisfies Readonly<Record<string, Guard>>;

export type Capability = keyof typeof policy;

/** Whether this actor may do it at all, whatever the row. */
export function may(actor: Actor | null, capability: Capability): boolean {
  return admits(policy[capability], actor);
}

/** Whether a guard lets this actor through. */
export function admits<G extends Guard>(guard: G, actor: Actor | null): actor is GuardedActors[G] {
  return tests[guard](actor);
}

/** Whether somebody acts in person, and not a member of staff who sees the panel as a customer. */
export function actsInPerson(actor: Actor): boolean {
  return actor.kind === 'staff' || actor.seenBy === null;
}

const rank: Readonly<Record<StaffRole, number>> = { viewer: 1, operator: 2, owner: 3 };

const isStaff = (least: StaffRole) => (actor: Actor | null) =>
  actor?.kind === 'staff' && rank[actor.role] >= rank[least];

const tests: Readonly<Record<Guard, (actor: Actor | null) => boolean>> = {
  anyone: () => true,
  person: (actor) => actor !== null,
  customer: (actor) => actor?.kind === 'customer',
  keeper: (actor) => actor?.kind === 'customer' || isStaff('operator')(actor),
  staff: isStaff('viewer'),
  operator: isStaff('operator'),
  owner: isStaff('owner'),
};
