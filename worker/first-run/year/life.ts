import { db } from '@/lib/base/db/client';
import { customerId, sessionId, userId } from '@/lib/base/values/ids';
import type { Result } from '@/lib/base/values/result';
import { toAscii } from '@/lib/base/values/domain-name';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { storedRole } from '@/lib/people/access/stored-role';
import type { YearClock } from './clock';
import { cast, type CustomerKey } from './people';
import type { Queue } from './queue';

/** What everything that happens in the year happens with. */
export type Life = { readonly clock: YearClock; readonly queue: Queue };

/** Something that happens. It finds all it needs in the database, so that a year that was cut short can go on. */
export type Deed = (life: Life) => Promise<void>;

const session = sessionId('ses_first_run');

/** Where staff sit. */
export const office = '192.0.2.20';

export const staff = {
  owner: 'owner@domovoi.example',
  olga: 'operator@domovoi.example',
  pavel: 'pavel@domovoi.example',
} as const;

export type StaffKey = keyof typeof staff;

export async function staffActor(key: StaffKey): Promise<StaffActor> {
  const user = await db.user.findUniqueOrThrow({ where: { email: staff[key] }, select: { id: true, role: true } });
  const role = user.role === storedRole.owner ? 'owner' : 'operator';
  return { kind: 'staff', userId: userId(user.id), role, sessionId: session };
}

export type Person = {
  readonly actor: CustomerActor;
  readonly address: string;
  /** Contacts by the group of zones that they are for. */
  readonly contacts: { readonly ru?: string; readonly gtld?: string };
};

export async function person(key: CustomerKey): Promise<Person> {
  const { email, address } = cast[key];
  const user = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true, customerId: true } });
  const customer = customerId(user.customerId ?? '');
  const contacts = await db.contact.findMany({
    where: { customerId: customer, replacedAt: null },
    select: { id: true, profile: true },
  });
  const ru = contacts.find(({ profile }) => profile !== 'gtld')?.id;
  const gtld = contacts.find(({ profile }) => profile === 'gtld')?.id;
  return {
    actor: { kind: 'customer', userId: userId(user.id), customerId: customer, sessionId: session, seenBy: null },
    address,
    contacts: { ...(ru && { ru }), ...(gtld && { gtld }) },
  };
}

export const asciiOf = (name: string): string => toAscii(name) ?? name;

export function domainNamed(name: string) {
  return db.domain.findUniqueOrThrow({ where: { asciiName: asciiOf(name) } });
}

/** What the product refuses of this story is a mistake in the story. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the year went another way: ${JSON.stringify(result.error)}`);
  return result.value;
}
