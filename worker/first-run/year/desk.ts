import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId } from '@/lib/base/values/ids';
import { pause } from '@/lib/desk/groups/decide';
import { giveUp, sendAgain } from '@/lib/desk/operations/decide';
import { decideDrift } from '@/lib/desk/registrar/decide-drift';
import { saveRule } from '@/lib/money/prices/change-rule';
import { audit } from '@/lib/people/audit/audit';
import { hashPassword, type PasswordHash } from '@/lib/people/auth/password';
import { addCustomer } from '@/lib/people/customers/create-customer';
import { recordConsents } from '@/lib/people/legal/consents';
import { textsInForce } from '@/lib/people/legal/texts';
import { defaultSettings } from '@/lib/people/settings/schema';
import { writeSettings } from '@/lib/people/settings/read-settings';
import { addStaff } from '@/lib/people/staff/create-staff';
import { chosenDomains } from '@/lib/portfolio/bulk/chosen';
import { planNameServers } from '@/lib/portfolio/bulk/name-server-plan';
import { bulkSearch } from '@/lib/portfolio/bulk/schema';
import { setNameServers } from '@/lib/portfolio/bulk/set-name-servers';
import { serversTyped } from '@/lib/portfolio/bulk/typed-servers';
import { saveVersion } from '@/lib/portfolio/contacts/save-contact';
import { contactInput } from '@/lib/portfolio/contacts/schema';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { renewDue } from '@/lib/shop/renewals/auto-renewal';
import { runDueSyncs } from '@/lib/sync/schedule/schedule';
import { fillAccount } from './control';
import { asciiOf, domainNamed, must, office, person, staff, staffActor, type Deed, type StaffKey } from './life';
import { haveMoney } from './money';
import { cast, type CustomerKey } from './people';

/** Nobody signs in with it: the logins of the demo are those that it prints. */
let nobodys: Promise<PasswordHash> | undefined;
const noPassword = () => (nobodys ??= hashPassword(newId('pwd')));

export function hire(name: string): Deed {
  return async () => {
    const who = { name, email: staff.pavel, role: 'operator', locale: 'ru', passwordHash: await noPassword() } as const;
    const owner = await staffActor('owner');
    must(await transaction((tx) => addStaff(tx, owner, { ...who, address: office })));
  };
}

export const introduceCompany: Deed = async () => {
  const owner = await staffActor('owner');
  const settings = {
    ...defaultSettings,
    supportEmail: 'support@domovoi.example',
    companyName: 'ООО «Домовой»',
    companyInn: '6950667065',
    companyAddress: '170100, Тверь, ул. Трёхсвятская, д. 5',
    companyPhone: '+7 4822 555500',
  };
  await transaction(async (tx) => {
    await writeSettings(tx, settings);
    await audit(tx, owner, { action: 'settings.change', subject: 'settings', details: settings, address: office });
  });
};

/** Takes a customer in: card, consent, contacts. */
export function welcome(key: CustomerKey): Deed {
  return async () => {
    const { contacts, address, joins, ...card } = cast[key];
    const passwordHash = await noPassword();
    const olga = await staffActor('olga');
    if (joins !== null) {
      await transaction(async (tx) => {
        const made = must(await addCustomer(tx, olga, { ...card, passwordHash, address: office }));
        await recordConsents(tx, { ...made, texts: await textsInForce(tx), address });
      });
    }
    const { actor } = await person(key);
    for (const { profile, values } of contacts) {
      const input = contactInput.parse({ profile, ...values });
      must(await transaction((tx) => saveVersion({ tx, actor, address }, input)));
    }
  };
}

/** Gives names that were there before to their owner. */
export function assign(key: CustomerKey, names: readonly string[]): Deed {
  return async () => {
    const [olga, { actor }] = [await staffActor('olga'), await person(key)];
    const { customerId } = actor;
    const domains = await Promise.all(names.map(domainNamed));
    const given = domains.map(({ id: domainId }) => ({ domainId, customerId }));
    must(await transaction((tx) => assignOwners({ tx, actor: olga, address: office }, given)));
  };
}

export function changePrice(by: StaffKey, tld: string, percent: number): Deed {
  return async () => {
    const actor = await staffActor(by);
    const rule = { marginBps: percent * 100, fixedMinor: 0, roundToMinor: 100, leastMinor: 0 };
    await transaction(async (tx) => {
      await saveRule(tx, { tld, ...rule });
      await audit(tx, actor, { action: 'prices.save', subject: `price-rule:${tld}`, details: rule, address: office });
    });
  };
}

