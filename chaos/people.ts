import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { customerId, newId, newOperationId, sessionId, userId } from '@/lib/base/values/ids';
import { money } from '@/lib/base/values/money';
import { hold, topUp } from '@/lib/money/ledger/ledger';
import type { CustomerActor } from '@/lib/people/access/actor';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { beginRegistration } from '@/lib/portfolio/domains/begin-registration';
import { changeNameServers } from '@/lib/portfolio/domains/change-domain';
import { discardOperation } from '@/lib/portfolio/domains/discard';
import { lookAgain } from '@/lib/portfolio/domains/look-again';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { placeRenewal } from '@/lib/portfolio/domains/place-renewal';
import { addRecordToZone } from '@/lib/portfolio/dns/change-zone';
import { cancelOperation, isOutcomeOpen, retryOperation } from '@/lib/queue/engine/by-hand';
import { enqueue } from '@/lib/queue/engine/enqueue';
import { gtldValues } from '@/testing/contact-values';
import type { Dice } from './dice';

/** What a customer pays for whatever has a price, and what it may cost us. */
const price = money(500_000, 'RUB');
const purse = money(20_000_000, 'RUB');
const address = '192.0.2.10';

const person = { passwordHash: 'none', name: 'A. Ivanov', locale: 'en' };

export type OwnDomain = { readonly id: string; readonly asciiName: string; readonly serviceId: number };

/** The customer of a run, who has money, a contact and some domains, and what they may ask for. */
export type Customer = {
  readonly actor: CustomerActor;
  readonly contactId: string;
  readonly domains: readonly OwnDomain[];
};

export async function newCustomer(
  found: readonly { readonly asciiName: string; readonly serviceId: number; readonly expiresOn: Date }[],
): Promise<Customer> {
  const id = customerId(newId('cus'));
  const contactId = newId('con');
  const domains = found.map((one) => ({ ...one, id: newId('dom') }));
  await db.customer.create({ data: { id, name: 'A. Ivanov', email: 'ivanov@example.net' } });
  await db.contact.create({
    data: { id: contactId, customerId: id, profile: 'gtld', label: 'Ivan Ivanov', sealed: sealContact(gtldValues) },
  });
  await db.user.createMany({
    data: [
      { ...person, id: 'usr_1', email: 'ivanov@example.net', role: 'customer', customerId: id },
      { ...person, id: 'usr_staff', email: 'staff@example.net', role: 'staff_operator' },
    ],
  });
  await transaction((tx) => topUp(tx, { customerId: id, amount: purse, memo: '', key: `top-up:${id}` }));
  await db.domain.createMany({
    data: domains.map((one) => ({
      ...one,
      unicodeName: one.asciiName,
      tld: one.asciiName.slice(one.asciiName.indexOf('.') + 1),
      customerId: id,
      state: 'active' as const,
    })),
  });
  await db.zone.createMany({ data: domains.map((one) => ({ domainId: one.id, state: 'served' as const })) });
  const actor: CustomerActor = {
    kind: 'customer',
    userId: userId('usr_1'),
    customerId: id,
    sessionId: sessionId('ses_1'),
    seenBy: null,
  };
  return { actor, contactId, domains };
}

export type Intent = (customer: Customer, dice: Dice, number: number) => Promise<void>;

const asked = <T>(
  { actor }: Customer,
  work: (change: {
    readonly tx: Parameters<Parameters<typeof transaction>[0]>[0];
    readonly actor: CustomerActor;
    readonly address: string;
  }) => Promise<T>,
) => transaction((tx) => work({ tx, actor, address }));

export const register: Intent = async ({ actor, contactId }, _dice, number) => {
  const asciiName = `chaos-${number}.com`;
  const id = newOperationId();
  await transaction(async (tx) => {
    const begun = await beginRegistration(tx, { asciiName, customerId: actor.customerId, contactId });
    if (!begun.ok) return;
    const held = await hold(tx, { customerId: actor.customerId, amount: price, operationId: id });
    if (!held.ok) throw new Error('no money');
    const input = {
      domainId: begun.value,
      asciiName,
      years: 1,
      contactId,
      enduserIp: address,
      isPremium: false,
      nameServers: null,
    };
    await enqueue(tx, registerDomain, input, {
      actor,
      customerId: actor.customerId,
      held: price,
      costLimit: price,
      id,
    });
  });
};

const renewTogether = async ({ actor }: Customer, domains: readonly OwnDomain[]): Promise<void> => {
  const { customerId: owner, userId: by } = actor;
  const offer = { years: 1, price, cost: price };
  await transaction(async (tx) => {
    for (const domain of domains) await placeRenewal(tx, { domain, customerId: owner, userId: by, offer });
  });
};

export const renew: Intent = async (customer, dice) => renewTogether(customer, [dice.oneOf(customer.domains)]);

/** Renewals that go out as one list. */
export const renewAll: Intent = async (customer) => renewTogether(customer, customer.domains);

export const nameServers: Intent = async (customer, dice, number) => {
  const { id: domainId } = dice.oneOf(customer.domains.slice(0, 2));
  const servers = ['a', 'b'].map((host, field) => ({ host: `${host}${number}.example.net`, addresses: [], field }));
  await asked(customer, (change) => changeNameServers(change, { domainId, use: 'own', servers }));
};

/** Also of a domain whose name servers are being moved: then the zone may be gone when it is looked at. */
export const addRecord: Intent = async (customer, dice, number) => {
  const { id: domainId } = dice.oneOf(customer.domains);
  const { version } = await db.zone.findUniqueOrThrow({ where: { domainId }, select: { version: true } });
  const record = { subname: `www${number}`, type: 'A', content: '203.0.113.7', priority: null } as const;
  await asked(customer, (change) => addRecordToZone(change, { domainId, version, record }));
};

export const discard: Intent = async (customer, dice) => {
  const open = await db.operation.findMany({
    where: { endedAt: null, state: { in: ['queued', 'attention'] } },
    orderBy: { seq: 'asc' },
    select: { id: true },
  });
  if (open.length === 0) return;
  const { id: operationId } = dice.oneOf(open);
  await asked(customer, (change) => discardOperation(change, { operationId }));
};

/** "Check now" on a domain's page. */
export const checkNow: Intent = async (customer, dice) => {
  const { id } = dice.oneOf(customer.domains);
  await asked(customer, (change) => lookAgain(change, id));
};

const fill: Intent = async ({ actor }, _dice, number) => {
  await transaction((tx) =>
    topUp(tx, { customerId: actor.customerId, amount: money(10_000, 'RUB'), memo: '', key: `again:${number}` }),
  );
};

export const hurry: Intent = async (_customer, dice) => {
  const waiting = await db.operation.findMany({
    where: { state: { in: ['queued', 'attention'] } },
    orderBy: { seq: 'asc' },
    select: { id: true },
  });
  if (waiting.length === 0) return;
  const { id } = dice.oneOf(waiting);
  await transaction(async (tx) => void (await retryOperation(tx, id, { by: { userId: 'usr_staff' } })));
};

/** What people ask for, the oftener the more often it stands here. */
export const intents: readonly Intent[] = [
  register,
  register,
  register,
  renew,
  renew,
  renewAll,
  nameServers,
  addRecord,
  addRecord,
  discard,
  fill,
  hurry,
];

/** What staff do with what waits for them once the trouble is over: try again, and give up what is refused again. */
export async function workThroughAttention(tried: Set<string>): Promise<boolean> {
  const rows = await db.operation.findMany({
    where: { state: 'attention' },
    orderBy: { seq: 'asc' },
    select: { id: true, errorCode: true },
  });
  let hasMoved = false;
  for (const { id, errorCode } of rows) {
    if (isOutcomeOpen(errorCode)) continue;
    const decide = tried.has(id)
      ? cancelOperation
      : (tx: Parameters<typeof cancelOperation>[0], which: string, by: { readonly userId: string }) =>
          retryOperation(tx, which, { by });
    tried.add(id);
    const done = await transaction((tx) => decide(tx, id, { userId: 'usr_staff' }));
    hasMoved ||= done.ok;
  }
  return hasMoved;
}