/** Written as `editCustomer` writes it, which knows web sessions too, for addresses that change: none does here. */
export function note(by: StaffKey, key: CustomerKey, text: string): Deed {
  return async () => {
    const [actor, { actor: about }] = [await staffActor(by), await person(key)];
    const { name, email } = cast[key];
    const { customerId: id } = about;
    const edited = { subject: `customer:${id}`, customerId: id, details: { name, email }, address: office };
    await transaction(async (tx) => {
      await tx.customer.update({ where: { id }, data: { note: text } });
      await audit(tx, actor, { action: 'customer.edit', ...edited });
    });
  };
}

/** Signs in and looks at the panel as a customer does, who called. */
export function lookAs(by: StaffKey, key: CustomerKey): Deed {
  return async ({ clock }) => {
    const [actor, { actor: about }] = [await staffActor(by), await person(key)];
    const seen = { subject: `customer:${about.customerId}`, customerId: about.customerId, address: office };
    await transaction((tx) =>
      audit(tx, actor, { action: 'session.open', subject: `user:${actor.userId}`, address: office }),
    );
    await clock.pass(95_000);
    await transaction((tx) => audit(tx, actor, { action: 'customer.seeAs', ...seen }));
    await clock.pass(340_000);
    const asThem = { ...about, seenBy: actor.userId };
    await transaction((tx) => audit(tx, asThem, { action: 'customer.seeAs.stop', ...seen }));
  };
}

async function waiting(name: string): Promise<string> {
  const where = { subject: { endsWith: `:${asciiOf(name)}` }, state: 'attention' } as const;
  return (await db.operation.findFirstOrThrow({ where, orderBy: { seq: 'desc' }, select: { id: true } })).id;
}

/** What waits for a person about a name is sent again. */
export function tryAgain(by: StaffKey, name: string): Deed {
  return async ({ queue }) => {
    const [actor, id] = [await staffActor(by), await waiting(name)];
    must(await transaction((tx) => sendAgain({ tx, actor, address: office }, id)));
    await queue.settle();
  };
}

/** What waits for a person about a name comes to nothing; its money goes back. */
export function cancel(by: StaffKey, name: string): Deed {
  return async ({ queue }) => {
    const [actor, id] = [await staffActor(by), await waiting(name)];
    must(await transaction((tx) => giveUp({ tx, actor, address: office }, id)));
    await queue.settle();
  };
}

/** A customer gives many names other name servers at once; `stoppedBy`: somebody of staff holds it up. */
export function moveManyServers(key: CustomerKey, names: readonly string[], stoppedBy?: StaffKey): Deed {
  return async ({ clock, queue }) => {
    const { actor, address } = await person(key);
    const domains = await Promise.all(names.map(domainNamed));
    const hosts = { use: 'own', host0: 'ns1.cloud-dns.example.net', host1: 'ns2.cloud-dns.example.net' };
    const search = bulkSearch.parse({ do: 'nameServers', id: domains.map(({ id }) => id), ...hosts });
    const typed = serversTyped(search, []);
    if (typed.kind !== 'read') throw new Error('name servers that are none');
    const chosen = await chosenDomains(db, actor, search);
    const { mark } = await planNameServers(db, actor, chosen.domains, typed.servers);
    const asked = { search, mark, key: newId('grp') };
    const group = must(await transaction((tx) => setNameServers({ tx, actor, address }, asked)));
    await clock.pass(400);
    if (stoppedBy) {
      const by = await staffActor(stoppedBy);
      must(await transaction((tx) => pause({ tx, actor: by, address: office }, group)));
    }
    await queue.settle();
  };
}

/** A month is over: the account at the registrar is filled again, and all of it read. */
export const closeMonth: Deed = async ({ clock, queue: { regapi } }) => {
  await clock.tellRegistrar();
  await fillAccount(38_500);
  await runDueSyncs({ regapi, db });
};

/** Looks at what the registrar changed by itself, such as a term that ended. */
export function lookAtDifferences(by: StaffKey): Deed {
  return async () => {
    const actor = await staffActor(by);
    const unseen = await db.drift.findMany({ where: { seenAt: null }, select: { id: true } });
    const ids = unseen.map(({ id }) => id);
    await transaction((tx) => decideDrift({ tx, actor, address: office }, { ids, decision: 'take' }));
  };
}

/** Renewals that are due are ordered; whoever pays their bills has paid in before. */
export function renewWeekly(payers: readonly CustomerKey[]): Deed {
  return async ({ queue }) => {
    for (const key of payers) await haveMoney(key, 500_000);
    await renewDue(db);
    await queue.settle();
  };
}
